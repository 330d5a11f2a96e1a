using Litmus.Primitives;

namespace Litmus.Runs.Running;

/// <summary>What part of a case's runs is done: the nominal one, and those with a varied input, which take as long unless a smaller run was timed before.</summary>
/// <param name="progress">Told the part, which never falls; may be absent.</param>
/// <param name="clock">Times the nominal run.</param>
internal sealed class RunProgress(IProgress<double>? progress, TimeProvider clock) : IProgress<SolverProgress>
{
    private readonly Lock _gate = new();
    private TimeSpan? _smallerTime;
    private long _nominalStart;
    private int _variedCount;
    private int _variedDone;
    private double _nominal;
    // Time of a varied run over that of the nominal one.
    private double _ratio = 1;
    private double _reported;

    /// <summary>Part of the nominal run.</summary>
    public void Report(SolverProgress value)
    {
        // Runs on several threads report.
        lock (_gate)
        {
            _nominal = value.Fraction;
            TimeSpan elapsed = clock.GetElapsedTime(_nominalStart);
            if (_smallerTime is { } time && _nominal > 0 && elapsed > TimeSpan.Zero)
            {
                _ratio = time / (elapsed / _nominal);
            }

            Report();
        }
    }

    /// <summary>A run of the size of the varied ones has ended, before the nominal one.</summary>
    /// <param name="time">Its time.</param>
    /// <param name="variedCount">Number of runs with a varied input.</param>
    public void EndSmallerRun(TimeSpan time, int variedCount)
    {
        (_smallerTime, _variedCount) = (time, variedCount);
        _nominalStart = clock.GetTimestamp();
    }

    /// <summary>The nominal run has ended.</summary>
    /// <param name="variedCount">Number of runs with a varied input.</param>
    public void EndNominalRun(int variedCount)
    {
        _variedCount = variedCount;
        Report(new SolverProgress(Step: 0, Time: 0, Fraction: 1));
    }

    /// <summary>A run with a varied input has ended.</summary>
    public void EndVariedRun()
    {
        _variedDone++;
        Report();
    }

    private void Report()
    {
        int smaller = _smallerTime is null ? 0 : 1;
        _reported = Math.Max(_reported, (_nominal + (_ratio * (_variedDone + smaller))) / (1 + (_ratio * (_variedCount + smaller))));
        progress?.Report(_reported);
    }
}
