using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The cases. Each figure stands beside the claims that it supports.</summary>
internal sealed class CaseSection(ResultsDocument document, ChartSet charts, CaseTables tables)
{
    private readonly Dictionary<string, ClaimResult> _claims = document.Claims.GroupBy(claim => claim.Claim.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>All cases that answer claims.</summary>
    public Markup RenderAll() => Markup.Lines(document.Cases.Where(result => result.Verifies is null).Select(Render));

    /// <summary>A figure without its claims.</summary>
    public Markup Chart(CaseResult result, FigureDescription figure)
    {
        string key = ChartSet.KeyOf(result.Id, figure.Id);
        Chart? chart = charts.Find(key);
        return Fragments.Fill(
            "chart",
            ("anchor", ClaimMarks.Anchor("figure", key)),
            ("figure", key),
            ("title", figure.Title),
            ("svg", chart is null ? Fragments.Fill("no-chart", ("text", charts.WhyMissing(key))) : new Markup(chart.Svg)),
            ("caption", figure.Caption),
            ("data", Markup.Join(
                figure.Layers.Select(layer => layer.Table).Distinct(StringComparer.Ordinal).Select(name => CaseTables.Link(result, name)), ", ")),
            ("button", chart is null ? Markup.Empty : Fragments.Fill("figure-button")));
    }

    private Markup Render(CaseResult result) => Fragments.Fill(
        "case",
        ("anchor", ClaimMarks.Anchor("case", result.Id)),
        ("title", result.Title),
        ("id", result.Id),
        ("execution", ClaimMarks.Execution(result.Execution)),
        ("run", ClaimCard.RunText(result, document.Run.StartedUtc)),
        ("failure", result.Failure is { } failure ? Fragments.Fill("failure", ("text", failure)) : Markup.Empty),
        ("figures", Markup.Lines(result.Figures.Select(figure => Render(result, figure)))),
        ("claims", Markup.Lines(document.Claims.Where(claim => claim.CaseId == result.Id).Select(Carried))),
        ("notes", ClaimCard.Notes(result.Notes)),
        ("inputs", result.Inputs.Count > 0 ? ClaimCard.Inputs(result) : Markup.Empty),
        ("tables", tables.Render(result)),
        ("commands", Fragments.Fill("commands", ("commands", Fragments.Fill("command", ("text", $"litmus run {result.Id} --force"))))));

    private Markup Render(CaseResult result, FigureDescription figure) => Fragments.Fill(
        "figure",
        ("chart", Chart(result, figure)),
        ("claims", Markup.Lines(figure.ClaimIds.Select(id => _claims.TryGetValue(id, out ClaimResult? claim)
            ? Carried(claim)
            : Fragments.Fill("item", ("text", $"{id} (no such claim)"))))));

    private static Markup Carried(ClaimResult claim) => Fragments.Fill(
        "carried-claim",
        ("anchor", ClaimMarks.AnchorOf(claim.Claim.Id)), ("id", claim.Claim.Id),
        ("verdict", Markup.Join([ClaimMarks.Verdict(claim), ClaimMarks.Class(claim)], " ")), ("gate", ClaimMarks.Gate(claim)),
        ("expected", ClaimText.Expected(claim.Claim.Expected)), ("observed", ClaimText.Observed(claim.Observation)));
}
