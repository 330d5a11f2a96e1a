using Litmus.Primitives.Text;

namespace Litmus.History.Events;

/// <summary>
/// Watches whether a deterministic claim moves in one direction in small steps. It is said when at least five changes in one direction add up to u_val. What
/// follows is counted from there.
/// </summary>
internal sealed class DriftWatch
{
    /// <summary>Fewest changes in one direction: by chance, four follow the first one in its direction with probability 1/16.</summary>
    public const int FewestSteps = 5;

    private (HistoryRecord Record, double Value)? _start;
    private int _direction;
    private int _steps;

    /// <summary>Notes a change of bits.</summary>
    /// <returns>The last commit before the drift and a sentence; nothing where it is no drift, or not yet.</returns>
    public (string CommitBefore, string Sentence)? Observe(HistoryRecord recordBefore, RecordedClaim before, RecordedClaim claim)
    {
        if (before.Value is not { } old || claim.Value is not { } value || Math.Sign(value - old) is var direction && direction == 0)
        {
            return null;
        }

        if (_start is null || direction != _direction)
        {
            (_start, _direction, _steps) = ((recordBefore, old), direction, 0);
        }

        _steps++;
        (HistoryRecord first, double from) = _start.Value;
        if (_steps < FewestSteps || claim.ValidationUncertainty is not { } uncertainty || !(uncertainty > 0) || Math.Abs(value - from) < uncertainty)
        {
            return null;
        }

        string sentence = $"{_steps} changes in one direction since {first.StartedUtc:yyyy-MM-dd}: "
            + $"{NightText.Number(from, claim)} → {NightText.Number(value, claim)}, "
            + $"{NumberText.Significant((value - from) / uncertainty, 2)} u_val in total.";
        (_start, _steps) = (null, 0);
        return (first.Commit, sentence);
    }

    public void Restart() => (_start, _steps) = (null, 0);
}
