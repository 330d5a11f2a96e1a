namespace Litmus.History.ChangePoints;

/// <summary>Tells a drift from a step: which of a straight line and two levels leaves less.</summary>
internal static class Trend
{
    /// <summary>Whether a straight line fits a series better than two levels that change at an index.</summary>
    public static bool IsLine(double[] series, int index)
    {
        double slope = SlopeOf(series), mean = series.Average(), middle = (series.Length - 1) / 2.0;
        double line = series.Select((value, i) => Square(value - mean - (slope * (i - middle)))).Sum();
        double before = series.Take(index).Average(), after = series.Skip(index).Average();
        double levels = series.Select((value, i) => Square(value - (i < index ? before : after))).Sum();
        return line < levels;
    }

    /// <summary>Slope of the line of least squares, per place.</summary>
    public static double SlopeOf(double[] series)
    {
        double middle = (series.Length - 1) / 2.0;
        return series.Select((value, i) => (i - middle) * value).Sum() / series.Select((_, i) => Square(i - middle)).Sum();
    }

    private static double Square(double value) => value * value;
}
