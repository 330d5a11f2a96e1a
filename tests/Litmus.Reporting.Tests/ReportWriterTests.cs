using System.Text;
using System.Text.RegularExpressions;
using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Pdf;

namespace Litmus.Reporting.Tests;

public sealed class ReportWriterTests
{
    [Test]
    public void Everything_is_written_with_the_charts_and_the_second_time_nothing_is_drawn()
    {
        SampleStore.RequireCharts();
        SampleStore store = new(nameof(Everything_is_written_with_the_charts_and_the_second_time_nothing_is_drawn));

        WrittenReport first = store.Write(SampleResults.Document);
        byte[] page = File.ReadAllBytes(first.PagePath);
        WrittenReport second = store.Write(SampleResults.Document);

        first.Findings.Should().BeEmpty();
        first.ChartCount.Should().Be(SampleFigures.All.Count);
        first.DrawnChartCount.Should().Be(SampleFigures.All.Count);
        second.DrawnChartCount.Should().Be(0);
        File.ReadAllBytes(second.PagePath).Should().Equal(page);
        Directory.EnumerateFiles(store.Output, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(store.Output, path).Replace('\\', '/'))
            .Should().BeEquivalentTo(
            [
                SamplePages.Index, SamplePages.Alpha, SamplePages.Beta, SamplePages.Verification, SamplePages.Run,
                ReportWriter.JUnitName, ReportWriter.TrxName, ReportWriter.SarifName, ReportWriter.CodeQualityName, ReportWriter.SummaryName,
                "results.json", "results.schema.json",
                "data/alpha2020/computed-against-stated.csv", "data/beta2021/computed-against-stated.csv",
                .. SampleFigures.Tables.Keys.Select(name => $"data/alpha2020/slab/{name}.csv"),
            ]);
        TestContext.Out.WriteLine($"{first.PagePath}: {first.PageBytes} bytes");
    }

    [Test]
    public void Without_plots_neither_node_nor_its_packages_are_needed_and_the_page_says_so()
    {
        SampleStore store = new(nameof(Without_plots_neither_node_nor_its_packages_are_needed_and_the_page_says_so));
        ReportOptions options = store.Options with { HasPlots = false, ChartsFolder = "no-such-folder", Node = "no-such-program" };

        WrittenReport report = ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, options);

        report.ChartCount.Should().Be(0);
        store.Page(SamplePages.Run).Should().Contain("Left out (--no-plots).");
    }

    [Test]
    public void A_missing_node_is_one_error_with_the_command_that_installs()
    {
        SampleStore.RequireCharts();
        SampleStore store = new(nameof(A_missing_node_is_one_error_with_the_command_that_installs));

        Action write = () => ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, store.Options with { Node = "no-such-node" });

        write.Should().Throw<ChartException>().WithMessage("*'no-such-node' could not be started*npm ci --prefix *--no-plots*");
    }

    [Test]
    public void Missing_packages_are_one_error_with_the_command_that_installs()
    {
        SampleStore store = new(nameof(Missing_packages_are_one_error_with_the_command_that_installs));
        string bare = Path.Combine(store.Folder, "bare");
        Directory.CreateDirectory(bare);
        foreach (string file in new[] { "render.mjs", "package-lock.json" })
        {
            File.Copy(Path.Combine(SampleStore.ChartsFolder, file), Path.Combine(bare, file));
        }

        Action write = () => ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, store.Options with { ChartsFolder = bare });

        write.Should().Throw<ChartException>().WithMessage("*package.json is missing*npm ci --prefix *");
    }

    [Test]
    public void A_table_missing_from_the_store_is_a_finding_and_replaces_its_figure_by_the_reason()
    {
        SampleStore.RequireCharts();
        SampleStore store = new(nameof(A_table_missing_from_the_store_is_a_finding_and_replaces_its_figure_by_the_reason));
        File.Delete(Path.Combine(store.Runs, SampleResults.Document.Cases[0].RunHash, "stated.csv"));

        WrittenReport report = store.Write(SampleResults.Document);

        report.ChartCount.Should().Be(SampleFigures.All.Count(figure => figure.Layers.All(layer => layer.Table != "stated")));
        report.Findings.Should().Contain(finding => finding.Contains("litmus run alpha2020/slab --force", StringComparison.Ordinal));
        store.Page(SamplePages.Alpha).Should().Contain("The table &#39;stated&#39; of the case alpha2020/slab is not in the run store");
    }

    [TestCase(40, 12, true)]
    [TestCase(41, 12, false)]
    [TestCase(40, 13, false)]
    public void Only_a_small_table_is_in_the_page_itself(int rows, int columns, bool isInPage)
    {
        SampleStore store = new($"{nameof(Only_a_small_table_is_in_the_page_itself)}-{rows}-{columns}");
        string Line(string prefix) => string.Join(',', Enumerable.Range(0, columns).Select(i => $"{prefix}{i}")) + "\n";
        File.WriteAllText(
            Path.Combine(store.Runs, SampleResults.Document.Cases[0].RunHash, "stated.csv"),
            Line("column") + string.Concat(Enumerable.Repeat(Line("word"), rows)));

        WrittenReport report = ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, store.Options with { HasPlots = false });

        store.Page(SamplePages.Alpha).Contains($"<summary>stated, {rows} rows</summary>", StringComparison.Ordinal).Should().Be(isInPage);
    }

    [Test]
    public void A_damaged_small_table_is_a_finding_and_stays_a_link()
    {
        SampleStore store = new(nameof(A_damaged_small_table_is_a_finding_and_stays_a_link));
        File.WriteAllText(Path.Combine(store.Runs, SampleResults.Document.Cases[0].RunHash, "bound.csv"), "a,b\n1\n");

        WrittenReport report = ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, store.Options with { HasPlots = false });

        report.Findings.Should().ContainSingle().Which.Should().Contain("Row 1 of the table 'bound' has 1 fields, expected 2");
        store.Page(SamplePages.Alpha).Should().Contain(">bound.csv</a>").And.NotContain("<summary>bound,");
    }

    [Test]
    public void A_case_whose_name_leads_out_of_the_folder_is_not_followed()
    {
        SampleStore store = new(nameof(A_case_whose_name_leads_out_of_the_folder_is_not_followed));
        CaseResult result = SampleResults.Document.Cases[0] with { Id = "../../../escaped", Artifacts = ["profile"], Figures = [] };

        WrittenReport report = ReportWriter.Write(
            SampleResults.Document with { Cases = [result] }, store.Runs, store.Output, store.Options with { HasPlots = false });

        report.Findings.Should().ContainSingle().Which.Should().Contain("was not copied");
    }

    [TestCase("a\0b", true)]
    [TestCase("pro\0file", false)]
    public void A_name_with_a_NUL_is_a_finding(string name, bool isHash)
    {
        SampleStore store = new(nameof(A_name_with_a_NUL_is_a_finding));
        CaseResult sample = SampleResults.Document.Cases[0] with { Artifacts = ["profile"], Figures = [] };
        CaseResult result = isHash ? sample with { RunHash = name } : sample with { Artifacts = [name] };

        WrittenReport report = ReportWriter.Write(
            SampleResults.Document with { Cases = [result] }, store.Runs, store.Output, store.Options with { HasPlots = false });

        report.Findings.Should().ContainSingle().Which.Should().Contain($"of the case {result.Id}");
    }

    [Test]
    public void A_stop_leaves_the_pages_of_the_earlier_report()
    {
        SampleStore store = new(nameof(A_stop_leaves_the_pages_of_the_earlier_report));
        Directory.CreateDirectory(store.Output);
        File.WriteAllText(Path.Combine(store.Output, SamplePages.Index), "old");
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Action write = () => ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, store.Options with { HasPlots = false }, stop.Token);

        write.Should().Throw<OperationCanceledException>();
        store.Page(SamplePages.Index).Should().Be("old");
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void A_stop_ends_the_program_that_draws()
    {
        SampleStore store = new(nameof(A_stop_ends_the_program_that_draws));
        string charts = Path.Combine(store.Folder, "program"), started = Path.Combine(store.Folder, "started");
        foreach (string file in (string[])["render.mjs", "package-lock.json", "node_modules/vega/package.json", "node_modules/vega-lite/package.json"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(charts, file))!);
            File.WriteAllText(Path.Combine(charts, file), string.Empty);
        }

        string slow = Path.Combine(store.Folder, "slow-node");
        File.WriteAllText(slow, $"#!/bin/sh\ntouch '{started}'\nexec sleep 60\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        using CancellationTokenSource stop = new();
        Task stopping = Task.Run(() =>
        {
            SpinWait.SpinUntil(() => File.Exists(started), TimeSpan.FromSeconds(30));
            stop.Cancel();
        });
        ReportOptions options = store.Options with { Node = slow, ChartsFolder = charts };

        Action write = () => ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, options, stop.Token);

        write.Should().Throw<OperationCanceledException>("a program that gives nothing would be a ChartException");
        stopping.Wait();
    }

    [Test]
    public void A_page_of_an_earlier_report_is_deleted()
    {
        SampleStore store = new(nameof(A_page_of_an_earlier_report_is_deleted));
        Directory.CreateDirectory(store.Output);
        File.WriteAllText(Path.Combine(store.Output, "gone2019.html"), "old");

        ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, store.Options with { HasPlots = false, Papers = ["beta2021"] });

        Directory.EnumerateFiles(store.Output, "*.html").Select(Path.GetFileName)
            .Should().BeEquivalentTo(SamplePages.Index, SamplePages.Beta, SamplePages.Verification, SamplePages.Run);
    }

    [Test]
    public void Without_a_browser_the_pages_are_written_and_the_message_says_what_to_do()
    {
        SampleStore store = new(nameof(Without_a_browser_the_pages_are_written_and_the_message_says_what_to_do));
        ReportOptions options = store.Options with { HasPlots = false, HasPdf = true, Browser = "no-such-browser" };

        Action write = () => ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, options);

        write.Should().Throw<PdfException>().WithMessage("*'no-such-browser' could not be started*HTML pages are written*apt-get install chromium*");
        store.Page(SamplePages.Alpha).Should().NotBeEmpty();
    }

    [Test]
    [Category("Browser")]
    public void A_paper_is_printed_with_tags_and_an_outline_and_without_the_part_for_an_hour()
    {
        SampleStore.RequireBrowser();
        SampleStore store = new(nameof(A_paper_is_printed_with_tags_and_an_outline_and_without_the_part_for_an_hour));

        WrittenReport report = ReportWriter.Write(
            SampleResults.Document, store.Runs, store.Output, store.Options with { HasPlots = false, HasPdf = true, Papers = ["alpha2020"] });

        string pdf = Encoding.Latin1.GetString(File.ReadAllBytes(report.Printed.Should().ContainSingle().Which));
        pdf.Should().StartWith("%PDF").And.Contain("/StructTreeRoot", "it is tagged").And.Contain("/Outlines", "it has bookmarks");
        Regex.Count(pdf, "/Type ?/Page\\b").Should().BeInRange(2, 25);
    }

    [Test]
    public void A_table_of_an_earlier_report_is_deleted()
    {
        SampleStore store = new(nameof(A_table_of_an_earlier_report_is_deleted));
        string old = Path.Combine(store.Output, "data", "gone", "case", "old.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(old)!);
        File.WriteAllText(old, "x\n1\n");

        ReportWriter.Write(SampleResults.Document, store.Runs, store.Output, store.Options with { HasPlots = false });

        File.Exists(old).Should().BeFalse();
    }
}
