using Litmus.Comparison.Results;
using Litmus.Reporting.Html.Cases;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>The appendix that artifact evaluation asks for: claim, command, expected value, minutes.</summary>
internal sealed class RepeatTable(PageContext context, PaperSummary summary)
{
    /// <summary>The table.</summary>
    public Markup Render()
    {
        Markup[] rows = [.. context.CasesOf(summary).SelectMany(Rows)];
        return Fragments.Fill(
            "appendix",
            ("whole", $"./build.sh Report --paper {summary.Paper.Id}"),
            ("table", rows.Length == 0
                ? Marks.Paragraph("No case answers a statement of this paper.")
                : Fragments.Fill("repeat-table", ("rows", Markup.Lines(rows)))));
    }

    private IEnumerable<Markup> Rows(CaseResult result)
    {
        ClaimResult[] claims = [.. summary.AnsweredBy(result.Id)];
        return claims.Select((claim, index) => Fragments.Fill(
            "repeat-row",
            ("claim", Marks.Link($"#{ClaimLink.AnchorOf(claim.Claim.Id)}", ClaimLink.AnchorOf(claim.Claim.Id))),
            ("expected", ClaimText.Observed(claim.Observation)),
            ("verdict", PlainWords.Of(Standings.Of(claim))),
            ("shared", index > 0
                ? Markup.Empty
                : Fragments.Fill(
                    "repeat-command",
                    ("span", claims.Length.ToString()), ("command", CaseArticle.CommandOf(result.Id)), ("minutes", Minutes(result.Seconds))))));
    }

    private static string Minutes(double seconds) => seconds < 6 ? "under 0.1" : ClaimText.Number(Math.Round(seconds / 60, 1));
}
