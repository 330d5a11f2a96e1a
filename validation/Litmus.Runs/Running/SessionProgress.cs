namespace Litmus.Runs.Running;

/// <summary>Where a session is.</summary>
/// <param name="Done">Cases finished.</param>
/// <param name="Total">Cases in the session.</param>
/// <param name="Fraction">Part of the work that is done, from 0 to 1, running cases included.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Finished">The case that has just finished; absent for a report in between.</param>
public sealed record SessionProgress(int Done, int Total, double Fraction, TimeSpan Elapsed, CaseRun? Finished)
{
    private const double LeastShare = 0.05;

    /// <summary>Part of the work that was stored already and took no time.</summary>
    public double StoredFraction { get; init; }

    /// <summary>Remaining time at the speed so far; absent before a twentieth of the work is done.</summary>
    public TimeSpan? Remaining => TimeLeft(Elapsed, Fraction - StoredFraction, 1 - Fraction);

    /// <summary>Time that is left at the speed so far.</summary>
    /// <param name="elapsed">Time since the start.</param>
    /// <param name="done">Part of the work that was done in that time.</param>
    /// <param name="left">Part of the work that is left.</param>
    /// <returns>Nothing before a twentieth of the work is done: so little says nothing of the rest.</returns>
    public static TimeSpan? TimeLeft(TimeSpan elapsed, double done, double left) =>
        left <= 0 ? TimeSpan.Zero : done > 0 && done >= LeastShare * (done + left) ? elapsed * (left / done) : null;
}
