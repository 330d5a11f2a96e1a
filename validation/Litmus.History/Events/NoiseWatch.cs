using Litmus.History.ChangePoints;
using Litmus.Primitives.Text;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Litmus.History.Events;

/// <summary>
/// Watches a stochastic claim by its own history. Equal bits of consecutive nights are one observation, because the same seeds were used. A new value is
/// compared with mean x̄ and standard deviation s of the n values since the last change: t = (x − x̄)/(s √(1 + 1/n)) follows Student's distribution with n − 1
/// degrees of freedom, and z is the normal number of the same probability. Without a change the z of all nights are independent and normal. A value is an
/// outlier if |z| exceeds 3.6 and |x − x̄| exceeds 3.6 u_num √(1 + 1/n).
/// </summary>
/// <remarks>
/// Source of the independence: R. L. Brown, J. Durbin, J. M. Evans, "Techniques for testing the constancy of regression relationships over time", J. R. Stat.
/// Soc. B 37 (1975) 149. (cited from secondary literature).
/// </remarks>
internal sealed class NoiseWatch
{
    /// <summary>|z| beyond which a value is an outlier. Its probability without a change is 3.2e-4.</summary>
    public const double OutlierLevel = 3.6;

    /// <summary>Probability with which a night of a series without a change shows a shift of its mean, at most.</summary>
    public const double Significance = 1e-5;

    /// <summary>Probability with which a night of a series without a change shows more noise, at most.</summary>
    public const double NoiseSignificance = 1e-4;

    /// <summary>Fewest values between two shifts.</summary>
    public const int ShortestSegment = 3;

    /// <summary>Number of values in which shifts are looked for.</summary>
    public const int Window = 60;

    /// <summary>Fewest values before the noise is said to have grown.</summary>
    public const int ShortestHistory = 20;

    // How many of the last values are compared with those before them.
    private static readonly int[] RecentCounts = [10, 20, 30, 40, 60];

    private readonly List<(HistoryRecord Record, double Value, double Uncertainty)> _points = [];
    private bool _wasOutlier;

    public void Restart()
    {
        _points.Clear();
        _wasOutlier = false;
    }

    /// <summary>Adds a night.</summary>
    /// <returns>What is noticed: kind, last commit before, last commit that can hold it, and a sentence.</returns>
    public IEnumerable<(EventKind Kind, string CommitBefore, string CommitUntil, string Sentence)> Observe(HistoryRecord record, RecordedClaim claim)
    {
        if (claim.Value is not { } value || !double.IsFinite(value) || (_points.Count > 0 && _points[^1].Value.Equals(value)))
        {
            return [];
        }

        List<(EventKind, string, string, string)> found = [];
        if (_points.Count > 0)
        {
            found.AddRange(CompareWithHistory(record, claim, value));
        }

        _points.Add((record, value, claim.NumericalUncertainty));
        found.AddRange(FindShift(claim));
        found.AddRange(FindNoise());
        return found;
    }

    private IEnumerable<(EventKind Kind, string CommitBefore, string CommitUntil, string Sentence)> CompareWithHistory(
        HistoryRecord record, RecordedClaim claim, double value)
    {
        double mean = _points.Average(point => point.Value);
        double widening = Math.Sqrt(1 + (1.0 / _points.Count));
        double score = ScoreOf(value - mean, widening);

        // Where seeds were fixed until now the history has no scatter. u_num says what another seed does.
        double sampling = widening * Math.Sqrt(_points.Average(point => point.Uncertainty * point.Uncertainty));
        bool isOutlier = Math.Abs(score) > OutlierLevel && Math.Abs(value - mean) > OutlierLevel * sampling;
        // A step may have stayed within the noise for some nights: the last value on the other side of the mean is before it.
        int otherSide = _points.FindLastIndex(point => Math.Sign(point.Value - mean) != Math.Sign(value - mean));
        string before = _points[Math.Max(0, otherSide)].Record.Commit;
        if (isOutlier && !_wasOutlier)
        {
            string side = value > mean ? "above" : "below";
            double deviation = _points.Count > 2 ? widening * Deviation(0, _points.Count) : 0;
            string steps = NumberText.Significant(Math.Abs(value - mean) / Math.Max(sampling, deviation), 2);
            yield return (
                EventKind.Outlier, before, record.Commit,
                $"{NightText.Number(value, claim)} lies {steps} standard deviations {side} the mean {NightText.Number(mean, claim)} "
                + $"of {_points.Count} nights.");
        }

        _wasOutlier = isOutlier;
    }

    // F = s²(last k)/s²(before) follows Fisher's distribution with k − 1 and n − k − 1 degrees of freedom. Each k has its share of the significance.
    private IEnumerable<(EventKind Kind, string CommitBefore, string CommitUntil, string Sentence)> FindNoise()
    {
        (double Probability, int Count)[] tried = [.. RecentCounts.Where(count => _points.Count - count >= ShortestHistory)
            .Select(count => (ProbabilityOfNoise(count), count))];
        (double probability, int recent) = tried.DefaultIfEmpty((1, 0)).Min();
        if (probability * RecentCounts.Length >= NoiseSignificance)
        {
            yield break;
        }

        int before = _points.Count - recent;

        // The beginning is not sharp: a longer stretch that is nearly as improbable can hold it as well.
        int longest = tried.Where(entry => entry.Probability <= 100 * probability).Max(entry => entry.Count);
        HistoryRecord last = _points[_points.Count - longest - 1].Record;
        double ratio = Deviation(before, _points.Count) / Deviation(0, before);
        yield return (
            EventKind.NoiseGrown, last.Commit, _points[^1].Record.Commit,
            $"In the last {recent} nights the value scatters {NumberText.Significant(ratio, 2)} times as much as in the {before} nights before.");
        _points.RemoveRange(0, before);
    }

    private double ProbabilityOfNoise(int recent)
    {
        int before = _points.Count - recent;
        double late = Deviation(before, _points.Count), early = Deviation(0, before);
        double ratio = late * late / (early * early), m = recent - 1, n = before - 1;
        return double.IsFinite(ratio) ? SpecialFunctions.BetaRegularized(0.5 * n, 0.5 * m, n / (n + (m * ratio))) : 1;
    }

    // The normal number with the probability of Student's t. Without scatter any difference is infinite; with one value nothing is known.
    private double ScoreOf(double difference, double widening)
    {
        if (_points.Count < 3)
        {
            return difference == 0 ? 0 : double.PositiveInfinity;
        }

        double deviation = Deviation(0, _points.Count);
        if (deviation == 0)
        {
            return difference == 0 ? 0 : double.PositiveInfinity;
        }

        double tail = StudentT.CDF(0, 1, _points.Count - 1, -Math.Abs(difference) / (deviation * widening));
        return tail > 0 ? -Normal.InvCDF(0, 1, tail) : double.PositiveInfinity;
    }

    private double Deviation(int start, int end)
    {
        double mean = 0, squares = 0;
        for (int i = start; i < end; i++)
        {
            mean += _points[i].Value / (end - start);
        }

        for (int i = start; i < end; i++)
        {
            squares += (_points[i].Value - mean) * (_points[i].Value - mean);
        }

        return Math.Sqrt(squares / (end - start - 1));
    }

    private IEnumerable<(EventKind Kind, string CommitBefore, string CommitUntil, string Sentence)> FindShift(RecordedClaim claim)
    {
        int skipped = Math.Max(0, _points.Count - Window);
        double[] values = [.. _points.Skip(skipped).Select(point => point.Value)];
        if (EnergyDivisive.Find(values, Significance, ShortestSegment) is not [.., var shift])
        {
            yield break;
        }

        bool isDrift = Trend.IsLine(values, shift.Index);
        string movement = $"{NightText.Number(shift.MeanBefore, claim)} → {NightText.Number(shift.MeanAfter, claim)}";
        string sentence = isDrift
            ? $"The mean drifts: {movement} within {values.Length} nights, {NightText.Number(Trend.SlopeOf(values), claim)} per night."
            : $"The mean moved: {movement}, {NightText.Steps(shift.MeanAfter - shift.MeanBefore, claim)}.";
        HistoryRecord last = _points[skipped + (isDrift ? 0 : shift.Earliest - 1)].Record, until = _points[skipped + shift.Latest].Record;
        yield return (isDrift ? EventKind.Drift : EventKind.ValueShifted, last.Commit, until.Commit, sentence);
        _points.RemoveRange(0, skipped + shift.Index);
        _wasOutlier = false;
    }
}
