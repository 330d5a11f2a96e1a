using Litmus.Comparison.Differences;
using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Differences;

/// <summary>The figures of the cases whose tables moved, drawn with both sides.</summary>
/// <param name="tableOf">A table of a case; the last argument says whether after the change. Nothing where it cannot be had.</param>
/// <param name="renderer">Draws them; absent where nothing is to be drawn.</param>
public sealed class DifferenceFigures(Func<CaseResult, string, bool, CsvTable?> tableOf, ChartRenderer? renderer)
{
    /// <summary>Draws the figures that use a table that moved.</summary>
    /// <param name="difference">The comparison.</param>
    /// <param name="before">The results before.</param>
    /// <param name="after">The results after.</param>
    /// <returns>The drawings by case and figure, and why the others are missing.</returns>
    /// <exception cref="ChartException">Node.js or its packages are missing, or the program failed.</exception>
    public (IReadOnlyList<(string Title, string Caption, string Svg)> Drawn, IReadOnlyList<string> Missing) Draw(
        ResultsDifference difference, ResultsDocument before, ResultsDocument after)
    {
        Dictionary<string, string> missing = new(StringComparer.Ordinal);
        List<(ChartRequest Request, FigureDescription Figure, string CaseId)> wanted = [];
        ILookup<string, string> moved = difference.Tables.Where(table => table.Shape is null || table.FieldCount > 0)
            .ToLookup(table => table.CaseId, table => table.Name, StringComparer.Ordinal);
        foreach (CaseResult now in after.Cases.Where(result => moved.Contains(result.Id)))
        {
            CaseResult was = before.Cases.First(result => result.Id == now.Id);
            HashSet<string> tables = new(moved[now.Id], StringComparer.Ordinal);
            foreach (FigureDescription figure in now.Figures.Where(figure => figure.Layers.Any(layer => tables.Contains(layer.Table))))
            {
                string key = ChartSet.KeyOf(now.Id, figure.Id);
                try
                {
                    string specification = OverlaidFigure.Of(
                        figure, tables.Contains, name => Table(was, name, isAfter: false), name => Table(now, name, isAfter: true));
                    wanted.Add((new ChartRequest(key, figure.Title, specification), figure, now.Id));
                }
                catch (FormatException exception)
                {
                    missing[key] = exception.Message;
                }
            }
        }

        IReadOnlyDictionary<string, string> drawings = renderer is null || wanted.Count == 0
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : renderer.Draw([.. wanted.Select(entry => entry.Request)], missing);
        return (
            [
                .. wanted.Where(entry => drawings.ContainsKey(entry.Request.Key))
                    .Select(entry => ($"{entry.CaseId}: {entry.Figure.Title}", entry.Figure.Caption, drawings[entry.Request.Key])),
            ],
            [.. missing.Select(entry => $"{entry.Key}: {entry.Value}")]);
    }

    private CsvTable Table(CaseResult result, string name, bool isAfter) => tableOf(result, name, isAfter)
        ?? throw new FormatException($"The table '{name}' {(isAfter ? "after" : "before")} the change is not in the stored runs.");
}
