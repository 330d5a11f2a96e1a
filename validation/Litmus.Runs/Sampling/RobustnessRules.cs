using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;
using Litmus.Runs.Judging;

namespace Litmus.Runs.Sampling;

/// <summary>The share of samples in which a claim's point estimate stays on its side of the margin, and which inputs separate the two sides.</summary>
public static class RobustnessRules
{
    // A correlation of n independent numbers has the standard error 1/√n. Three of them are unlikely to be chance if one correlation is looked at. Its
    // probability falls as exp(−z²/2), so among m correlations z² is larger by 2 ln m. Else an input without influence would be named now and then.
    private const double StandardErrors = 3;
    private const int MostNamed = 3;

    /// <summary>The robustness of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="nominal">What the run that is judged gave, in the claim's unit.</param>
    /// <param name="outcomes">What the samples gave.</param>
    /// <param name="samples">The samples themselves.</param>
    /// <returns>Nothing where no sample or the run itself could be compared.</returns>
    public static Robustness? Of(
        Claim claim, Observation nominal, SampledOutcomes outcomes, IReadOnlyList<IReadOnlyDictionary<Input, double>> samples)
    {
        bool?[] holds = Holding(claim, nominal, outcomes);
        (IReadOnlyDictionary<Input, double> Sample, bool Holds)[] counted =
            [.. samples.Zip(holds).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!.Value))];
        int count = counted.Count(sample => sample.Holds);
        return counted.Length == 0 ? null : new Robustness(count, counted.Length, count == counted.Length ? [] : RestsOn(counted));
    }

    /// <summary>The numbers alone, for whoever has the outcomes and not the case.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="nominal">What the run that is judged gave, in the claim's unit.</param>
    /// <param name="outcomes">What the samples gave.</param>
    /// <returns>Nothing where no sample or the run itself could be compared.</returns>
    public static (int Holds, int Samples)? Count(Claim claim, Observation nominal, SampledOutcomes outcomes)
    {
        bool[] counted = [.. Holding(claim, nominal, outcomes).OfType<bool>()];
        return counted.Length == 0 ? null : (counted.Count(holds => holds), counted.Length);
    }

    // One entry per sample: whether it lies on the same side of the margin as the run that is judged; nothing where it cannot be compared.
    private static bool?[] Holding(Claim claim, Observation nominal, SampledOutcomes outcomes)
    {
        bool? isInside = IsInside(claim, nominal.Value, nominal.Token);
        Unit from = Unit.Parse(outcomes.Unit), to = Unit.Parse(claim.Expected.Unit);
        if (isInside is null || !from.ConvertsTo(to))
        {
            return [];
        }

        IEnumerable<bool?> inside =
        [
            .. outcomes.Tokens.Count > 0
                ? outcomes.Tokens.Select(token => IsInside(claim, value: null, token))
                : outcomes.Values.Select(value => IsInside(claim, value is { } number ? ClaimUnits.Number(number, from, to) : null, token: null)),
        ];
        return [.. inside.Select(sample => sample is null ? null : (bool?)(sample == isInside))];
    }

    // A number that is not finite says nothing.
    private static bool? IsInside(Claim claim, double? value, string? token) =>
        (value is not { } number || double.IsFinite(number)) && ClaimProbe.At(claim, value, token) is { } probe
            ? probe.Offset == 0
            : null;

    private static string[] RestsOn((IReadOnlyDictionary<Input, double> Sample, bool Holds)[] counted)
    {
        int looks = counted[0].Sample.Keys.Sum(input => input.IsChoice ? 1 : 2);
        double chance = Math.Sqrt(((StandardErrors * StandardErrors) + (2 * Math.Log(looks))) / counted.Length);
        return
        [
            .. counted[0].Sample.Keys
                .Select(input => (input.Name, Separation: Separation(input, counted)))
                .Where(entry => entry.Separation > chance)
                .OrderByDescending(entry => entry.Separation).ThenBy(entry => entry.Name, StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(entry => entry.Name),
        ];
    }

    // For a choice, the correlation ratio of holding with the option. For a number, the larger correlation of holding with the value and with its distance
    // from the middle of the samples, so that a verdict that holds only in the middle is seen too.
    private static double Separation(Input input, (IReadOnlyDictionary<Input, double> Sample, bool Holds)[] counted)
    {
        double[] holds = [.. counted.Select(sample => sample.Holds ? 1.0 : 0.0)];
        double[] values = [.. counted.Select(sample => sample.Sample[input])];
        double mean = holds.Average(), total = holds.Sum(value => (value - mean) * (value - mean));
        if (total == 0)
        {
            return 0;
        }

        if (input.IsChoice)
        {
            double between = counted.GroupBy(sample => sample.Sample[input])
                .Sum(group => group.Count() * Math.Pow(group.Average(sample => sample.Holds ? 1.0 : 0.0) - mean, 2));
            return Math.Sqrt(between / total);
        }

        double[] ranks = Ranks(values);
        double middle = 0.5 * (ranks.Length - 1);
        return Math.Max(Math.Abs(Correlation(ranks, holds)), Math.Abs(Correlation([.. ranks.Select(rank => Math.Abs(rank - middle))], holds)));
    }

    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        double[] ranks = new double[values.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ranks;
    }

    private static double Correlation(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        double xx = x.Sum(value => (value - meanX) * (value - meanX)), yy = y.Sum(value => (value - meanY) * (value - meanY));
        return xx == 0 || yy == 0 ? 0 : x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / Math.Sqrt(xx * yy);
    }
}
