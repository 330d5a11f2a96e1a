namespace Litmus.Reporting.Figures;

/// <summary>The ticks of a logarithmic axis: powers of ten, thinned if there are many, and 1, 2 and 5 if there are few.</summary>
public static class LogarithmicTicks
{
    private const int Most = 7;

    /// <summary>
    /// The ticks from <paramref name="low"/> to <paramref name="high"/>, both greater than zero. They include the next power of ten beyond each end,
    /// for axes that are rounded outwards.
    /// </summary>
    public static IReadOnlyList<double> Between(double low, double high)
    {
        int first = (int)Math.Floor(Math.Log10(low));
        int last = (int)Math.Ceiling(Math.Log10(high));
        int step = 1 + ((last - first) / Most);
        double[] mantissas = last - first <= 2 ? [1, 2, 5] : [1];
        return [.. Enumerable.Range(0, ((last - first) / step) + 1)
            .SelectMany(i => mantissas.Select(mantissa => double.Parse($"{mantissa}e{first + (i * step)}")))];
    }
}
