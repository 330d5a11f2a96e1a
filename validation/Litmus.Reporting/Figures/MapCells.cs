namespace Litmus.Reporting.Figures;

/// <summary>
/// Turns values at pairs of x and y into rectangles. Edges lie half way between neighbours (geometrically on a logarithmic axis). Numbers are coloured
/// in steps. Neighbours of one colour in a row become one rectangle. Rectangles with the same ends in neighbouring rows are joined as well.
/// So a map of thousands of points stays small.
/// </summary>
public static class MapCells
{
    /// <summary>Steps of the colour scale. The number is even, so a scale that is symmetric about zero has the edge of a step there.</summary>
    public const int ColourSteps = 32;

    /// <summary>The rectangles of numbers, in steps of their scale.</summary>
    /// <param name="x">Positions on the horizontal axis.</param>
    /// <param name="y">Positions on the vertical axis.</param>
    /// <param name="colour">Values. Those outside the scale (not finite, or not positive on a logarithmic one) are left out.</param>
    /// <param name="isLogarithmicX">Whether the horizontal axis is logarithmic.</param>
    /// <param name="isLogarithmicY">Whether the vertical axis is logarithmic.</param>
    /// <param name="scale">The colour scale.</param>
    public static IReadOnlyList<MapCell> Of(
        IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double> colour, bool isLogarithmicX, bool isLogarithmicY, ColourScale scale) =>
        Of(x, y, InSteps(colour, scale), isLogarithmicX, isLogarithmicY);

    /// <summary>Values in steps of their scale. A value outside it gives NaN.</summary>
    public static double[] InSteps(IEnumerable<double> colour, ColourScale scale) =>
        [.. colour.Select(value => scale.Holds(value) ? scale.Step(value, ColourSteps) : double.NaN)];

    /// <summary>The rectangles of values that are colours already. NaN is left out.</summary>
    /// <param name="x">Positions on the horizontal axis.</param>
    /// <param name="y">Positions on the vertical axis.</param>
    /// <param name="colour">Steps of a scale, or indices of categories.</param>
    /// <param name="isLogarithmicX">Whether the horizontal axis is logarithmic.</param>
    /// <param name="isLogarithmicY">Whether the vertical axis is logarithmic.</param>
    /// <param name="isJoined">Whether neighbours of one colour become one rectangle.</param>
    public static IReadOnlyList<MapCell> Of(
        IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double> colour, bool isLogarithmicX, bool isLogarithmicY, bool isJoined = true)
    {
        IReadOnlyDictionary<double, (double Low, double High)> columns = Edges(x, isLogarithmicX);
        IReadOnlyDictionary<double, (double Low, double High)> rows = Edges(y, isLogarithmicY);
        List<MapCell> cells = [];
        foreach (int i in Enumerable.Range(0, x.Count).Where(i => !double.IsNaN(colour[i]) && columns.ContainsKey(x[i]) && rows.ContainsKey(y[i]))
            .OrderBy(i => y[i]).ThenBy(i => x[i]))
        {
            MapCell cell = new(columns[x[i]].Low, columns[x[i]].High, rows[y[i]].Low, rows[y[i]].High, colour[i]);
            if (isJoined && cells.Count > 0 && cells[^1] is { } last && last.Bottom == cell.Bottom && last.Right == cell.Left && last.Colour == cell.Colour)
            {
                cells[^1] = last with { Right = cell.Right };
            }
            else
            {
                cells.Add(cell);
            }
        }

        return isJoined ? Stacked(cells) : cells;
    }

    /// <summary>From where to where the cells of each position reach.</summary>
    /// <param name="positions">Positions on an axis.</param>
    /// <param name="isLogarithmic">Whether it is logarithmic. Positions without a place on it are left out.</param>
    public static IReadOnlyDictionary<double, (double Low, double High)> Edges(IReadOnlyList<double> positions, bool isLogarithmic)
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

    // Joins runs with the same ends and colour in neighbouring rows.
    private static List<MapCell> Stacked(List<MapCell> runs)
    {
        List<MapCell> cells = [];
        Dictionary<(double Left, double Right, double Colour), int> latest = [];
        foreach (MapCell run in runs)
        {
            if (latest.TryGetValue((run.Left, run.Right, run.Colour), out int below) && cells[below].Top == run.Bottom)
            {
                cells[below] = cells[below] with { Top = run.Top };
            }
            else
            {
                latest[(run.Left, run.Right, run.Colour)] = cells.Count;
                cells.Add(run);
            }
        }

        return cells;
    }
}
