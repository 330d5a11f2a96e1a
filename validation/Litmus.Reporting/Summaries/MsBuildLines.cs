using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as lines <c>path(line,column): error LIT5001: text</c>. MSBuild shows and counts them when a tool prints them, and an error fails the build.
/// There is an error for each red claim, each check of a solver that does not hold and each trouble of the results, and a warning for each claim worth
/// a look.
/// </summary>
public static class MsBuildLines
{
    /// <summary>The lines. Errors come first.</summary>
    /// <param name="document">The results.</param>
    /// <param name="resultsPath">Path of results.json, for troubles of the whole and claims without a place.</param>
    /// <param name="placeOf">Where a claim stands. Null if this is not known.</param>
    public static IReadOnlyList<string> Of(ResultsDocument document, string resultsPath, Func<string, ClaimPlace?> placeOf) =>
    [
        .. GateLines.Of(document, resultsPath, placeOf)
            .Select(line => $"{line.Place.Path}({line.Place.Line},{line.Place.Column}): {(line.IsError ? "error" : "warning")} {line.Rule}: {line.Text}"),
    ];
}
