using Litmus.Comparison.Results;

namespace Litmus.Reporting.Figures;

/// <summary>The rows of one layer of a figure, read from its table. A word on a categorical axis or colour is its index, or NaN if there is none.</summary>
internal sealed class LayerPoints
{
    private LayerPoints(FigureLayer layer, IReadOnlyList<string> series) => (Layer, Series) = (layer, series);

    /// <summary>The layer.</summary>
    public FigureLayer Layer { get; }

    /// <summary>Positions on the horizontal axis. Null for a horizontal rule.</summary>
    public IReadOnlyList<double>? X { get; private init; }

    /// <summary>Positions on the vertical axis. Null for a vertical rule.</summary>
    public IReadOnlyList<double>? Y { get; private init; }

    /// <summary>The other end of a horizontal range.</summary>
    public IReadOnlyList<double>? X2 { get; private init; }

    /// <summary>The other edge of a band, the other end of a vertical range.</summary>
    public IReadOnlyList<double>? Y2 { get; private init; }

    /// <summary>The values of a map, the layers of atoms.</summary>
    public IReadOnlyList<double>? Colour { get; private init; }

    /// <summary>The series or the label of each row; empty texts if it has neither.</summary>
    public IReadOnlyList<string> Series { get; }

    /// <summary>The panel of each row. Null for a layer that is in every panel.</summary>
    public IReadOnlyList<string>? Facet { get; private init; }

    /// <summary>Reads a layer.</summary>
    /// <exception cref="FormatException">A column is missing or holds no numbers.</exception>
    public static LayerPoints Read(FigureLayer layer, CsvTable table, string[]? xCategories, string[]? yCategories, string[]? categories)
    {
        IReadOnlyList<double>? Places(string? column, string[]? words) =>
            string.IsNullOrEmpty(column) ? null : words is null ? table.Numbers(column) : [.. table.Words(column).Select(word => Place(words, word))];
        return new LayerPoints(layer, layer.Series is { } series ? table.Words(series) : [.. Enumerable.Repeat(layer.Label ?? string.Empty, table.RowCount)])
        {
            X = Places(layer.X, xCategories),
            Y = Places(layer.Y, yCategories),
            X2 = Places(layer.X2, xCategories),
            Y2 = Places(layer.Y2, yCategories),
            Colour = Places(layer.Colour?.Column, categories),
            Facet = layer.Facet is { } facet ? table.Words(facet) : null,
        };
    }

    /// <summary>The rows of one panel.</summary>
    public int[] RowsIn(string? panel) => [.. Enumerable.Range(0, Series.Count).Where(row => Facet is null || panel is null || Facet[row] == panel)];

    private static double Place(string[] words, string word) => Array.IndexOf(words, word) is >= 0 and int index ? index : double.NaN;
}
