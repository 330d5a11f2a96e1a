using Litmus.Comparison.Findings;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Html.Cases;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>The findings of a paper, each with its figure, its numbers and its consequence: decisive ones first, slight ones in a folded list.</summary>
internal sealed class FindingSection(PageContext context, PaperSummary summary, FigureBook figures)
{
    private const int MostTurns = 4;

    /// <summary>The findings, the most important first.</summary>
    public IReadOnlyList<FindingRecord> All { get; } = [.. context.FindingsOf(summary.Paper.Id)];

    /// <summary>The one figure that shows the most important finding. Without one, a figure of a statement on which the conclusions rest.</summary>
    public Markup FirstFigure()
    {
        (CaseResult Case, FigureDescription Figure)? found = All.Where(finding => finding.Rank == FindingRank.Decisive)
            .Select(FigureOf).FirstOrDefault(figure => figure is not null)
            ?? figures.Supporting(summary.Headline.OrderBy(ClaimText.Rank));
        return found is { } figure ? figures.Show(figure.Case, figure.Figure) : Markup.Empty;
    }

    /// <summary>All findings.</summary>
    public Markup Render()
    {
        if (All.Count == 0)
        {
            return Marks.Paragraph("No finding is written for this paper yet. The table below lists the statements that do not hold.");
        }

        FindingRecord[] slight = [.. All.Where(finding => finding.Rank == FindingRank.Slight)];
        Markup important = Markup.Lines(All.Where(finding => finding.Rank != FindingRank.Slight).Select(Render));
        return slight.Length == 0
            ? important
            : Markup.Lines([important, Fragments.Fill(
                "slight-findings",
                ("count", $"{PlainWords.CountFirst(slight.Length)} slight finding{(slight.Length == 1 ? string.Empty : "s")}, "
                    + "which turn no verdict and change no number much"),
                ("items", Markup.Lines(slight.Select(Render))))]);
    }

    private (CaseResult Case, FigureDescription Figure)? FigureOf(FindingRecord finding) =>
        figures.Named(finding.Figure) ?? figures.Supporting(finding.Claims.Select(context.ClaimOf).OfType<ClaimResult>());

    private Markup Render(FindingRecord finding)
    {
        string parent = finding.FollowsFrom is { } id && context.FindingNamed(id) is { } other
            ? $" It follows from another finding: {other.Title}"
            : string.Empty;
        return Fragments.Fill(
            "finding",
            ("anchor", Marks.AnchorOfFinding(finding.Id)),
            ("rank", PlainWords.Of(finding.Rank)),
            ("title", finding.Title),
            ("kind", $"{PlainWords.Capital(PlainWords.Of(finding.Rank))}: {PlainWords.Of(finding.Kind)}. Last reviewed {finding.Reviewed:yyyy-MM-dd}.{parent}"),
            ("stated", Markup.Prose(finding.Stated)),
            ("follows", Markup.Prose(finding.Follows)),
            ("reason", Markup.Prose(finding.Reason)),
            ("settlement", Markup.Prose(finding.Settlement)),
            ("consequence", Markup.Lines(Consequences(finding).Select(text => Marks.Paragraph(text)))),
            ("figure", FigureOf(finding) is { } figure ? figures.Show(figure.Case, figure.Figure) : Markup.Empty),
            ("numbers", Numbers(finding)));
    }

    private Markup Numbers(FindingRecord finding)
    {
        ClaimResult[] claims = [.. finding.Claims.Select(context.ClaimOf).OfType<ClaimResult>()];
        return claims.Length == 0
            ? Markup.Empty
            : Fragments.Fill(
                "finding-numbers",
                ("caption", $"Numbers of the finding “{finding.Title.TrimEnd('.')}”"),
                ("rows", Markup.Lines(claims.Select(claim => Fragments.Fill(
                    "finding-row",
                    ("claim", Marks.Link($"#{ClaimLink.AnchorOf(claim.Claim.Id)}", claim.Claim.Statement)),
                    ("expected", ClaimText.Expected(claim.Claim.Expected)),
                    ("observed", ClaimText.Observed(claim.Observation)),
                    ("verdict", Marks.Verdict(claim)))))));
    }

    private IEnumerable<string> Consequences(FindingRecord finding)
    {
        if (finding.Consequences.Count == 0)
        {
            yield return "The printed number enters no other computation of this suite, so nothing else changes with it.";
        }

        foreach (Consequence consequence in finding.Consequences)
        {
            string unit = ClaimText.Unit(consequence.Unit);
            string input = PlainWords.Input(consequence.Input);
            string where = context.CaseOf(consequence.Case) is { } result ? $"“{result.Title}”" : consequence.Case;
            string swap = $"With {ClaimText.Number(consequence.Computed)}{unit} in place of {ClaimText.Number(consequence.Printed)}{unit} "
                + $"as the {input} in {where}";
            yield return consequence switch
            {
                { Failure: { } failure } => $"{swap}, the model cannot be run: {failure}",
                { Turned.Count: 0 } => $"{swap}, {Judged(consequence.Judged)} judged again, and no verdict turns.",
                _ => $"{swap}, {Judged(consequence.Judged)} judged again. {Turns(consequence.Turned)}",
            };
        }
    }

    private static string Judged(int count) => $"{PlainWords.Count(count)} statement{(count == 1 ? " is" : "s are")}";

    // Those on which the conclusions rest come first; a long list is cut, because the cards of all cases are below.
    private string Turns(IReadOnlyList<TurnedVerdict> turned)
    {
        IEnumerable<string> first = turned.OrderBy(verdict => context.ClaimOf(verdict.Claim) is { Claim.Headline: true } ? 0 : 1).Take(MostTurns).Select(Turn);
        int rest = turned.Count - MostTurns;
        return string.Join(' ', first) + (rest > 0 ? $" {PlainWords.CountFirst(rest)} more {(rest == 1 ? "turns" : "turn")}." : string.Empty);
    }

    private string Turn(TurnedVerdict turned)
    {
        string statement = context.ClaimOf(turned.Claim)?.Claim.Statement.TrimEnd('.') ?? turned.Claim;
        return $"“{statement}” turns from {Word(turned.Before)} to {Word(turned.After)}.";
    }

    private static string Word(Verdict verdict) => PlainWords.Of(verdict);
}
