using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Html.Cases;

/// <summary>The figures of one page. Each is drawn once, where it is needed first; every later place links to it.</summary>
internal sealed class FigureBook(PageContext context)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>A number for the next figure.</summary>
    public int NextNumber() => ++_count;

    /// <summary>The figure, or a link to it if the page has it already.</summary>
    public Markup Show(CaseResult result, FigureDescription figure)
    {
        string key = ChartSet.KeyOf(result.Id, figure.Id);
        if (_numbers.TryGetValue(key, out int number))
        {
            return Fragments.Fill("figure-again", ("anchor", Marks.Anchor("figure", key)), ("number", number.ToString()), ("title", figure.Title));
        }

        number = NextNumber();
        _numbers.Add(key, number);
        Chart? chart = context.Charts.Find(key);
        string[] tables = [.. figure.Layers.Select(layer => layer.Table).Distinct(StringComparer.Ordinal)];
        return Fragments.Fill(
            "figure",
            ("anchor", Marks.Anchor("figure", key)),
            ("key", key),
            ("number", number.ToString()),
            ("title", figure.Title),
            ("svg", chart is null ? Fragments.Fill("no-figure", ("text", context.Charts.WhyMissing(key))) : new Markup(chart.Svg)),
            ("caption", figure.Caption),
            ("tables", context.Tables.Render(result, tables)));
    }

    /// <summary>The figure that a finding names, <c>paper/case#figure</c>. Null if there is none.</summary>
    public (CaseResult Case, FigureDescription Figure)? Named(string? place)
    {
        if (place is null || place.Split('#') is not [var caseId, var figureId] || context.CaseOf(caseId) is not { } result)
        {
            return null;
        }

        return result.Figures.FirstOrDefault(figure => figure.Id == figureId) is { } found ? (result, found) : null;
    }

    /// <summary>A figure that supports one of some claims. Null if there is none.</summary>
    public (CaseResult Case, FigureDescription Figure)? Supporting(IEnumerable<ClaimResult> claims)
    {
        foreach (ClaimResult claim in claims)
        {
            if (context.CaseOf(claim.CaseId) is { } result
                && result.Figures.FirstOrDefault(figure => figure.ClaimIds.Contains(claim.Claim.Id, StringComparer.Ordinal)) is { } figure)
            {
                return (result, figure);
            }
        }

        return null;
    }
}
