using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Repetition;
using Litmus.Primitives;
using Litmus.Primitives.Text;
using Litmus.Runs.Identity;
using Litmus.Runs.Nights;
using Litmus.Runs.Store;
using CaseExecution = Litmus.Comparison.Gates.Execution;

namespace Litmus.Runs.Running;

/// <summary>Runs cases in parallel. A stored run is not repeated. Each run is stored as soon as it is finished, so a stop loses only unfinished runs.</summary>
public sealed class Session
{
    // An expensive case takes about a hundred times as long as any other.
    private const double ExpensiveWeight = 100;

    private readonly RunStore _store;
    private readonly Tier _tier;
    private readonly int _workerCount;
    private readonly TimeSpan _timeLimit;
    private readonly bool _repeats;

    /// <summary>Prepares a session.</summary>
    /// <param name="store">Where runs are looked for and stored.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="workerCount">Number of cases at a time.</param>
    /// <param name="timeLimit">Limit of one case.</param>
    /// <param name="repeats">Whether a run that is in the store is done again and replaced.</param>
    public Session(RunStore store, Tier tier, int workerCount, TimeSpan timeLimit, bool repeats = false) =>
        (_store, _tier, _workerCount, _timeLimit, _repeats) = (store, tier, Require.AtLeast(workerCount, 1), timeLimit, repeats);

    /// <summary>
    /// The night that the runs belong to; absent outside a nightly. Only runs of this night count as done. An older run of the same identity is compared with
    /// its repetition, bit by bit, and replaced after that.
    /// </summary>
    public Night? Night { get; init; }

    /// <summary>The folder of the <see cref="PieceStore"/> outside a night; absent where pieces are neither taken nor kept.</summary>
    public string? PieceFolder { get; init; }

    /// <summary>Told what a person should know of pieces that are taken or refused.</summary>
    public Action<string>? Remark { get; init; }

    /// <summary>Runs the cases that the tier includes.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="progress">Told after each case and in between.</param>
    /// <param name="cancellationToken">Stops the session; finished runs stay.</param>
    /// <returns>One entry per case, in the order given.</returns>
    /// <exception cref="OperationCanceledException">The session was stopped.</exception>
    /// <exception cref="IOException">A run could not be stored.</exception>
    /// <exception cref="UnauthorizedAccessException">The store cannot be read.</exception>
    public IReadOnlyList<CaseRun> Run(IReadOnlyList<IValidationCase> cases, IProgress<SessionProgress>? progress, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();

        // All identities first: a build during the session must not give the code that runs the identity of newer code.
        PresentRun[] included = [.. PresentRun.Of(cases, _tier, _store.Engines)];
        CaseRun[] runs = new CaseRun[included.Length];
        double[] weights = [.. included.Select(run => run.Case.Description.IsExpensive ? ExpensiveWeight : 1)];
        double[] fractions = new double[included.Length];
        double total = weights.Sum(), stored = 0;
        int done = 0;
        Lock gate = new();

        // Long cases first, each to the next free core, so that no core waits for the last of them.
        int[] order = [.. Enumerable.Range(0, included.Length).OrderByDescending(i => included[i].Case.Description.IsExpensive)];
        ParallelOptions options = new() { MaxDegreeOfParallelism = _workerCount, CancellationToken = cancellationToken };
        try
        {
            Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), options, i =>
            {
                runs[i] = RunOne(included[i].Case, included[i].Hash, new ActionProgress(fraction => Report(i, fraction, finished: null)), cancellationToken);
                Report(i, 1, runs[i]);
            });
        }
        catch (AggregateException exception)
        {
            // A case is stopped through its own token, so the loop does not see a cancellation.
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return [.. runs.Select(DemandStored)];

        void Report(int index, double fraction, CaseRun? finished)
        {
            lock (gate)
            {
                fractions[index] = fraction;
                done += finished is null ? 0 : 1;
                stored += finished?.Execution == CaseExecution.Cached ? weights[index] : 0;
                double sum = fractions.Zip(weights, (part, weight) => part * weight).Sum();
                progress?.Report(new SessionProgress(done, included.Length, sum / total, watch.Elapsed, finished) { StoredFraction = stored / total });
            }
        }
    }

    // Somebody may clean up while a session runs. What is gone then is not done.
    private CaseRun DemandStored(CaseRun run) => !run.Execution.HasResult() || _store.Contains(run.Hash) ? run : run with
    {
        Execution = CaseExecution.Failed,
        Failure = $"{run.CaseId}: its run {run.Hash} was in {_store.Folder} and is gone. Something deleted it while this command ran. Run the case again.",
    };

    private CaseRun RunOne(IValidationCase validationCase, string hash, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string id = validationCase.Description.Id;
        StoredRun? former = null;
        try
        {
            former = _store.TryRead(hash);
            if (former is not null && (Night is null ? !_repeats : former.Night == Night.Record.Id))
            {
                return new CaseRun(id, hash, CaseExecution.Cached, null, watch.Elapsed.TotalSeconds);
            }
        }
        catch (RunStoreException)
        {
            _ = _store.Quarantine(hash);
        }

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeLimit);
        double done = 0;
        ActionProgress watched = new(fraction =>
        {
            Volatile.Write(ref done, fraction);
            progress.Report(fraction);
        });
        try
        {
            (StoredRun run, IReadOnlyList<CaseTable> tables) = RunCase(validationCase, hash, watched, limit.Token);
            Store(run with { Machine = ThisMachine.Describe(), Night = Night?.Record.Id }, tables, former);
            if (CheckpointOf(validationCase) is { } checkpoint && File.Exists(checkpoint))
            {
                File.Delete(checkpoint);
            }

            CaseExecution execution = run.Answers.Any(answer => answer.IsShipped) ? CaseExecution.Shipped : CaseExecution.Ran;
            return new CaseRun(id, hash, execution, null, watch.Elapsed.TotalSeconds);
        }
        catch (EngineMissingException exception)
        {
            return new CaseRun(id, hash, CaseExecution.NeedsEngine, $"{id}: {exception.Message}", watch.Elapsed.TotalSeconds);
        }
        catch (EngineFailedException exception)
        {
            return new CaseRun(id, hash, CaseExecution.Failed, $"{id}: {exception.Message}", watch.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CaseRun(id, hash, CaseExecution.TimedOut, TimeNeed.Describe(id, _timeLimit, Volatile.Read(ref done), _tier), watch.Elapsed.TotalSeconds);
        }
        catch (OutOfMemoryException)
        {
            return new CaseRun(id, hash, CaseExecution.Failed, $"{id}: {MemoryText.NotEnough}", watch.Elapsed.TotalSeconds);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException or UnauthorizedAccessException))
        {
            // A case that fails must not stop the others; its claims become red with this message. An error of the store ends the session.
            return new CaseRun(id, hash, CaseExecution.Failed, $"{id}: {exception.GetType().Name}: {exception.Message}", watch.Elapsed.TotalSeconds);
        }
    }

    // A night makes every piece itself, so it keeps its own ones apart.
    private string? CheckpointOf(IValidationCase validationCase) =>
        Night is not null && validationCase.Description.IsExpensive ? Night.CheckpointOf(validationCase.Description.Id) : null;

    private (StoredRun Run, IReadOnlyList<CaseTable> Tables) RunCase(
        IValidationCase validationCase, string hash, IProgress<double> progress, CancellationToken cancellationToken)
    {
        string id = validationCase.Description.Id;
        using RunCheckpoints? checkpoints = CheckpointOf(validationCase) is { } path ? RunCheckpoints.Open(path, hash) : null;

        // A repetition would take its own pieces for new ones.
        PieceStore? pieces = Night is null && PieceFolder is not null && !_repeats ? new PieceStore(PieceFolder) : null;
        if ((checkpoints?.Ignored ?? (checkpoints is { KnownCount: > 0 } ? $"It goes on from {checkpoints.KnownCount} finished pieces." : null)) is { } remark)
        {
            Remark?.Invoke($"{id}: {remark}");
        }

        IEngines engines = _store.Engines.Open(id, _tier, _repeats);
        try
        {
            (StoredRun run, IReadOnlyList<CaseTable> tables) = CaseRunner.Run(
                validationCase, _tier, hash, progress, cancellationToken, pieces: checkpoints ?? (IPieces?)pieces, engines: engines);

            // How long the case takes where it makes all of its pieces, on all cores: that is what others ask a stored run for.
            return (run with { Seconds = run.Seconds + ((pieces?.FoundSeconds ?? 0) / Environment.ProcessorCount) }, tables);
        }
        finally
        {
            if (pieces is { FoundCount: > 0 })
            {
                Remark?.Invoke($"{id}: finished pieces that the same code had made before: {pieces.FoundCount}.");
            }

            if (pieces?.Trouble is { } trouble)
            {
                Remark?.Invoke($"{id}: it keeps no finished pieces. {trouble}");
            }
        }
    }

    // The difference is kept before the older run is replaced. A stop in between runs the case again and compares again.
    private void Store(StoredRun run, IReadOnlyList<CaseTable> tables, StoredRun? former)
    {
        if (Night is null)
        {
            _store.Write(run, tables, replaces: _repeats);
            return;
        }

        NightCase result = Compare(run, tables, former);
        Night.Keep(result);
        _store.Write(run, tables, replaces: true, keepReplacedIn: result.Difference is null ? null : Night.BeforeFolder);
    }

    private NightCase Compare(StoredRun run, IReadOnlyList<CaseTable> tables, StoredRun? former)
    {
        if (former is null)
        {
            return new NightCase(run.CaseId, run.Hash, ComparedWithUtc: null, ResultCount: 0, Difference: null);
        }

        IReadOnlyList<DifferentResult> differences = RunComparison.Of(
            former, table => File.ReadAllText(Path.Combine(_store.PathOf(run.Hash), table.File)), run, tables);
        RunDifference? difference = differences.Count == 0 ? null : new RunDifference
        {
            CaseId = run.CaseId,
            RunHash = run.Hash,
            BeforeUtc = former.ComputedUtc,
            NowUtc = run.ComputedUtc,
            BeforeMachine = former.Machine,
            NowMachine = run.Machine!,
            OtherAnswers =
            [
                .. former.Answers.Join(run.Answers, answer => answer.JobHash, answer => answer.JobHash, (before, now) => (before, now), StringComparer.Ordinal)
                    .Where(pair => pair.before.Digest != pair.now.Digest).Select(pair => pair.now.Title),
            ],
            Results = differences,
        };
        return new NightCase(run.CaseId, run.Hash, former.ComputedUtc, RunComparison.CountOf(former), difference);
    }

    private sealed class ActionProgress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
