using System.Text.Json;
using Microsoft.Playwright;

namespace Litmus.Reporting.Tests;

/// <summary>
/// The pages in a browser: Debian's Chromium, driven without a window. Each test starts its own page. A page must not write to the console or request
/// anything but another page of the report.
/// </summary>
[Category("Browser")]
public sealed class BrowserTests
{
    public const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Pages =
        [SamplePages.Index, SamplePages.Alpha, SamplePages.Beta, SamplePages.Verification, SamplePages.Run, SamplePages.History];

    private readonly List<string> _complaints = [];
    private string _folder = string.Empty;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    [OneTimeSetUp]
    public async Task Start()
    {
        SampleStore.RequireBrowser();
        SampleStore.RequireCharts();
        SampleStore store = new(nameof(BrowserTests));
        _folder = new Uri(Path.GetFullPath(Path.GetDirectoryName(store.Write(SampleResults.Document, SampleHistory.View).PagePath)!) + "/").AbsoluteUri;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    [SetUp]
    public void Forget() => _complaints.Clear();

    [Test]
    public async Task Filters_leave_the_claims_that_fit_all_of_them()
    {
        await using IBrowserContext context = await Open(SamplePages.Index);
        IPage page = context.Pages[0];

        await page.SelectOptionAsync("select[data-key=paper]", "beta2021");
        int ofPaper = await page.Locator("#matrix tbody tr:visible").CountAsync();
        await page.SelectOptionAsync("select[data-key=gate]", "red: agreement is gone");
        string[] regressed = await Ids(page);
        string shown = await page.InnerTextAsync("#shown");
        await page.ClickAsync("#filters button[type=reset]");
        await page.FillAsync("#filter-text", "known GAP");
        string[] byText = await Ids(page);
        await page.FillAsync("#filter-text", string.Empty);
        await page.CheckAsync("#filter-headline");
        int headline = await page.Locator("#matrix tbody tr:visible").CountAsync();

        ofPaper.Should().Be(4);
        regressed.Should().Equal(SampleResults.Regressed);
        shown.Should().Be("1 of 10 claims");
        byText.Should().Equal(SampleResults.Gap);
        headline.Should().Be(4);
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task A_column_sorts_up_and_down()
    {
        await using IBrowserContext context = await Open(SamplePages.Index);
        IPage page = context.Pages[0];

        await page.ClickAsync("#matrix th[data-key=gate] button");
        string[] up = await Ids(page);
        await page.ClickAsync("#matrix th[data-key=gate] button");
        string[] down = await Ids(page);

        up[^1].Should().Be(SampleResults.Regressed, "red comes last");
        down[0].Should().Be(SampleResults.Regressed, "red comes first");
        (await page.GetAttributeAsync("#matrix th[data-key=gate]", "aria-sort")).Should().Be("descending");
        _complaints.Should().BeEmpty();
    }

    [TestCase("alpha2020.html#known-gap")]
    [TestCase("alpha2020.html#alpha2020.known-gap")]
    [TestCase("index.html#alpha2020.known-gap")]
    public async Task The_identifier_of_a_claim_leads_to_its_card_which_opens_and_gets_the_focus(string link)
    {
        await using IBrowserContext context = await Open(SamplePages.Run);
        IPage page = context.Pages[0];

        await page.GotoAsync(_folder + link);
        ILocator card = page.Locator($"details.card[data-id='{SampleResults.Gap}']");
        await card.Locator(".card-body").WaitForAsync();
        string focused = await page.EvaluateAsync<string>("document.activeElement.closest('details')?.dataset.id ?? ''");
        string text = await card.InnerTextAsync();
        await page.GoBackAsync();

        focused.Should().Be(SampleResults.Gap);
        text.Should().Contain("Known gap, as accepted").And.Contain("2.02 times").And.Contain("litmus run alpha2020/slab --force");
        page.Url.Should().EndWith(SamplePages.Run, "Back returns");
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task A_link_within_a_page_opens_its_card_and_Back_returns()
    {
        await using IBrowserContext context = await Open(SamplePages.Alpha);
        IPage page = context.Pages[0];
        ILocator body = page.Locator($"details.card[data-id='{SampleResults.Gap}'] .card-body");

        bool before = await body.IsVisibleAsync();
        await page.ClickAsync(".headlines a[href='#known-gap']");
        await body.WaitForAsync();
        await page.GoBackAsync();

        before.Should().BeFalse();
        page.Url.Should().EndWith(SamplePages.Alpha);
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task Without_scripts_a_link_to_a_claim_opens_its_card_and_there_is_no_dead_control()
    {
        await using IBrowserContext context = await Open(SamplePages.Alpha + "#known-gap", javaScript: false);
        IPage page = context.Pages[0];

        (await page.Locator($"details.card[data-id='{SampleResults.Gap}'] .card-body").IsVisibleAsync()).Should().BeTrue();
        (await page.Locator("button:visible, select:visible, input:visible").CountAsync()).Should().Be(0);
        (await page.Locator(".chart-frame > svg:visible").CountAsync()).Should().Be(SampleFigures.All.Count + 1, "and the figure of computed against stated");
        await page.GotoAsync(_folder + SamplePages.Index);
        (await page.Locator("#matrix tbody tr:visible").CountAsync()).Should().Be(SampleResults.Claims.Length);
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task No_page_scrolls_sideways(
        [ValueSource(nameof(Pages))] string name, [Values(360, 390, 768, 1280)] int width, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await using IBrowserContext context = await Open(name, width, scheme);
        IPage page = context.Pages[0];

        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        int scrolled = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        scrolled.Should().BeLessThanOrEqualTo(width);
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task The_table_of_all_claims_is_not_cut_at_1280_pixels()
    {
        await using IBrowserContext context = await Open(SamplePages.Index);

        int hidden = await context.Pages[0].EvaluateAsync<int>(
            "(frame => frame.scrollWidth - frame.clientWidth)(document.querySelector('#matrix').parentElement)");

        hidden.Should().BeLessThanOrEqualTo(0);
    }

    [Test]
    public async Task A_drawing_stays_readable_on_a_phone_because_its_frame_scrolls()
    {
        await using IBrowserContext context = await Open(SamplePages.Alpha, 390, javaScript: false);
        IPage page = context.Pages[0];

        double[] scales = await page.Locator(".chart-frame > svg")
            .EvaluateAllAsync<double[]>("drawings => drawings.map(drawing => drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width)");

        scales.Should()
            .HaveCount(SampleFigures.All.Count + 1).And.AllSatisfy(scale =>
                scale.Should().BeGreaterThanOrEqualTo(0.7, "words of 12 pixels are then at least 8 pixels high"));
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().Be(390);
    }

    [Test]
    public async Task The_keyboard_reaches_a_card_and_opens_it()
    {
        await using IBrowserContext context = await Open(SamplePages.Alpha);
        IPage page = context.Pages[0];
        ILocator card = page.Locator("details.card").First;

        await page.Keyboard.PressAsync("Tab");
        string first = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await card.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        first.Should().Be("Skip to the content");
        (await card.GetAttributeAsync("open")).Should().NotBeNull();
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task In_print_the_part_for_an_hour_is_left_out_and_there_is_no_control()
    {
        await using IBrowserContext context = await Open(SamplePages.Alpha, javaScript: false);
        IPage page = context.Pages[0];

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        int printed = await page.Locator("#in-one-minute, #in-ten-minutes, #to-repeat-it")
            .EvaluateAllAsync<int>("parts => parts.filter(part => part.offsetHeight > 0).length");
        printed.Should().Be(3);
        (await page.Locator("#in-one-hour:visible, button:visible, select:visible, nav:visible").CountAsync()).Should().Be(0);
        (await page.Locator(".meanings").IsVisibleAsync()).Should().BeTrue("print shows what the words mean");
    }

    [Test]
    public async Task Axe_finds_no_violation([ValueSource(nameof(Pages))] string name, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        string axe = Path.Combine(SampleStore.ChartsFolder, "node_modules", "axe-core", "axe.min.js");
        SampleStore.Require(File.Exists(axe), "axe-core", "npm ci --prefix validation/Litmus.Reporting/charts");
        await using IBrowserContext context = await Open(name, scheme: scheme, bypassPolicy: true);
        IPage page = context.Pages[0];

        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = await File.ReadAllTextAsync(axe) });
        JsonElement result = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(found => `${found.id}: ${found.nodes[0].html.slice(0, 200)} ${found.nodes[0].failureSummary}`)");

        result.EnumerateArray().Select(found => found.GetString()).Should().BeEmpty();
    }

    private static async Task<string[]> Ids(IPage page) =>
        [.. await page.Locator("#matrix tbody tr:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)")];

    private async Task<IBrowserContext> Open(
        string name, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool javaScript = true, bool bypassPolicy = false)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = javaScript, BypassCSP = bypassPolicy,
        });
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) => _complaints.Add($"console: {message.Text}");
        page.PageError += (_, message) => _complaints.Add($"error: {message}");
        page.Request += (_, request) =>
        {
            bool isPage = Pages.Any(known => request.Url.Split('#')[0] == _folder + known);
            if (!isPage && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _complaints.Add($"request: {request.Url}");
            }
        };
        await page.GotoAsync(_folder + name);
        return context;
    }
}
