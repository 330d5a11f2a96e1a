using Microsoft.Playwright;

namespace Litmus.Reporting.Tests;

/// <summary>
/// The page in a browser: Debian's Chromium, driven without a window. Each test starts its own page. The page must not write to the console or request
/// anything else.
/// </summary>
[Category("Browser")]
public sealed class BrowserTests
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly List<string> _complaints = [];
    private string _page = string.Empty;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    [OneTimeSetUp]
    public async Task Start()
    {
        SampleStore.Require(File.Exists(Chromium), "a browser", "apt-get install chromium");
        SampleStore.RequireCharts();
        SampleStore store = new(nameof(BrowserTests));
        _page = new Uri(Path.GetFullPath(store.Write(SampleResults.Document).PagePath)).AbsoluteUri;
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
        await using IBrowserContext context = await Open();
        IPage page = context.Pages[0];

        await page.SelectOptionAsync("select[data-key=paper]", "beta2021");
        int ofPaper = await page.Locator("#matrix tbody tr:visible").CountAsync();
        await page.SelectOptionAsync("select[data-key=gate]", "red: Regressed");
        string[] regressed = await Ids(page);
        string shown = await page.InnerTextAsync("#shown");
        int cards = await page.Locator("details.card:visible").CountAsync();
        await page.ClickAsync("#filters button[type=reset]");
        await page.FillAsync("#filter-text", "known GAP");
        string[] byText = await Ids(page);
        await page.FillAsync("#filter-text", string.Empty);
        await page.CheckAsync("#filter-headline");
        int headline = await page.Locator("#matrix tbody tr:visible").CountAsync();

        ofPaper.Should().Be(4);
        regressed.Should().Equal(SampleResults.Regressed);
        shown.Should().Be("1 of 10 claims");
        cards.Should().Be(1);
        byText.Should().Equal(SampleResults.Gap);
        headline.Should().Be(4);
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task A_column_sorts_up_and_down()
    {
        await using IBrowserContext context = await Open();
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

    [Test]
    public async Task A_link_opens_its_card_even_if_a_filter_hides_it()
    {
        await using IBrowserContext context = await Open();
        IPage page = context.Pages[0];
        ILocator card = page.Locator($"[id='claim-{SampleResults.Gap}']");

        bool before = await card.Locator(".card-body").IsVisibleAsync();
        await page.SelectOptionAsync("select[data-key=paper]", "beta2021");
        await page.ClickAsync($"#papers a[href='#claim-{SampleResults.Gap}']");
        await card.Locator(".card-body").WaitForAsync();

        before.Should().BeFalse();
        (await card.InnerTextAsync()).Should()
            .Contain("KNOWN GAP").And.Contain("× 2.02").And.Contain("no value reproduces it").And.Contain("litmus run alpha2020/slab --force");
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task Every_figure_is_a_drawing_that_becomes_an_interactive_chart()
    {
        await using IBrowserContext context = await Open();
        IPage page = context.Pages[0];

        int drawings = await page.Locator(".chart-frame > svg").CountAsync();
        foreach (ILocator button in (await page.Locator("button.explore").AllAsync()).Reverse())
        {
            await button.ClickAsync();
        }

        await page.Locator("figure.interactive canvas").Nth(SampleFigures.All.Count - 1).WaitForAsync();

        drawings.Should().Be(SampleFigures.All.Count);
        (await page.Locator("figure.interactive canvas").CountAsync()).Should().Be(SampleFigures.All.Count);
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task Without_scripts_the_page_shows_the_table_and_the_drawings_and_no_dead_control()
    {
        await using IBrowserContext context = await Open(javaScript: false);
        IPage page = context.Pages[0];

        (await page.Locator("#matrix tbody tr:visible").CountAsync()).Should().Be(SampleResults.Claims.Length);
        (await page.Locator(".chart-frame > svg:visible").CountAsync()).Should().Be(SampleFigures.All.Count);
        (await page.Locator("button:visible, select:visible, input:visible").CountAsync()).Should().Be(0);
        _complaints.Should().BeEmpty();
    }

    [TestCase(360, ColorScheme.Light)]
    [TestCase(390, ColorScheme.Dark)]
    [TestCase(768, ColorScheme.Light)]
    [TestCase(1280, ColorScheme.Dark)]
    public async Task The_page_never_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using IBrowserContext context = await Open(width, scheme);
        IPage page = context.Pages[0];

        await page.ClickAsync("#open-all");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"page-{width}-{scheme}.png"), FullPage = true });
        int scrolled = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        scrolled.Should().BeLessThanOrEqualTo(width);
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task A_drawing_stays_readable_on_a_phone_because_its_frame_scrolls()
    {
        await using IBrowserContext context = await Open(390, javaScript: false);
        IPage page = context.Pages[0];

        double[] scales = await page.Locator(".chart-frame > svg")
            .EvaluateAllAsync<double[]>("drawings => drawings.map(drawing => drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width)");

        scales.Should()
            .HaveCount(SampleFigures.All.Count).And.AllSatisfy(scale =>
                scale.Should().BeGreaterThanOrEqualTo(0.7, "words of 12 pixels are then at least 8 pixels high"));
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().Be(390);
    }

    [Test]
    public async Task The_keyboard_reaches_a_card_and_opens_it()
    {
        await using IBrowserContext context = await Open();
        IPage page = context.Pages[0];
        ILocator card = page.Locator("details.card").First;

        await page.Keyboard.PressAsync("Tab");
        string first = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await card.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        first.Should().Be("Skip to the claims");
        (await card.GetAttributeAsync("open")).Should().NotBeNull();
        _complaints.Should().BeEmpty();
    }

    [Test]
    public async Task In_print_every_card_is_open_and_there_is_no_control()
    {
        await using IBrowserContext context = await Open(javaScript: false);
        IPage page = context.Pages[0];

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (ILocator body in await page.Locator(".card-body").AllAsync())
        {
            (await body.IsVisibleAsync()).Should().BeTrue();
        }

        (await page.Locator("button:visible, select:visible, nav:visible").CountAsync()).Should().Be(0);
    }

    private static async Task<string[]> Ids(IPage page) =>
        [.. await page.Locator("#matrix tbody tr:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)")];

    private async Task<IBrowserContext> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = javaScript,
        });
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) => _complaints.Add($"console: {message.Text}");
        page.PageError += (_, message) => _complaints.Add($"error: {message}");
        page.Request += (_, request) =>
        {
            if (request.Url != _page && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _complaints.Add($"request: {request.Url}");
            }
        };
        await page.GotoAsync(_page);
        return context;
    }
}
