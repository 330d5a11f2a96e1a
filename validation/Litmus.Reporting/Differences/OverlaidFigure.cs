using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Differences;

/// <summary>A figure of a case with the tables of both sides: lines and points over each other, maps and atoms beside each other.</summary>
public static class OverlaidFigure
{
    private const string Column = "side of the comparison";
    private const string Before = "before";
    private const string After = "after";

    /// <summary>The figure as a Vega-Lite specification.</summary>
    /// <param name="figure">The figure, as it is after the change.</param>
    /// <param name="isMoved">Whether a table moved. The others are drawn once.</param>
    /// <param name="tableBefore">The tables before.</param>
    /// <param name="tableAfter">The tables after.</param>
    /// <exception cref="FormatException">A table is missing, lacks a column, or holds words where numbers are wanted.</exception>
    public static string Of(FigureDescription figure, Func<string, bool> isMoved, Func<string, CsvTable> tableBefore, Func<string, CsvTable> tableAfter)
    {
        Dictionary<string, CsvTable> tables = new(StringComparer.Ordinal);
        List<FigureLayer> layers = [];
        foreach ((int index, FigureLayer layer) in figure.Layers.Index())
        {
            if (!isMoved(layer.Table))
            {
                tables[layer.Table] = tableAfter(layer.Table);
                layers.Add(layer);
                continue;
            }

            foreach ((string side, CsvTable table) in new[] { (Before, tableBefore(layer.Table)), (After, tableAfter(layer.Table)) })
            {
                string name = $"{layer.Table} {index} {side}";
                bool isPanel = layer.Mark is FigureMark.Map or FigureMark.Atoms;
                string? splits = isPanel ? layer.Facet : layer.Series;
                IReadOnlyList<string>? words = splits is null ? null : table.Words(splits);
                string label = layer.Label is { Length: > 0 } text && !isPanel ? $"{text}, {side}" : side;
                tables[name] = table.With(name, Column, row => words is null ? label : $"{words[row]}, {side}");
                layers.Add(isPanel ? layer with { Table = name, Facet = Column } : layer with { Table = name, Series = Column, Label = null });
            }
        }

        return ChartSpecification.Of(figure with { Layers = layers, Title = $"{figure.Title}, {Before} and {After} the change" }, name => tables[name]);
    }
}
