using Litmus.History.ChangePoints;
using Litmus.Primitives.Text;
using MathNet.Numerics.Distributions;

namespace Litmus.History.Events;

/// <summary>
/// Watches a stochastic claim by its own history. Equal bits of consecutive nights are one observation, because the same seeds were used. A new value is
/// compared with mean x̄ and standard deviation s of the n values since the last change: t = (x − x̄)/(s √(1 + 1/n)) follows Student's distribution with n − 1
/// degrees of freedom, and z is the normal number of the same probability. Without a change the z of all nights are independent and normal.
/// </summary>
/// <remarks>
/// Source of the independence: R. L. Brown, J. Durbin, J. M. Evans, "Techniques for testing the constancy of regression relationships over time", J. R. Stat.
/// Soc. B 37 (1975) 149. Source of the bound e^h: G. Lorden, "Procedures for reacting to a change in distribution", Ann. Math. Stat. 42 (1971) 1897
/// (both cited from secondary literature).
/// </remarks>
internal sealed class NoiseWatch
{
    /// <summary>|z| beyond which a value is an outlier. Its probability without a change is 3.2e-4.</summary>
    public const double OutlierLevel = 3.6;

    /// <summary>Probability with which a night of a series without a change shows a shift of its mean, at most.</summary>
    public const double Significance = 1e-5;

    /// <summary>Fewest values between two shifts.</summary>
    public const int ShortestSegment = 3;

    /// <summary>Number of values in which shifts are looked for.</summary>
    public const int Window = 60;

    // Page's sum of log-likelihood ratios for twice the standard deviation: ln(N(z; 0, 2)/N(z; 0, 1)) = 3 z²/8 − ln 2.
    // Without a change it exceeds h once in e^h nights, or less often.
    private static readonly double NoiseLevel = Math.Log(1 / Significance);

    private readonly List<(HistoryRecord Record, double Value, double Uncertainty)> _points = [];
    private double _noiseSum;
    private int _noiseStart;
    private bool _wasOutlier;

    public void Restart()
    {
        _points.Clear();
        (_noiseSum, _noiseStart, _wasOutlier) = (0, 0, false);
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
        string before = _points[^1].Record.Commit;
        if (isOutlier && !_wasOutlier)
        {
            string side = value > mean ? "above" : "below";
            yield return (
                EventKind.Outlier, before, record.Commit,
                $"{NightText.Number(value, claim)} lies {NumberText.Significant(Math.Abs(value - mean) / Math.Max(sampling, _points.Count > 2 ? Deviation() : 0), 2)} "
                + $"standard deviations {side} the mean {NightText.Number(mean, claim)} of {_points.Count} nights.");
        }

        _wasOutlier = isOutlier;
        double step = (0.375 * score * score) - Math.Log(2);
        if (double.IsFinite(step))
        {
            _noiseStart = _noiseSum == 0 ? _points.Count : _noiseStart;
            _noiseSum = Math.Max(0, _noiseSum + step);
        }

        if (_noiseSum > NoiseLevel)
        {
            HistoryRecord last = _points[_noiseStart - 1].Record;
            yield return (
                EventKind.NoiseGrown, last.Commit, record.Commit,
                $"The value scatters more since {last.StartedUtc:yyyy-MM-dd} than in the {_noiseStart} nights before.");
            _points.RemoveRange(0, _noiseStart);
            _noiseSum = 0;
        }
    }

    // The normal number with the probability of Student's t. Without scatter any difference is infinite; with one value nothing is known.
    private double ScoreOf(double difference, double widening)
    {
        if (_points.Count < 3)
        {
            return difference == 0 ? 0 : double.PositiveInfinity;
        }

        double deviation = Deviation();
        if (deviation == 0)
        {
            return difference == 0 ? 0 : double.PositiveInfinity;
        }

        double tail = StudentT.CDF(0, 1, _points.Count - 1, -Math.Abs(difference) / (deviation * widening));
        return tail > 0 ? -Normal.InvCDF(0, 1, tail) : double.PositiveInfinity;
    }

    private double Deviation()
    {
        double mean = _points.Average(point => point.Value);
        return Math.Sqrt(_points.Sum(point => (point.Value - mean) * (point.Value - mean)) / (_points.Count - 1));
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
        (_noiseSum, _wasOutlier) = (0, false);
    }
}
