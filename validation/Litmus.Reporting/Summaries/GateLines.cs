using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// What the gate has to say, line by line: an error for each red claim, each check of a solver that does not hold and each trouble of the results, and a
/// warning for each claim worth a look.
/// </summary>
public static class GateLines
{
    /// <summary>The lines. Errors come first.</summary>
    /// <param name="document">The results.</param>
    /// <param name="resultsPath">Path of results.json, for troubles of the whole and claims without a place.</param>
    /// <param name="placeOf">Where a claim stands. Null if this is not known.</param>
    public static IReadOnlyList<GateLine> Of(ResultsDocument document, string resultsPath, Func<string, ClaimPlace?> placeOf)
    {
        ClaimPlace whole = new(resultsPath, 1);
        List<GateLine> lines =
        [
            .. DocumentTroubles.Of(document).Select(trouble => Line(whole, isError: true, GateRule.DocumentTrouble, "results", trouble)),
            .. document.Verification.Where(outcome => outcome.Gate.Status == GateStatus.Red)
                .Select(outcome => Line(whole, isError: true, GateRule.For(outcome.Gate.Code)!.Id, outcome.Id, VerificationText.Describe(outcome))),
        ];
        foreach (ClaimResult claim in document.Claims.Where(claim => claim.Gate.Status != GateStatus.Ok).OrderBy(ClaimText.Rank))
        {
            lines.Add(Line(
                placeOf(claim.Claim.Id) ?? whole, claim.Gate.Status == GateStatus.Red, GateRule.For(claim.Gate.Code)!.Id, claim.Claim.Id,
                DocumentTroubles.Describe(claim)));
        }

        return lines;
    }

    // One line, whatever the text holds. A reader of lines would lose the rest.
    private static GateLine Line(ClaimPlace place, bool isError, string rule, string subject, string text) => new(
        place with { Path = PlainText.Line(place.Path) }, isError, rule, PlainText.Line(subject),
        PlainText.Line(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));
}
