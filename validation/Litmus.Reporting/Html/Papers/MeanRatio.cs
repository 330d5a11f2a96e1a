namespace Litmus.Reporting.Html.Papers;

/// <summary>The mean ratio of computed to stated numbers, on a logarithmic scale, with the interval that holds it with a probability of 0.95.</summary>
/// <param name="Count">Number of ratios.</param>
/// <param name="Ratio">The geometric mean.</param>
/// <param name="Lower">Lower end; absent for one ratio.</param>
/// <param name="Upper">Upper end; absent for one ratio.</param>
internal sealed record MeanRatio(int Count, double Ratio, double? Lower, double? Upper)
{
    // Quantiles 0.975 of Student's distribution for 1, 2, … degrees of freedom.
    private static readonly double[] Student =
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
        2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    /// <summary>The mean of some pairs. Null if none has a ratio.</summary>
    public static MeanRatio? Of(IEnumerable<NumericPair> pairs)
    {
        double[] decades = [.. pairs.Where(pair => pair.HasRatio).Select(pair => pair.Decades)];
        if (decades.Length == 0)
        {
            return null;
        }

        double mean = decades.Average();
        if (decades.Length == 1)
        {
            return new MeanRatio(1, Math.Pow(10, mean), null, null);
        }

        double variance = decades.Sum(value => (value - mean) * (value - mean)) / (decades.Length - 1);

        // Beyond 30 degrees of freedom the first term of the expansion about the normal quantile is exact to three digits.
        int freedom = decades.Length - 1;
        double quantile = freedom <= Student.Length ? Student[freedom - 1] : 1.95996 + (2.37227 / freedom);
        double half = quantile * Math.Sqrt(variance / decades.Length);
        return new MeanRatio(decades.Length, Math.Pow(10, mean), Math.Pow(10, mean - half), Math.Pow(10, mean + half));
    }
}
