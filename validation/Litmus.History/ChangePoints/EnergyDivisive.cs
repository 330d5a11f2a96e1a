using MathNet.Numerics.Distributions;

namespace Litmus.History.ChangePoints;

/// <summary>Finds changes of the mean of a series: E-divisive means with a t test.</summary>
/// <remarks>
/// For values X = z[start..τ) and Y = z[τ..κ) with n and m members the energy statistic is
/// Q = nm/(n+m) · (2/(nm) Σ|xᵢ−yⱼ| − 2/(n(n−1)) Σ|xᵢ−xₖ| − 2/(m(m−1)) Σ|yⱼ−yₖ|), the sums over pairs. The τ and κ with the largest Q are tested with
/// Student's t with pooled variance. If its probability times the number of pairs (τ, κ) is below the significance, τ is a change and both sides are divided
/// in turn. At the end each change is tested again between its neighbours. Nothing is drawn at random. Cost: n² time and memory.
/// Source: D. S. Matteson, N. A. James, "A nonparametric approach for multiple change point analysis of multivariate data", J. Am. Stat. Assoc. 109 (2014) 334,
/// eqs. 5 to 7 with α = 1. The t test in place of random permutations follows M. Fleming et al., "Hunter: using change point detection to hunt for performance
/// regressions", ICPE 2023, sect. 3. The factor for the number of places is ours.
/// </remarks>
public static class EnergyDivisive
{
    private const double Coverage = 0.99;

    /// <summary>Finds the changes, in order.</summary>
    /// <param name="values">The series.</param>
    /// <param name="significance">Probability of at least one change in a series of independent normal values without one.</param>
    /// <param name="shortest">Fewest values between two changes, at least 2.</param>
    public static IReadOnlyList<ChangePoint> Find(IReadOnlyList<double> values, double significance, int shortest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 2);
        double[] series = [.. values];
        DistanceSums sums = new(series);
        SortedSet<int> places = [];
        Divide(series, sums, 0, series.Length, significance, shortest, places);
        Prune(series, places, significance);
        int[] bounds = [0, .. places, series.Length];
        return [.. places.Select((_, i) => Describe(series, bounds[i], bounds[i + 2]))
            .Where((change, i) => change.Index - bounds[i] >= shortest && bounds[i + 2] - change.Index >= shortest)];
    }

    /// <summary>Two-sided probability of Student's t between two parts of a series, with pooled variance.</summary>
    internal static double ProbabilityOf(double[] series, int start, int middle, int end)
    {
        (double before, double squaresBefore) = MeanAndSquares(series, start, middle);
        (double after, double squaresAfter) = MeanAndSquares(series, middle, end);
        int n = middle - start, m = end - middle, freedom = n + m - 2;
        double difference = Math.Abs(after - before), squares = squaresBefore + squaresAfter;
        if (difference == 0 || freedom < 1)
        {
            return 1;
        }

        // Rounding leaves a little variance in values that are all the same.
        double smallest = 1e-12 * Math.Max(Math.Abs(before), Math.Abs(after));
        double error = Math.Sqrt(Math.Max(squares / freedom, smallest * smallest) * ((1.0 / n) + (1.0 / m)));
        return 2 * StudentT.CDF(0, 1, freedom, -difference / error);
    }

    private static void Divide(double[] series, DistanceSums sums, int start, int end, double significance, int shortest, SortedSet<int> places)
    {
        double best = double.NegativeInfinity;
        (int Tau, int Kappa) at = default;
        long tried = 0;
        for (int tau = start + shortest; tau <= end - shortest; tau++)
        {
            tried += end - tau - shortest + 1;
            (double statistic, int kappa) = sums.EnergiesFrom(start, tau, tau + shortest, end);
            if (statistic > best)
            {
                (best, at) = (statistic, (tau, kappa));
            }
        }

        if (tried == 0 || tried * ProbabilityOf(series, start, at.Tau, at.Kappa) >= significance)
        {
            return;
        }

        places.Add(at.Tau);
        Divide(series, sums, start, at.Tau, significance, shortest, places);
        Divide(series, sums, at.Tau, end, significance, shortest, places);
    }

    // The weakest change goes first, because its neighbours are stronger without it.
    private static void Prune(double[] series, SortedSet<int> places, double significance)
    {
        while (places.Count > 0)
        {
            int[] bounds = [0, .. places, series.Length];
            (double probability, int place) = Enumerable.Range(1, places.Count)
                .Select(i => (Corrected(series, bounds[i - 1], bounds[i], bounds[i + 1]), bounds[i])).Max();
            if (probability < significance)
            {
                return;
            }

            places.Remove(place);
        }
    }

    // The most probable place may leave fewer values than the shortest length on one side. Then it is too early to speak of a change.
    private static ChangePoint Describe(double[] series, int start, int end)
    {
        (int earliest, int place, int latest) = Interval(series, start, end);
        return new ChangePoint(
            place, earliest, latest, MeanAndSquares(series, start, place).Mean, MeanAndSquares(series, place, end).Mean, Corrected(series, start, place, end));
    }

    private static double Corrected(double[] series, int start, int middle, int end) =>
        Math.Min(1, (end - start) * ProbabilityOf(series, start, middle, end));

    // Posterior of the place for two normal levels with unknown means and variance, each place equally likely before:
    // p(τ) ∝ (n m)^(−1/2) · S(τ)^(−(N−2)/2), with S the sum of squares within both sides.
    private static (int Earliest, int Place, int Latest) Interval(double[] series, int start, int end)
    {
        int[] candidates = [.. Enumerable.Range(start + 1, end - start - 1)];
        double scale = Math.Max(MeanAndSquares(series, start, end).Squares, double.Epsilon);
        double[] logarithms = [.. candidates.Select(tau =>
        {
            double squares = MeanAndSquares(series, start, tau).Squares + MeanAndSquares(series, tau, end).Squares;
            return (-0.5 * Math.Log((double)(tau - start) * (end - tau))) - (0.5 * (end - start - 2) * Math.Log(Math.Max(squares / scale, 1e-24)));
        })];
        double largest = logarithms.Max();
        double[] weights = [.. logarithms.Select(logarithm => Math.Exp(logarithm - largest))];
        double wanted = Coverage * weights.Sum();
        int best = Array.IndexOf(logarithms, largest), low = best, high = best;
        for (double sum = weights[low]; sum < wanted && (low > 0 || high < weights.Length - 1);)
        {
            double left = low > 0 ? weights[low - 1] : -1, right = high < weights.Length - 1 ? weights[high + 1] : -1;
            sum += left > right ? weights[--low] : weights[++high];
        }

        return (candidates[low], candidates[best], candidates[high]);
    }

    private static (double Mean, double Squares) MeanAndSquares(double[] series, int start, int end)
    {
        double mean = 0, squares = 0;
        for (int i = start; i < end; i++)
        {
            mean += (series[i] - mean) / (i - start + 1);
        }

        for (int i = start; i < end; i++)
        {
            squares += (series[i] - mean) * (series[i] - mean);
        }

        return (mean, squares);
    }
}
