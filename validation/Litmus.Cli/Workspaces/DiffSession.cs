using System.Diagnostics;
using Litmus.Comparison.Differences;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;
using Litmus.Runs;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Workspaces;

/// <summary>
/// Compares two sides. What can differ runs on both at the same time, each with half of the cores, so that both have the same machine under the same load.
/// </summary>
internal sealed class DiffSession
{
    private readonly Workspace _workspace;
    private readonly IDiffSide _before;
    private readonly IDiffSide _after;
    private readonly DiffRequest _request;
    private readonly Action<string> _tell;
    private readonly Dictionary<string, (List<double> Before, List<double> After)> _times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _relativeNoise = new(StringComparer.Ordinal);
    private readonly Dictionary<(IDiffSide Side, string Id), double> _last = [];

    public DiffSession(Workspace workspace, IDiffSide before, IDiffSide after, DiffRequest request, Action<string> tell) =>
        (_workspace, _before, _after, _request, _tell) = (workspace, before, after, request, tell);

    /// <summary>How long running and judging took, without builds.</summary>
    public TimeSpan RunTime { get; private set; }

    /// <summary>Results before, after <see cref="Compare"/>.</summary>
    public ResultsDocument? DocumentBefore { get; private set; }

    /// <summary>Results after.</summary>
    public ResultsDocument? DocumentAfter { get; private set; }

    /// <summary>Compares.</summary>
    public ResultsDifference Compare()
    {
        string tier = TierNames.NameOf(_request.Tier);
        if (!_before.CanRun && !_after.CanRun)
        {
            (DocumentBefore, DocumentAfter) = (_before.RunAndJudge([], jobs: 1).Results, _after.RunAndJudge([], jobs: 1).Results);
            return Answer(tier, Options(cases: null) with { Times = StoredTimes(DocumentBefore, DocumentAfter) });
        }

        _tell("reading the code of both sides");
        _before.Begin();
        _after.Begin();
        IReadOnlyDictionary<string, string> before = _before.Identities(), after = _after.Identities();
        DiffPlan plan = DiffPlan.Of(before, after, _request.ByHand, JudgedAnew(), _before.CanRun, _after.CanRun);
        HashSet<string> ran = [];
        HashSet<string> stored = Adopt(plan, before, after);
        if (plan.All.Count == 0)
        {
            (DocumentBefore, DocumentAfter) = (Nothing(_before, tier), Nothing(_after, tier));
        }
        else
        {
            RunAndJudge(plan, before, after, ran);
        }

        stored.ExceptWith(ran);
        DifferenceOptions options = Options(plan.All) with
        {
            RanCount = ran.Count,
            StoredCount = stored.Count,
            UnreachableCount = plan.UnreachableCount,
            NotCompared = plan.NotCompared,
            Times = [.. _times.Where(entry => entry.Value is { Before.Count: > 0, After.Count: > 0 }).Select(entry =>
                new CaseTimes(entry.Key, entry.Value.Before, entry.Value.After))],
        };
        return Answer(tier, options with { MeasuredNoise = Noise(DocumentAfter!) });
    }

    /// <summary>A table of a run, as it is drawn.</summary>
    public CsvTable? TableOf(CaseResult result, string name, bool isAfter)
    {
        string path = Path.Combine((isAfter ? _after : _before).Store.PathOf(result.RunHash), name + ".csv");
        string other = Path.Combine(_workspace.Store.PathOf(result.RunHash), name + ".csv");
        string? found = File.Exists(path) ? path : File.Exists(other) ? other : null;
        return found is null ? null : CsvTable.Parse(name, File.ReadAllText(found));
    }

    // Nothing can differ, so nothing is judged.
    private static ResultsDocument Nothing(IDiffSide side, string tier) => new()
    {
        Run = new RunRecord(string.Empty, DateTime.UnixEpoch, 0, tier, side.Commit, Clean: false, ThisMachine.Describe()), Papers = [], Claims = [], Cases = [],
    };

    // Times in two files are comparable if one machine measured them.
    private static CaseTimes[] StoredTimes(ResultsDocument before, ResultsDocument after)
    {
        if (before.Run.Machine != after.Run.Machine)
        {
            return [];
        }

        Dictionary<string, CaseResult> first = before.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        return
        [
            .. after.Cases.Where(result => result.Seconds > 0 && first.TryGetValue(result.Id, out CaseResult? was) && was.Seconds > 0
                    && was.ComputedUtc != result.ComputedUtc)
                .Select(result => new CaseTimes(result.Id, [first[result.Id].Seconds], [result.Seconds])),
        ];
    }

    private ResultsDifference Answer(string tier, DifferenceOptions options) =>
        ResultsComparer.Compare(DocumentBefore!, DocumentAfter!, _before.Describe(tier), _after.Describe(tier), options);

    private DifferenceOptions Options(IReadOnlySet<string>? cases) => new()
    {
        Cases = cases,
        Announcements = new Announcements([.. _request.Expected, .. Announced()]),
        TableBefore = (result, name) => Text(TableOf(result, name, isAfter: false)),
        TableAfter = (result, name) => Text(TableOf(result, name, isAfter: true)),
    };

    private static TableText? Text(CsvTable? table)
    {
        if (table is null)
        {
            return null;
        }

        IReadOnlyList<string>[] columns = [.. table.Columns.Select(table.Words)];
        return new TableText(table.Columns, [.. Enumerable.Range(0, table.RowCount).Select(row => columns.Select(column => column[row]).ToArray())]);
    }

    // The working tree's file announces for a results.json, which holds no file.
    private IReadOnlyList<Announcement> Announced()
    {
        string file = Path.Combine(_workspace.Root, Announcements.FileName);
        string? now = _after.CanRun ? _after.TextOf(Announcements.FileName) : File.Exists(file) ? File.ReadAllText(file) : null;
        try
        {
            return now is null ? [] : Announcements.NewIn(now, _before.TextOf(Announcements.FileName));
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private HashSet<string> JudgedAnew()
    {
        if (_before.Criteria() is not { } before || _after.Criteria() is not { } after)
        {
            return [];
        }

        return [.. after.Where(entry => before.TryGetValue(entry.Key, out string? was) && was != entry.Value)
            .Select(entry => _workspace.CaseAnswering(entry.Key)?.Description.Id).OfType<string>()];
    }

    // A run that lies in another store of this suite is used and not repeated. Returns the cases that need no run on either side.
    private HashSet<string> Adopt(DiffPlan plan, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        bool IsThere(IDiffSide side, IReadOnlyDictionary<string, string> identities, string id) => !side.CanRun || !identities.ContainsKey(id)
            || new[] { _before.Store, _after.Store, _workspace.Store }.Any(store => side.Store.Adopt(identities[id], store));
        string[] beforeThere = [.. plan.All.Where(id => IsThere(_before, before, id))], afterThere = [.. plan.All.Where(id => IsThere(_after, after, id))];
        return [.. _request.Repeats > 1 ? [] : beforeThere.Intersect(afterThere, StringComparer.Ordinal).Except(_request.ByHand, StringComparer.Ordinal)];
    }

    private void RunAndJudge(DiffPlan plan, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, HashSet<string> ran)
    {
        Stopwatch watch = Stopwatch.StartNew();
        bool runsBefore = _before.CanRun && plan.Before.Count > 0, runsAfter = _after.CanRun && plan.After.Count + plan.Shared.Count > 0;
        int jobs = Math.Max(1, Environment.ProcessorCount / (runsBefore && runsAfter ? 2 : 1));
        if (_request.Repeats > 1 || _request.ByHand.Count > 0 || plan.Shared.Count > 0)
        {
            // Runs that are repeated, and runs that serve both sides, are there before anything is judged.
            Run(plan, before, after, ran, jobs, (runsBefore, runsAfter));
        }

        _tell($"running and judging {plan.All.Count} cases on both sides");
        Task<(IReadOnlyList<CaseRun> Runs, ResultsDocument Results)> first =
            Task.Run(() => _before.RunAndJudge([.. plan.All.Where(before.ContainsKey)], jobs));
        Task<(IReadOnlyList<CaseRun> Runs, ResultsDocument Results)> second =
            Task.Run(() => _after.RunAndJudge([.. plan.All.Where(after.ContainsKey)], jobs));
        Task.WhenAll(first, second).GetAwaiter().GetResult();
        Note(first.Result.Runs, ran, isAfter: false);
        Note(second.Result.Runs, ran, isAfter: true);
        (DocumentBefore, DocumentAfter) = (first.Result.Results, second.Result.Results);
        RunTime = watch.Elapsed;
    }

    private void Run(
        DiffPlan plan, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, HashSet<string> ran, int jobs,
        (bool Before, bool After) runs)
    {
        for (int repetition = 0; repetition < _request.Repeats; repetition++)
        {
            bool repeats = _request.Repeats > 1;
            _tell($"running {plan.All.Count} cases on both sides{(repeats ? $", {repetition + 1} of {_request.Repeats}" : string.Empty)}");
            Task<IReadOnlyList<CaseRun>> first = Task.Run(() => runs.Before ? Run(_before, plan.Before, jobs, repeats) : []);
            Task<IReadOnlyList<CaseRun>> second = Task.Run(() => runs.After ? Run(_after, [.. plan.After, .. plan.Shared], jobs, repeats) : []);
            Task.WhenAll(first, second).GetAwaiter().GetResult();
            Note(first.Result, ran, isAfter: false);
            Note(second.Result, ran, isAfter: true);
            if (repeats)
            {
                Watch(_before, plan.Before, before);
                Watch(_after, plan.After, after);
            }
        }

        foreach (string id in plan.Shared.Where(_ => _before.CanRun))
        {
            _ = _before.Store.Adopt(before[id], _after.Store);
        }
    }

    private IReadOnlyList<CaseRun> Run(IDiffSide side, IReadOnlyList<string> cases, int jobs, bool repeats)
    {
        // A case by hand runs in any case; any other is taken from the store.
        string[] byHand = [.. cases.Where(id => repeats || _request.ByHand.Contains(id, StringComparer.Ordinal))];
        string[] others = [.. cases.Except(byHand, StringComparer.Ordinal)];
        return
        [
            .. others.Length > 0 ? side.Run(others, jobs, repeats: false) : [],
            .. byHand.Length > 0 ? side.Run(byHand, jobs, repeats: true) : [],
        ];
    }

    private void Note(IReadOnlyList<CaseRun> runs, HashSet<string> ran, bool isAfter)
    {
        foreach (CaseRun run in runs.Where(run => run.Execution != Execution.Cached))
        {
            ran.Add(run.CaseId);
            _times.TryAdd(run.CaseId, ([], []));
            if (run.Execution is Execution.Ran or Execution.Shipped)
            {
                (isAfter ? _times[run.CaseId].After : _times[run.CaseId].Before).Add(run.Seconds);
            }
        }
    }

    // Compares each number with that of the last repetition of the same side.
    private void Watch(IDiffSide side, IReadOnlyList<string> cases, IReadOnlyDictionary<string, string> identities)
    {
        foreach (StoredRun run in cases.Select(id => side.Store.TryRead(identities[id])).OfType<StoredRun>())
        {
            IEnumerable<(string Id, double? Value)> numbers = run.Observations.Select(entry => (entry.Key, entry.Value.Value))
                .Concat(run.Checks.Select(check => ($"{run.CaseId}: {check.Name}", (double?)check.Found)));
            foreach ((string id, double? number) in numbers)
            {
                if (number is not { } value)
                {
                    continue;
                }

                if (_last.TryGetValue((side, id), out double last) && Math.Abs(value - last) is > 0 and var moved)
                {
                    _relativeNoise[id] = Math.Max(_relativeNoise.GetValueOrDefault(id), moved / Math.Max(Math.Abs(value), Math.Abs(last)));
                }

                _last[(side, id)] = value;
            }
        }
    }

    private Dictionary<string, double> Noise(ResultsDocument document)
    {
        Dictionary<string, double> found = new(StringComparer.Ordinal);
        foreach ((string id, double? value) in document.Claims.Select(claim => (claim.Claim.Id, claim.Observation?.Value))
            .Concat(document.Verification.Select(outcome => (outcome.Id, outcome.Check?.Found))))
        {
            if (value is { } number && _relativeNoise.TryGetValue(id, out double relative))
            {
                found[id] = relative * Math.Abs(number);
            }
        }

        return found;
    }
}
