using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Primitives.Text;

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
    public static IReadOnlyList<string> Of(ResultsDocument document, string resultsPath, Func<string, ClaimPlace?> placeOf)
    {
        ClaimPlace whole = new(resultsPath, 1);
        List<string> lines = [.. DocumentTroubles.Of(document).Select(trouble => Line(whole, "error", GateRule.DocumentTrouble, trouble))];
        lines.AddRange(document.Verification.Where(outcome => outcome.Gate.Status == GateStatus.Red)
            .Select(outcome => Line(whole, "error", GateRule.For(outcome.Gate.Code)!.Id, VerificationText.Describe(outcome))));
        foreach (ClaimResult claim in document.Claims.Where(claim => claim.Gate.Status != GateStatus.Ok).OrderBy(ClaimText.Rank))
        {
            string severity = claim.Gate.Status == GateStatus.Red ? "error" : "warning";
            lines.Add(Line(placeOf(claim.Claim.Id) ?? whole, severity, GateRule.For(claim.Gate.Code)!.Id, DocumentTroubles.Describe(claim)));
        }

        return lines;
    }

    // One line, whatever the text holds. After a line break MSBuild would lose the rest.
    private static string Line(ClaimPlace place, string severity, string code, string text)
    {
        string words = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return PlainText.Line($"{place.Path}({place.Line},{place.Column}): {severity} {code}: {words}");
    }
}
