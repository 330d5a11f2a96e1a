namespace Litmus.Cases;

/// <summary>The word for how sampled means move along a list of conditions, when each is known to within its standard error only.</summary>
/// <param name="Word"><c>increasing</c>, <c>decreasing</c>, <c>not monotone</c> or <c>no clear trend</c>.</param>
/// <param name="Slope">Slope of the straight line through all means, at equal distances, in its standard errors.</param>
/// <param name="SmallestStep">Smallest step between neighbours, in standard errors.</param>
/// <param name="LargestStep">Largest step between neighbours, in standard errors.</param>
public sealed record SampledTrend(string Word, double Slope, double SmallestStep, double LargestStep)
{
    /// <summary>
    /// Standard errors beyond which a difference counts. Without any trend, one of four steps between samples of four seeds passes it once in 35 series
    /// (Student's t, six degrees of freedom), and one of eight steps of eight seeds once in a hundred. The slope, which all seeds share, passes it far less
    /// often.
    /// </summary>
    public const double Threshold = 4;

    /// <summary>Judges a list of samples: a rise or a fall needs a clear slope through all of them and no clear step against it.</summary>
    /// <param name="samples">Samples, in the order of the conditions; at least two.</param>
    public static SampledTrend Of(IReadOnlyList<Sample> samples)
    {
        double[] steps = [.. samples.Skip(1).Select((sample, i) => samples[i].StepTo(sample))];
        double slope = SlopeOf(samples);
        bool rises = steps.Max() > Threshold, falls = steps.Min() < -Threshold;
        string word = (slope > Threshold && !falls, slope < -Threshold && !rises, rises || falls) switch
        {
            (true, _, _) => "increasing",
            (_, true, _) => "decreasing",
            (_, _, true) => "not monotone",
            _ => "no clear trend",
        };
        return new SampledTrend(word, slope, steps.Min(), steps.Max());
    }

    /// <summary>The numbers whose signs decide whether it is a rise.</summary>
    public IReadOnlyList<double> NumbersOfRise() => [Slope - Threshold, SmallestStep + Threshold];

    /// <summary>The numbers whose signs decide whether it is a fall.</summary>
    public IReadOnlyList<double> NumbersOfFall() => [-Slope - Threshold, Threshold - LargestStep];

    // Least squares without weights: Σ x m / Σ x², x centred; its variance is Σ x² u² / (Σ x²)². Weights from a few seeds would be noise themselves.
    private static double SlopeOf(IReadOnlyList<Sample> samples)
    {
        double sum = 0, variance = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            double x = i - ((samples.Count - 1) / 2.0);
            sum += x * samples[i].Mean;
            variance += x * x * samples[i].StandardError * samples[i].StandardError;
        }

        return sum / Math.Sqrt(variance);
    }
}
