using Litmus.Comparison.Results;
using Litmus.Reporting.Html;

namespace Litmus.Reporting.Tests;

/// <summary>The pages of a document, by their names.</summary>
internal static class SamplePages
{
    public const string Index = "index.html";
    public const string Alpha = "alpha2020.html";
    public const string Beta = "beta2021.html";
    public const string Verification = "verification.html";
    public const string Run = "run.html";
    public const string History = "history.html";

    public static Dictionary<string, string> Of(ResultsDocument document, PageOptions? options = null) =>
        HtmlReport.Render(document, options ?? new PageOptions()).ToDictionary(page => page.Name, page => page.Html, StringComparer.Ordinal);

    /// <summary>All pages, one after the other.</summary>
    public static string All(ResultsDocument document) => string.Concat(Of(document).Values);
}
