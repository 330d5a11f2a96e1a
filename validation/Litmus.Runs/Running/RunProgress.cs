using Litmus.Primitives;

namespace Litmus.Runs.Running;

/// <summary>
/// What part of a case's runs is done: the nominal one and those with a varied input. A varied run counts as long as the nominal one, unless a smaller run
/// of its size was timed before.
/// </summary>
/// <param name="progress">Told the part, which never decreases; may be absent.</param>
/// <param name="mostVaried">Most runs with a varied input that there can be.</param>
/// <param name="clock">Times the runs.</param>
internal sealed class RunProgress(IProgress<double>? progress, int mostVaried, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private int _variedCount = mostVaried;
    private int _variedDone;
    private int _smallerCount;
    private double _smaller;
    private double _nominal;
    private long _start;
    private TimeSpan? _smallerTime;
    // Time of a smaller run over that of the nominal one.
    private double _ratio = 1;
    private double _reported;

    /// <summary>A run of the size of the varied ones begins, before the nominal one; it reports to what is returned.</summary>
    public IProgress<SolverProgress> BeginSmallerRun()
    {
        _smallerCount = 1;
        _start = clock.GetTimestamp();
        return new Run(this, part => _smaller = part);
    }

    /// <summary>The smaller run has ended.</summary>
    /// <param name="variedCount">Number of runs with a varied input.</param>
    public void EndSmallerRun(int variedCount)
    {
        _smallerTime = clock.GetElapsedTime(_start);
        _variedCount = variedCount;
        Report(() => _smaller = 1);
    }

    /// <summary>The nominal run begins; it reports to what is returned.</summary>
    public IProgress<SolverProgress> BeginNominalRun()
    {
        _start = clock.GetTimestamp();
        return new Run(this, SetNominal);
    }

    /// <summary>The nominal run has ended.</summary>
    /// <param name="variedCount">Number of runs with a varied input.</param>
    public void EndNominalRun(int variedCount)
    {
        _variedCount = variedCount;
        Report(() => SetNominal(1));
    }

    /// <summary>A run with a varied input has ended.</summary>
    public void EndVariedRun() => Report(() => _variedDone++);

    private void SetNominal(double part)
    {
        _nominal = part;
        if (_smallerTime is { } time && time > TimeSpan.Zero && part > 0)
        {
            // The nominal run may pass at once over what the smaller run has computed already. The rest takes longer than that.
            TimeSpan elapsed = clock.GetElapsedTime(_start);
            _ratio = time / ((elapsed > time ? elapsed : time) / part);
        }
    }

    // Runs on several threads report.
    private void Report(Action change)
    {
        lock (_gate)
        {
            change();
            double done = _nominal + (_ratio * (_smaller + _variedDone)), all = 1 + (_ratio * (_smallerCount + _variedCount));
            _reported = Math.Max(_reported, done / all);
            progress?.Report(_reported);
        }
    }

    private sealed class Run(RunProgress whole, Action<double> change) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => whole.Report(() => change(value.Fraction));
    }
}
