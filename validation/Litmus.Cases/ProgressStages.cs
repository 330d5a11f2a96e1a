using Litmus.Primitives;

namespace Litmus.Cases;

/// <summary>
/// The progress of a case that makes several sets of runs one after another. Each set reports from 0 to 1, and the whole goes on from where the set before
/// ended.
/// </summary>
/// <param name="progress">Told the progress of the whole; may be absent.</param>
/// <param name="runCounts">Number of runs in each set, in their order.</param>
public sealed class ProgressStages(IProgress<SolverProgress>? progress, params IReadOnlyList<int> runCounts)
{
    private readonly double _total = runCounts.Sum();
    private int _stage;

    /// <summary>Where the next set reports.</summary>
    /// <exception cref="InvalidOperationException">All sets have begun.</exception>
    public IProgress<SolverProgress>? Next()
    {
        if (_stage == runCounts.Count)
        {
            throw new InvalidOperationException(
                $"There are {runCounts.Count} sets of runs, and all of them have begun. Say at the start how many there will be.");
        }

        double before = runCounts.Take(_stage).Sum() / _total, part = runCounts[_stage++] / _total;
        return progress is null ? null : new Stage(progress, before, part);
    }

    private sealed class Stage(IProgress<SolverProgress> progress, double before, double part) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => progress.Report(value with { Fraction = before + (part * value.Fraction) });
    }
}
