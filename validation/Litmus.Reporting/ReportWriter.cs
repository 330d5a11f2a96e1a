using System.Text;
using Litmus.Comparison.Results;
using Litmus.Primitives.Files;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Html;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting;

/// <summary>Writes everything that is rendered from results.json: index.html, junit.xml, litmus.sarif, the schema, and the tables under data/.</summary>
public static class ReportWriter
{
    /// <summary>File name of the page.</summary>
    public const string PageName = "index.html";

    /// <summary>File name of the JUnit report.</summary>
    public const string JUnitName = "junit.xml";

    /// <summary>File name of the SARIF report.</summary>
    public const string SarifName = "litmus.sarif";

    private const string DataFolder = "data";

    /// <summary>Writes a report. results.json itself is written by <see cref="ResultsFile"/>.</summary>
    /// <param name="document">The results, as they were read.</param>
    /// <param name="runsFolder">The run store, <c>artifacts/runs</c>.</param>
    /// <param name="outputFolder">Where the report goes, <c>artifacts/report</c>.</param>
    /// <param name="options">How it is written.</param>
    /// <exception cref="ChartException">Charts are requested, and Node.js or its packages are missing.</exception>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public static WrittenReport Write(ResultsDocument document, string runsFolder, string outputFolder, ReportOptions options)
    {
        List<string> findings = [];
        RunTables tables = new(document, runsFolder);
        CopyTables(document, tables, outputFolder, findings);
        int drawn = 0;
        ChartSet charts = options.HasPlots ? Draw(document, tables, options, findings, out drawn) : ChartSet.None;

        string page = HtmlReport.Render(document, charts, (caseId, name) => tables.ReadSmall(caseId, name, findings));
        string pagePath = Path.Combine(outputFolder, PageName);
        AtomicFile.WriteText(Path.Combine(outputFolder, ResultsFile.SchemaName), ResultsFile.Schema);
        AtomicFile.WriteText(Path.Combine(outputFolder, JUnitName), JUnitReport.Of(document));
        AtomicFile.WriteText(Path.Combine(outputFolder, SarifName), SarifReport.Of(document, options.ResultsPath, options.PlaceOf));
        AtomicFile.WriteText(pagePath, page);
        return new WrittenReport(pagePath, Encoding.UTF8.GetByteCount(page), charts.Charts.Count, drawn, findings);
    }

    private static void CopyTables(ResultsDocument document, RunTables tables, string outputFolder, List<string> findings)
    {
        string data = Path.GetFullPath(Path.Combine(outputFolder, DataFolder));
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (CaseResult result in document.Cases)
        {
            foreach (string name in result.Artifacts)
            {
                string target = Path.GetFullPath(Path.Combine(outputFolder, ArtifactPath.Of(result.Id, name)));
                if (!target.StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
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

        DeleteOlderTables(data, written);
    }

    // A table that an earlier report left here would look like one of this report.
    private static void DeleteOlderTables(string data, HashSet<string> written)
    {
        if (Directory.Exists(data))
        {
            foreach (string path in Directory.EnumerateFiles(data, "*.csv", SearchOption.AllDirectories).Where(path => !written.Contains(path)))
            {
                File.Delete(path);
            }
        }
    }

    private static ChartSet Draw(ResultsDocument document, RunTables tables, ReportOptions options, List<string> findings, out int drawn)
    {
        Dictionary<string, string> missing = new(StringComparer.Ordinal);
        Dictionary<string, ChartRequest> requests = new(StringComparer.Ordinal);
        foreach (CaseResult result in document.Cases)
        {
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
        IReadOnlyDictionary<string, string> drawings = renderer.Draw([.. requests.Values], missing);
        drawn = renderer.DrawnCount;
        findings.AddRange(missing.Select(entry => $"{entry.Key}: {entry.Value}"));
        Dictionary<string, Chart> charts = requests.Values.Where(request => drawings.ContainsKey(request.Key))
            .ToDictionary(request => request.Key, request => new Chart(drawings[request.Key], request.Specification), StringComparer.Ordinal);
        return new ChartSet(charts, missing, charts.Count > 0 ? renderer.ReadLibrary() : string.Empty,
            missing.Count > 0 ? $"{missing.Count} could not be drawn. The reason stands in their place." : null);
    }
}
