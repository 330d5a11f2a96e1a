namespace Litmus.Reporting.Figures;

/// <summary>
/// Turns values at pairs of x and y into rectangles. Edges lie half way between neighbours (geometrically on a logarithmic axis). Colours are taken in steps, and neighbours of the same step in a row become one rectangle,
/// so that a map of thousands of points stays small.
/// </summary>
public static class MapCells
{
    /// <summary>Steps of the colour scale; even, so that a scale that is symmetric about zero has a step's edge there.</summary>
    public const int ColourSteps = 32;

    /// <summary>The rectangles.</summary>
    /// <param name="x">Positions on the horizontal axis.</param>
    /// <param name="y">Positions on the vertical axis.</param>
    /// <param name="colour">Values; those that the scale does not hold (not finite, or not positive on a logarithmic one) are left out.</param>
    /// <param name="isLogarithmicX">Whether the horizontal axis is logarithmic.</param>
    /// <param name="isLogarithmicY">Whether the vertical axis is logarithmic.</param>
    /// <param name="scale">The colour scale.</param>
    public static IReadOnlyList<MapCell> Of(IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double> colour, bool isLogarithmicX, bool isLogarithmicY, ColourScale scale)
    {
        Dictionary<double, (double Low, double High)> columns = Edges(x, isLogarithmicX);
        Dictionary<double, (double Low, double High)> rows = Edges(y, isLogarithmicY);
        List<MapCell> cells = [];
        int[] order = [.. Enumerable.Range(0, x.Count).Where(i => scale.Holds(colour[i]) && columns.ContainsKey(x[i]) && rows.ContainsKey(y[i])).OrderBy(i => y[i]).ThenBy(i => x[i])];
        foreach (int i in order)
        {
            MapCell cell = new(columns[x[i]].Low, columns[x[i]].High, rows[y[i]].Low, rows[y[i]].High, scale.Step(colour[i], ColourSteps));
            if (cells.Count > 0 && cells[^1] is { } last && last.Bottom == cell.Bottom && last.Right == cell.Left && last.Colour == cell.Colour)
            {
                cells[^1] = last with { Right = cell.Right };
            }
            else
            {
                cells.Add(cell);
            }
        }

        return cells;
    }

    private static Dictionary<double, (double Low, double High)> Edges(IReadOnlyList<double> positions, bool isLogarithmic)
    {
        double[] places = [.. positions.Where(position => double.IsFinite(position) && (!isLogarithmic || position > 0)).Distinct().Order()];
        double Between(double a, double b) => isLogarithmic ? Math.Sqrt(a * b) : 0.5 * (a + b);
        double Beyond(double place, double edge) => isLogarithmic ? place * place / edge : (2 * place) - edge;
        Dictionary<double, (double Low, double High)> edges = [];
        for (int i = 0; i < places.Length; i++)
        {
            double own = isLogarithmic ? places[i] * 1.5 : places[i] + 0.5;
            double high = i + 1 < places.Length ? Between(places[i], places[i + 1]) : i > 0 ? Beyond(places[i], Between(places[i - 1], places[i])) : own;
            double low = i > 0 ? Between(places[i - 1], places[i]) : Beyond(places[i], high);
            edges.Add(places[i], (low, high));
        }

        return edges;
    }
}
