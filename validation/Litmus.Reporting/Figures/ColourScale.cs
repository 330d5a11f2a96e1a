namespace Litmus.Reporting.Figures;

/// <summary>The range of a map's colours: sequential, or symmetric about zero where the values have both signs.</summary>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value.</param>
/// <param name="IsLogarithmic">Whether steps are equal factors.</param>
public readonly record struct ColourScale(double Low, double High, bool IsLogarithmic)
{
    /// <summary>Whether the values have both signs.</summary>
    public bool IsDiverging => Low < 0 && High > 0;

    /// <summary>The scale over some values.</summary>
    public static ColourScale Over(IEnumerable<double> values, bool isLogarithmic)
    {
        double[] finite = [.. values.Where(value => double.IsFinite(value) && (!isLogarithmic || value > 0))];
        if (finite.Length == 0)
        {
            return new ColourScale(1, 10, isLogarithmic);
        }

        (double low, double high) = (finite.Min(), finite.Max());
        if (low < 0 && high > 0)
        {
            double size = Math.Max(-low, high);
            return new ColourScale(-size, size, isLogarithmic);
        }

        return low < high
            ? new ColourScale(low, high, isLogarithmic)
            : isLogarithmic ? new ColourScale(low / 2, low * 2, isLogarithmic) : new ColourScale(low - 0.5, low + 0.5, isLogarithmic);
    }

    /// <summary>Whether a value has a place on the scale.</summary>
    public bool Holds(double value) => double.IsFinite(value) && (!IsLogarithmic || value > 0);

    /// <summary>Where a value lies, from 0 at the low end to 1 at the high end.</summary>
    public double Place(double value) => IsLogarithmic ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);

    /// <summary>The middle of the step that a value lies in.</summary>
    public double Step(double value, int count)
    {
        double middle = (Math.Clamp(Math.Floor(Place(value) * count), 0, count - 1) + 0.5) / count;
        return IsLogarithmic ? Low * Math.Pow(High / Low, middle) : Low + (middle * (High - Low));
    }
}
