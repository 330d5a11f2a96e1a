using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>The statements on which the conclusions rest: stated, computed, the interval drawn against the margin, the verdict in a whole word.</summary>
internal static class HeadlineTable
{
    /// <summary>The table, and below it what the words mean, which print shows as well.</summary>
    public static Markup Render(PaperSummary summary)
    {
        if (summary.Headline.Count == 0)
        {
            return Marks.Paragraph("No statement is marked as one on which the conclusions rest.");
        }

        Standing[] used = [.. summary.Headline.Select(Standings.Of).Distinct().Order()];
        return Fragments.Fill(
            "headline-table",
            ("rows", Markup.Lines(summary.Headline.OrderBy(Standings.Of).Select(Row))),
            ("meanings", Markup.Lines(used.Select(standing => Fragments.Fill(
                "fact", ("name", Marks.Verdict(standing)), ("text", PlainWords.Meaning(standing)))))));
    }

    private static Markup Row(ClaimResult claim) => Fragments.Fill(
        "headline-row",
        ("anchor", ClaimLink.AnchorOf(claim.Claim.Id)),
        ("statement", claim.Claim.Statement),
        ("place", claim.Claim.Source),
        ("expected", ClaimText.Expected(claim.Claim.Expected)),
        ("observed", ClaimText.Observed(claim.Observation)),
        ("interval", claim.Judgement.Outcome is { } outcome && IntervalDrawing.Small(claim, outcome) is { } svg ? svg : "–"),
        ("evidence", claim.Observation is null ? "–" : PlainWords.Short(claim.Evidence)),
        ("verdict", Marks.Verdict(claim)),
        ("gate", claim.Gate.Status == Comparison.Gates.GateStatus.Red ? Marks.Gate(claim.Gate) : Markup.Empty),
        ("reason", claim.Observation is null ? claim.Judgement.Reason : EvidenceText.Robustness(claim) ?? string.Empty));
}
