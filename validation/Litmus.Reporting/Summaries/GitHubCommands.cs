using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as workflow commands of GitHub Actions, <c>::error file=…,line=…,col=…,title=…::text</c>. GitHub shows them at the row of the claim, in the
/// summary of the run and in a pull request that touches the file. It keeps ten errors and ten warnings of a step.
/// </summary>
public static class GitHubCommands
{
    /// <summary>The commands. Errors come first.</summary>
    /// <param name="document">The results.</param>
    /// <param name="resultsPath">Path of results.json, for troubles of the whole and claims without a place.</param>
    /// <param name="placeOf">Where a claim stands. Null if this is not known.</param>
    public static IReadOnlyList<string> Of(ResultsDocument document, string resultsPath, Func<string, ClaimPlace?> placeOf) =>
    [
        .. GateLines.Of(document, resultsPath, placeOf).Select(line =>
            $"::{(line.IsError ? "error" : "warning")} file={Property(line.Place.Path)},line={line.Place.Line},col={line.Place.Column},"
            + $"title={Property($"{line.Rule} {line.Subject}")}::{Data(line.Text)}"),
    ];

    // The runner undoes exactly these replacements.
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
