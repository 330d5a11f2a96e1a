namespace Litmus.Cases.Wang2023;

/// <summary>The word for how sampled means move along a list of conditions, when each is known to within its standard error only.</summary>
/// <param name="Word"><c>increasing</c>, <c>decreasing</c>, <c>constant</c> or <c>not monotone</c>.</param>
/// <param name="Overall">Last mean less the first, in standard errors of the difference.</param>
/// <param name="SmallestStep">Smallest step between neighbours, in standard errors.</param>
/// <param name="LargestStep">Largest step between neighbours, in standard errors.</param>
internal sealed record SampledTrend(string Word, double Overall, double SmallestStep, double LargestStep)
{
    /// <summary>
    /// Standard errors beyond which a difference counts. Without any trend one of four steps between samples of four seeds passes it once in 35 series (Student's t, six degrees of freedom), one of eight steps of eight seeds once in a hundred.
    /// </summary>
    public const double Threshold = 4;

    /// <summary>Judges a list of samples: a rise or a fall needs a clear difference between the ends and no clear step against it.</summary>
    /// <param name="samples">Samples, in the order of the conditions; at least two.</param>
    public static SampledTrend Of(IReadOnlyList<Sample> samples)
    {
        double[] steps = [.. samples.Skip(1).Select((sample, i) => samples[i].StepTo(sample))];
        double overall = samples[0].StepTo(samples[^1]);
        bool rises = steps.Max() > Threshold, falls = steps.Min() < -Threshold;
        string word = (overall > Threshold && !falls, overall < -Threshold && !rises, rises || falls) switch
        {
            (true, _, _) => "increasing",
            (_, true, _) => "decreasing",
            (_, _, true) => "not monotone",
            _ => "constant",
        };
        return new SampledTrend(word, overall, steps.Min(), steps.Max());
    }

    /// <summary>The numbers whose signs decide whether it is a rise.</summary>
    public IReadOnlyList<double> EvidenceOfRise() => [Overall - Threshold, SmallestStep + Threshold];

    /// <summary>The numbers whose signs decide whether it is a fall.</summary>
    public IReadOnlyList<double> EvidenceOfFall() => [-Overall - Threshold, Threshold - LargestStep];
}
