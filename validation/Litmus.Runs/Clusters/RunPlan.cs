using Litmus.Cases;
using Litmus.Runs.Identity;
using Litmus.Runs.Store;

namespace Litmus.Runs.Clusters;

/// <summary>Which runs are missing, and what they cost.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="StoredCount">Runs that are stored already.</param>
/// <param name="ActiveCount">Runs that wait or run in an earlier array.</param>
/// <param name="Missing">The runs that are missing, the longest first.</param>
public sealed record RunPlan(Tier Tier, int StoredCount, int ActiveCount, IReadOnlyList<PlannedRun> Missing)
{
    /// <summary>Sum of the known times [s].</summary>
    public double KnownSeconds => Missing.Sum(run => run.Seconds ?? 0);

    /// <summary>Number of missing runs whose time is not known.</summary>
    public int UnknownCount => Missing.Count(run => run.Seconds is null);

    /// <summary>Plans the runs of some cases.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="active">Identities of runs that wait or run in an earlier array.</param>
    /// <param name="failed">
    /// Identities of runs whose result is stored although Slurm says that they failed. They run again, which verifies what is stored.
    /// </param>
    public static RunPlan Of(RunStore store, IEnumerable<IValidationCase> cases, Tier tier, IReadOnlySet<string> active, IReadOnlySet<string> failed)
    {
        PresentRun[] present = [.. PresentRun.Of(cases, tier, store.Engines)];
        PresentRun[] waiting = [.. present.Where(run => active.Contains(run.Hash))];
        PresentRun[] missing = [.. present.Where(run => !active.Contains(run.Hash) && (failed.Contains(run.Hash) || !store.Contains(run.Hash)))];
        FormerRuns former = new(store, tier);
        return new RunPlan(
            tier,
            present.Length - waiting.Length - missing.Length,
            waiting.Length,
            [
                .. missing.Select(run => former.Of(run.Case.Description.Id) is { } cost
                    ? new PlannedRun(run.Hash, run.Case.Description.Id, cost.Seconds, cost.PeakMemoryMiB)
                    : new PlannedRun(run.Hash, run.Case.Description.Id, null, null))
                .OrderByDescending(run => run.Seconds ?? double.PositiveInfinity),
            ]);
    }
}
