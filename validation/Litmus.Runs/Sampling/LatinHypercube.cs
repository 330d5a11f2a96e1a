using Litmus.Cases;
using Litmus.Primitives.Randomness;

namespace Litmus.Runs.Sampling;

/// <summary>
/// A Latin hypercube over everything that is open in a case: the plausible ranges of its inputs and its choices together. Each range is cut into as many
/// strata as there are samples, and each stratum is used once. A range of a factor of ten or more is sampled in its logarithm.
/// </summary>
/// <remarks>Source: M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979) 239 (cited from secondary literature).</remarks>
public static class LatinHypercube
{
    /// <summary>Number of samples. With 200, a share of 95 % is known to ± 1.5 % (one standard error).</summary>
    public const int SampleCount = 200;

    // Any number would do; it was written before the first run and is never changed for a result.
    private const ulong Seed = 20_261_129;
    private const double LogarithmicFrom = 10;

    /// <summary>The samples of a case: a value in SI for each input that is sampled, always the same ones.</summary>
    /// <param name="inputs">The inputs of the case.</param>
    /// <returns>The samples; none where no input is open.</returns>
    public static IReadOnlyList<IReadOnlyDictionary<Input, double>> Of(IReadOnlyList<Input> inputs)
    {
        Input[] open = [.. inputs.Where(input => input.IsSampled)];
        if (open.Length == 0)
        {
            return [];
        }

        Dictionary<Input, double>[] samples =
            [.. Enumerable.Range(0, SampleCount).Select(_ => new Dictionary<Input, double>(ReferenceEqualityComparer.Instance))];
        Xoshiro256StarStar random = new(Seed);
        foreach (Input input in open)
        {
            int[] strata = Shuffled(random);
            for (int i = 0; i < SampleCount; i++)
            {
                samples[i][input] = ValueAt(input, (strata[i] + random.NextDouble()) / SampleCount);
            }
        }

        return samples;
    }

    private static double ValueAt(Input input, double quantile)
    {
        if (input.IsChoice)
        {
            return Math.Min(Math.Floor(quantile * input.Options.Count), input.Options.Count - 1);
        }

        double lower = input.Unit.ToSi(input.Plausible!.Lower), upper = input.Unit.ToSi(input.Plausible.Upper);
        return lower > 0 && upper >= LogarithmicFrom * lower
            ? lower * Math.Pow(upper / lower, quantile)
            : lower + (quantile * (upper - lower));
    }

    // Fisher and Yates.
    private static int[] Shuffled(Xoshiro256StarStar random)
    {
        int[] strata = [.. Enumerable.Range(0, SampleCount)];
        for (int i = SampleCount - 1; i > 0; i--)
        {
            int j = (int)(random.NextDouble() * (i + 1));
            (strata[i], strata[j]) = (strata[j], strata[i]);
        }

        return strata;
    }
}
