using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Litmus.Primitives;

namespace Litmus.Cases;

/// <summary>Independent runs of a solver beside each other: seeds, conditions.</summary>
public static class Replicas
{
    /// <summary>Runs each number from 0 on, on all cores.</summary>
    /// <remarks>
    /// What a run gives must depend on its number alone, so that the number of threads changes nothing. Runs start one at a time in their order, so put the
    /// longest first.
    /// </remarks>
    /// <typeparam name="T">What a run gives.</typeparam>
    /// <param name="count">Number of runs.</param>
    /// <param name="run">Makes the run of a number.</param>
    /// <param name="progress">Told after each run; may be absent.</param>
    /// <param name="cancellationToken">No run is begun after it.</param>
    /// <returns>What the runs gave, in their order.</returns>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static T[] Run<T>(int count, Func<int, T> run, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        T[] results = new T[count];
        int done = 0;
        try
        {
            Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
                i =>
                {
                    results[i] = run(i);
                    int finished = Interlocked.Increment(ref done);
                    progress?.Report(new SolverProgress(finished, Time: 0, (double)finished / count));
                });
        }
        catch (AggregateException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return results;
    }
}
