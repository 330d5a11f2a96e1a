using Litmus.Comparison.Results;

namespace Litmus.Reporting.Figures;

/// <summary>The rows of one layer of a figure, read from its table.</summary>
internal sealed class LayerPoints
{
    private LayerPoints(FigureLayer layer, IReadOnlyList<double>? x, IReadOnlyList<double>? y, IReadOnlyList<double>? y2, IReadOnlyList<double>? colour, IReadOnlyList<string> series, IReadOnlyList<string>? facet) =>
        (Layer, X, Y, Y2, Colour, Series, Facet) = (layer, x, y, y2, colour, series, facet);

    /// <summary>The layer.</summary>
    public FigureLayer Layer { get; }

    /// <summary>Positions on the horizontal axis; absent for a horizontal rule.</summary>
    public IReadOnlyList<double>? X { get; }

    /// <summary>Positions on the vertical axis; absent for a vertical rule.</summary>
    public IReadOnlyList<double>? Y { get; }

    /// <summary>The other edge of a band.</summary>
    public IReadOnlyList<double>? Y2 { get; }

    /// <summary>The values of a map.</summary>
    public IReadOnlyList<double>? Colour { get; }

    /// <summary>The series or the label of each row; empty texts where there is neither.</summary>
    public IReadOnlyList<string> Series { get; }

    /// <summary>The panel of each row; absent for a layer that is in every panel.</summary>
    public IReadOnlyList<string>? Facet { get; }

    /// <summary>Reads a layer.</summary>
    /// <exception cref="FormatException">A column is missing or holds no numbers.</exception>
    public static LayerPoints Read(FigureLayer layer, CsvTable table) => new(
        layer,
        layer.X.Length == 0 ? null : table.Numbers(layer.X),
        layer.Y.Length == 0 ? null : table.Numbers(layer.Y),
        layer.Y2 is { } y2 ? table.Numbers(y2) : null,
        layer.Colour is { } colour ? table.Numbers(colour.Column) : null,
        layer.Series is { } series ? table.Words(series) : [.. Enumerable.Repeat(layer.Label ?? string.Empty, table.RowCount)],
        layer.Facet is { } facet ? table.Words(facet) : null);

    /// <summary>The rows of one panel.</summary>
    public int[] RowsIn(string? panel) => [.. Enumerable.Range(0, Series.Count).Where(row => Facet is null || panel is null || Facet[row] == panel)];
}
