using System.Text;
using Litmus.Comparison.Results;
using Litmus.Primitives.Files;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Html;
using Litmus.Reporting.Html.Papers;
using Litmus.Reporting.Pdf;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting;

/// <summary>
/// Writes everything that is rendered from results.json: the pages, junit.xml, results.trx, litmus.sarif, codequality.json, summary.md, the schema, and the
/// tables under data/.
/// </summary>
public static class ReportWriter
{
    /// <summary>File name of the first page.</summary>
    public const string PageName = "index.html";

    /// <summary>File name of the JUnit report.</summary>
    public const string JUnitName = "junit.xml";

    /// <summary>File name of the test results of Visual Studio.</summary>
    public const string TrxName = "results.trx";

    /// <summary>File name of the SARIF report.</summary>
    public const string SarifName = "litmus.sarif";

    /// <summary>File name of the code quality report of GitLab.</summary>
    public const string CodeQualityName = "codequality.json";

    /// <summary>File name of the summary.</summary>
    public const string SummaryName = "summary.md";

    private const string DataFolder = "data";

    /// <summary>Writes a report. results.json itself is written by <see cref="ResultsFile"/>.</summary>
    /// <param name="document">The results, as they were read.</param>
    /// <param name="runsFolder">The run store, <c>artifacts/runs</c>.</param>
    /// <param name="outputFolder">Where the report goes, <c>artifacts/report</c>.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="cancellationToken">Stops before the pages are written, or between two of them that are printed.</param>
    /// <exception cref="OperationCanceledException">It was stopped. Every file that is there is whole.</exception>
    /// <exception cref="ChartException">Charts are requested, and Node.js or its packages are missing.</exception>
    /// <exception cref="PdfException">Printed versions are requested, and there is no browser to print them. The pages are written all the same.</exception>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public static WrittenReport Write(
        ResultsDocument document, string runsFolder, string outputFolder, ReportOptions options, CancellationToken cancellationToken = default)
    {
        List<string> findings = [];
        RunTables tables = new(document, runsFolder);
        HashSet<string> written = CopyTables(document, tables, outputFolder, findings, cancellationToken);
        IReadOnlyList<PaperSummary> papers = PaperSummary.Of(document);
        WriteScatterTables(papers, outputFolder, written);
        DeleteOthers(Path.Combine(outputFolder, DataFolder), "*.csv", SearchOption.AllDirectories, written);
        int drawn = 0;
        ChartSet charts = options.HasPlots ? Draw(document, tables, options, findings, cancellationToken, out drawn) : ChartSet.None;
        IReadOnlyList<ReportPage> pages = HtmlReport.Render(document, new PageOptions
        {
            Charts = charts,
            SmallTable = (caseId, name) => tables.ReadSmall(caseId, name, findings),
            Papers = options.Papers,
            HasPdf = options.HasPdf,
            History = options.History,
        }, cancellationToken);
        AtomicFile.WriteText(Path.Combine(outputFolder, ResultsFile.SchemaName), ResultsFile.Schema);
        AtomicFile.WriteText(Path.Combine(outputFolder, JUnitName), JUnitReport.Of(document));
        AtomicFile.WriteText(Path.Combine(outputFolder, TrxName), TrxReport.Of(document));
        AtomicFile.WriteText(Path.Combine(outputFolder, SarifName), SarifReport.Of(document, options.ResultsPath, options.PlaceOf));
        AtomicFile.WriteText(Path.Combine(outputFolder, CodeQualityName), CodeQualityReport.Of(document, options.ResultsPath, options.PlaceOf));
        AtomicFile.WriteText(Path.Combine(outputFolder, SummaryName), SummaryMarkdown.Of(document));
        WrittenPage[] files = [.. pages.Select(page => WritePage(outputFolder, page))];

        // A page of an earlier report would look like one of this report.
        DeleteOthers(outputFolder, "*.html", SearchOption.TopDirectoryOnly, [.. files.Select(file => file.Path)]);
        DeleteOthers(outputFolder, "*.pdf", SearchOption.TopDirectoryOnly, []);
        IReadOnlyList<string> printed = options.HasPdf
            ? PdfPrinter.Find(options.Browser).Print([.. files.Where(file => IsPaper(papers, file))
                .Select(file => (file.Path, Path.ChangeExtension(file.Path, ".pdf")))], cancellationToken)
            : [];
        return new WrittenReport(files, printed, charts.Charts.Count, drawn, findings);
    }

    private static bool IsPaper(IReadOnlyList<PaperSummary> papers, WrittenPage page) =>
        papers.Any(paper => ClaimLink.PageOf(paper.Paper.Id) == Path.GetFileName(page.Path));

    private static WrittenPage WritePage(string folder, ReportPage page)
    {
        string path = Path.GetFullPath(Path.Combine(folder, page.Name));
        AtomicFile.WriteText(path, page.Html);
        return new WrittenPage(path, Encoding.UTF8.GetByteCount(page.Html));
    }

    private static HashSet<string> CopyTables(
        ResultsDocument document, RunTables tables, string outputFolder, List<string> findings, CancellationToken cancellationToken)
    {
        string data = Path.GetFullPath(Path.Combine(outputFolder, DataFolder));
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (CaseResult result in document.Cases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (string name in result.Artifacts)
            {
                if (ArtifactPath.Within(data, result.Id, name) is not { } target)
                {
                    findings.Add($"The table '{name}' of the case {result.Id} would lie outside of {data} and was not copied.");
                }
                else if (tables.TryRead(result.Id, name, out string text, out string finding))
                {
                    AtomicFile.WriteText(target, text);
                    written.Add(target);
                }
                else
                {
                    findings.Add(finding);
                }
            }
        }

        return written;
    }

    private static void WriteScatterTables(IReadOnlyList<PaperSummary> papers, string outputFolder, HashSet<string> written)
    {
        foreach (PaperSummary paper in papers.Where(paper => paper.Claims.Any(claim => claim.Observation?.Value is not null)))
        {
            string target = Path.GetFullPath(Path.Combine(outputFolder, ScatterSection.TablePath(paper.Paper.Id)));
            AtomicFile.WriteText(target, ScatterSection.Table(paper));
            written.Add(target);
        }
    }

    // What an earlier report left here would look like something of this report.
    private static void DeleteOthers(string folder, string pattern, SearchOption depth, HashSet<string> written)
    {
        if (Directory.Exists(folder))
        {
            foreach (string path in Directory.EnumerateFiles(Path.GetFullPath(folder), pattern, depth).Where(path => !written.Contains(path)))
            {
                File.Delete(path);
            }
        }
    }

    private static ChartSet Draw(
        ResultsDocument document, RunTables tables, ReportOptions options, List<string> findings, CancellationToken cancellationToken, out int drawn)
    {
        Dictionary<string, string> missing = new(StringComparer.Ordinal);
        Dictionary<string, ChartRequest> requests = new(StringComparer.Ordinal);
        foreach (CaseResult result in document.Cases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (FigureDescription figure in result.Figures)
            {
                string key = ChartSet.KeyOf(result.Id, figure.Id);
                try
                {
                    requests[key] = new ChartRequest(key, figure.Title, ChartSpecification.Of(figure, name => tables.Read(result.Id, name)));
                }
                catch (FormatException exception)
                {
                    missing[key] = exception.Message;
                }
            }
        }

        ChartRenderer renderer = new(options.ChartsFolder, options.ChartCache, options.Node);
        IReadOnlyDictionary<string, string> drawings = renderer.Draw([.. requests.Values], missing, cancellationToken);
        drawn = renderer.DrawnCount;
        findings.AddRange(missing.Select(entry => $"{entry.Key}: {entry.Value}"));
        return new ChartSet(
            drawings.ToDictionary(entry => entry.Key, entry => new Chart(entry.Value), StringComparer.Ordinal), missing,
            missing.Count > 0 ? $"{missing.Count} could not be drawn. The reason stands in their place." : null);
    }
}
