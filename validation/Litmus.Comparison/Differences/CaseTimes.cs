namespace Litmus.Comparison.Differences;

/// <summary>How long a case took on both sides, measured on one machine in one go.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Before">Seconds before, one per repetition.</param>
/// <param name="After">Seconds after, one per repetition.</param>
public sealed record CaseTimes(string CaseId, IReadOnlyList<double> Before, IReadOnlyList<double> After)
{
    /// <summary>The ratio below which two single measurements say nothing.</summary>
    public const double UnmeasuredNoise = 2;

    // Times below this differ for reasons that have nothing to do with the code [s].
    private const double LeastSeconds = 0.1;

    /// <summary>Median before [s].</summary>
    public double MedianBefore => Median(Before);

    /// <summary>Median after [s].</summary>
    public double MedianAfter => Median(After);

    /// <summary>Median after over median before [1].</summary>
    public double Ratio => MedianAfter / MedianBefore;

    /// <summary>
    /// The largest ratio between repetitions of one side: A compared with A, B with B. With one measurement for each side it is not known, and a factor of two
    /// is taken.
    /// </summary>
    public double Noise => Before.Count > 1 && After.Count > 1 ? Math.Max(Spread(Before), Spread(After)) : UnmeasuredNoise;

    /// <summary>Whether the case takes longer or shorter, beyond the noise.</summary>
    public bool IsChange => Math.Abs(MedianAfter - MedianBefore) > LeastSeconds && (Ratio > Noise || Ratio < 1 / Noise);

    /// <summary>Whether it takes longer, beyond the noise.</summary>
    public bool IsSlower => IsChange && Ratio > 1;

    private static double Spread(IReadOnlyList<double> seconds) => seconds.Max() / seconds.Min();

    private static double Median(IReadOnlyList<double> seconds)
    {
        double[] sorted = [.. seconds.Order()];
        return 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
    }
}
