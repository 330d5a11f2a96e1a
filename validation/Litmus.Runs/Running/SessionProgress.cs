namespace Litmus.Runs.Running;

/// <summary>Where a session is.</summary>
/// <param name="Done">Cases finished.</param>
/// <param name="Total">Cases in the session.</param>
/// <param name="Fraction">Part of the work that is done, from 0 to 1, running cases included.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Finished">The case that has just finished; absent for a report in between.</param>
public sealed record SessionProgress(int Done, int Total, double Fraction, TimeSpan Elapsed, CaseRun? Finished)
{
    /// <summary>Part of the work that was stored already and took no time.</summary>
    public double StoredFraction { get; init; }

    /// <summary>Remaining time at the speed so far; absent before anything is done.</summary>
    public TimeSpan? Remaining => Fraction >= 1 ? TimeSpan.Zero : Fraction > StoredFraction ? Elapsed * ((1 - Fraction) / (Fraction - StoredFraction)) : null;
}
