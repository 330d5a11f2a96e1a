namespace Litmus.Cases;

/// <summary>The values that independent seeds gave for one quantity.</summary>
/// <param name="Values">One value per seed; at least two.</param>
/// <param name="Resolution">Smallest difference between two values, 0 for a continuous quantity: seeds that agree on a whole number still leave its rounding,
/// with variance resolution²/12.</param>
public sealed record Sample(IReadOnlyList<double> Values, double Resolution = 0)
{
    /// <summary>Mean.</summary>
    public double Mean => Values.Average();

    /// <summary>Standard deviation of one value, s.</summary>
    public double StandardDeviation
    {
        get
        {
            double mean = Mean, variance = Values.Sum(value => (value - mean) * (value - mean)) / (Values.Count - 1);
            return Math.Sqrt(Math.Max(variance, Resolution * Resolution / 12));
        }
    }

    /// <summary>Standard error of the mean, s/√n.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(Values.Count);

    /// <summary>How many standard errors another mean lies above this one.</summary>
    /// <param name="next">The sample of the next condition.</param>
    public double StepTo(Sample next) => (next.Mean - Mean) / Math.Sqrt((StandardError * StandardError) + (next.StandardError * next.StandardError));
}
