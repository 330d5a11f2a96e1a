using System.Collections.Immutable;
using System.Text;
using Litmus.Primitives;

namespace Litmus.GrainSelection.Crossovers;

/// <summary>Finds every sign change of a function over a range; there may be none.</summary>
/// <remarks>
/// The range is sampled at equal differences or ratios. Every local extremum of the samples is refined by golden section and becomes a sample,
/// which reveals a pair of roots around a narrow extremum. Each sign change is then bisected. The function must be smooth on the scale of an
/// interval. Cost: intervals + 1 evaluations, about 80 per extremum and 40 per root.
/// </remarks>
public static class CrossoverSearch
{
    private const double GoldenSection = 0.6180339887498949;

    // Golden section cannot resolve a parabola more finely than √ε relative to its place.
    private const double ExtremumTolerance = 1e-9;

    /// <summary>Searches a range.</summary>
    /// <param name="function">The function; finite over the whole range.</param>
    /// <param name="lower">Lower end; finite, and greater than zero on a logarithmic scale.</param>
    /// <param name="upper">Upper end; finite, greater than the lower one.</param>
    /// <param name="options">Numerics.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, not finite, or not positive on a logarithmic scale.</exception>
    /// <exception cref="FunctionNotFiniteException">The function is not finite at a point of the range.</exception>
    public static CrossoverSearchResult Find(Func<double, double> function, double lower, double upper, CrossoverSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        options ??= new CrossoverSearchOptions();
        bool logarithmic = options.Scale == SearchScale.Logarithmic;
        _ = logarithmic ? Require.PositiveFinite(lower) : Require.Finite(lower);
        Require.Finite(upper);
        Require.PositiveFinite(upper - lower);

        List<Sample> samples = Sampled(function, lower, upper, options.IntervalCount, logarithmic);
        AddExtrema(function, samples);
        return new CrossoverSearchResult(
            lower,
            upper,
            PatternOf(samples),
            CrossingsOf(function, samples, options.RelativeTolerance),
            ExtremumOf(samples, sign: -1),
            ExtremumOf(samples, sign: 1));
    }

    private static List<Sample> Sampled(Func<double, double> function, double lower, double upper, int intervalCount, bool logarithmic)
    {
        List<Sample> samples = new(intervalCount + 9);
        for (int node = 0; node <= intervalCount; node++)
        {
            double part = (double)node / intervalCount;
            double position = node == 0 ? lower
                : node == intervalCount ? upper
                : logarithmic ? lower * Math.Pow(upper / lower, part)
                : lower + ((upper - lower) * part);
            samples.Add(At(function, position));
        }

        return samples;
    }

    private static void AddExtrema(Func<double, double> function, List<Sample> samples)
    {
        List<Sample> extrema = [];
        for (int i = 1; i < samples.Count - 1; i++)
        {
            double before = samples[i].Value - samples[i - 1].Value;
            double after = samples[i + 1].Value - samples[i].Value;
            if (before * after < 0)
            {
                extrema.Add(GoldenSectionSearch(function, samples[i - 1].Position, samples[i + 1].Position, before > 0 ? 1 : -1));
            }
        }

        samples.AddRange(extrema);
        samples.Sort(static (a, b) => a.Position.CompareTo(b.Position));
    }

    private static Sample GoldenSectionSearch(Func<double, double> function, double lower, double upper, int sign)
    {
        Sample left = At(function, upper - (GoldenSection * (upper - lower)));
        Sample right = At(function, lower + (GoldenSection * (upper - lower)));
        while (upper - lower > ExtremumTolerance * Math.Max(Math.Abs(lower), Math.Abs(upper)) && left.Position < right.Position)
        {
            if (sign * left.Value > sign * right.Value)
            {
                (upper, right) = (right.Position, left);
                left = At(function, upper - (GoldenSection * (upper - lower)));
            }
            else
            {
                (lower, left) = (left.Position, right);
                right = At(function, lower + (GoldenSection * (upper - lower)));
            }
        }

        return sign * left.Value > sign * right.Value ? left : right;
    }

    private static string PatternOf(List<Sample> samples)
    {
        StringBuilder pattern = new();
        foreach (Sample sample in samples)
        {
            char sign = sample.Value > 0 ? '+' : sample.Value < 0 ? '-' : '0';
            if (pattern.Length == 0 || pattern[^1] != sign)
            {
                pattern.Append(sign);
            }
        }

        return pattern.ToString();
    }

    private static ImmutableArray<Crossing> CrossingsOf(Func<double, double> function, List<Sample> samples, double relativeTolerance)
    {
        ImmutableArray<Crossing>.Builder crossings = ImmutableArray.CreateBuilder<Crossing>();
        int last = -1;
        for (int i = 0; i < samples.Count; i++)
        {
            int sign = Math.Sign(samples[i].Value);
            if (sign == 0)
            {
                continue;
            }

            if (last >= 0 && Math.Sign(samples[last].Value) != sign)
            {
                // Samples between the two of different sign are exactly zero: they are the bracket.
                crossings.Add(i - last > 1
                    ? new Crossing(Middle(samples[last + 1].Position, samples[i - 1].Position), samples[last + 1].Position, samples[i - 1].Position, sign > 0)
                    : Bisected(function, samples[last].Position, samples[i].Position, sign, relativeTolerance));
            }

            last = i;
        }

        return crossings.ToImmutable();
    }

    private static Crossing Bisected(Func<double, double> function, double lower, double upper, int upperSign, double relativeTolerance)
    {
        double middle = Middle(lower, upper);
        while (middle > lower && middle < upper && upper - lower > relativeTolerance * Math.Abs(middle))
        {
            int sign = Math.Sign(At(function, middle).Value);
            if (sign == 0)
            {
                return new Crossing(middle, middle, middle, upperSign > 0);
            }

            (lower, upper) = sign == upperSign ? (lower, middle) : (middle, upper);
            middle = Middle(lower, upper);
        }

        return new Crossing(middle, lower, upper, upperSign > 0);
    }

    private static Extremum ExtremumOf(List<Sample> samples, int sign)
    {
        Sample best = samples[0];
        foreach (Sample sample in samples)
        {
            best = sign * sample.Value > sign * best.Value ? sample : best;
        }

        return new Extremum(best.Position, best.Value, best.Position == samples[0].Position || best.Position == samples[^1].Position);
    }

    private static double Middle(double lower, double upper) => lower + ((upper - lower) / 2);

    private static Sample At(Func<double, double> function, double position)
    {
        double value = function(position);
        return double.IsFinite(value) ? new Sample(position, value) : throw new FunctionNotFiniteException(position, value);
    }

    private readonly record struct Sample(double Position, double Value);
}
