namespace Litmus.Comparison.Results;

/// <summary>One layer of a figure. Its columns are those of a table that the case wrote.</summary>
/// <param name="Mark">How it is drawn.</param>
/// <param name="Table">Name of the case's table that holds the data, without ending.</param>
/// <param name="X">Column on the horizontal axis; empty for a horizontal rule.</param>
/// <param name="Y">Column on the vertical axis; empty for a vertical rule.</param>
/// <param name="Series">Column that separates the lines or colours the points; absent for one series.</param>
/// <param name="Y2">For a band and a vertical range: the other edge.</param>
/// <param name="Colour">For a map: the column that gives the colour. For atoms: the column of their layers.</param>
/// <param name="Facet">Column that splits the figure into panels; the same for all layers that have it.</param>
/// <param name="Label">What the layer is, for the legend, where it has no series.</param>
/// <param name="X2">For a horizontal range: the other end.</param>
public sealed record FigureLayer(
    FigureMark Mark, string Table, string X, string Y, string? Series = null, string? Y2 = null, FigureColour? Colour = null,
    string? Facet = null, string? Label = null, string? X2 = null)
{
    /// <summary>The names of the columns that it reads.</summary>
    public IEnumerable<string> ColumnNames() => new[] { X, Y, X2, Y2, Series, Colour?.Column, Facet }.OfType<string>().Where(name => name.Length > 0);
}
