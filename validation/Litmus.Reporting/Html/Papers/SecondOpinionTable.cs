using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>Solvers that are not ours beside ours: value, verdict, and how far the two lie apart. What disagrees stands first.</summary>
internal static class SecondOpinionTable
{
    /// <summary>The section; nothing where no other solver answers a statement of the paper.</summary>
    public static Markup Render(PaperSummary summary)
    {
        if (SecondOpinionText.Sentence(summary.Claims) is not { } sentence)
        {
            return Markup.Empty;
        }

        IEnumerable<Markup> rows =
            from claim in summary.Claims
            from opinion in claim.SecondOpinions
            orderby opinion.Joint?.Agrees ?? true, Standings.Of(claim)
            select Row(claim, opinion);
        return Fragments.Fill("second-opinions", ("sentence", sentence), ("rows", Markup.Lines(rows)));
    }

    private static Markup Row(ClaimResult claim, SecondOpinion opinion) => Fragments.Fill(
        "second-opinion",
        ("claim", Marks.Link($"#{ClaimLink.AnchorOf(claim.Claim.Id)}", ClaimLink.AnchorOf(claim.Claim.Id))),
        ("expected", ClaimText.Expected(claim.Claim.Expected)),
        ("observed", ClaimText.Observed(claim.Observation)),
        ("verdict", PlainWords.Of(claim.Judgement.Verdict)),
        ("solver", $"{opinion.Solver} {opinion.Version}"),
        ("other", ClaimText.Observed(opinion.Observation)),
        ("otherVerdict", PlainWords.Of(opinion.Judgement.Verdict)),
        ("apart", opinion.Joint switch
        {
            null => "not compared",
            { Units: not null } => SecondOpinionText.Apart(opinion)!,
            { Agrees: true } => "same word",
            _ => "another word",
        }));
}
