using System.Globalization;
using Litmus.Comparison.Results;
using Litmus.History.ChangePoints;
using Litmus.Primitives.Text;

namespace Litmus.History.Events;

/// <summary>Watches one case, night by night: whether it gives a result, whether its bits and checks hold, and how long it takes.</summary>
/// <param name="id">The case.</param>
internal sealed class CaseWatch(string id)
{
    /// <summary>Probability with which a night of a case without a change shows one in its times, at most.</summary>
    public const double Significance = 1e-5;

    /// <summary>Fewest nights between two changes of the time, so that one busy evening is none.</summary>
    public const int ShortestSegment = 5;

    /// <summary>Number of nights in which changes are looked for.</summary>
    public const int Window = 60;

    /// <summary>Smallest change that is said: nobody acts on less.</summary>
    public const double SmallestRatio = 1.1;

    /// <summary>Smallest change that is said [s].</summary>
    public const double SmallestSeconds = 0.1;

    private const int TypicalCount = 15;

    // In standard deviations. Normal noise gives one such spike in 10⁹ nights.
    private const double SpikeLevel = 6;

    // Median of |x − y| for two normal numbers of variance 1: 0.6745 √2.
    private const double MedianOfStep = 0.9539;

    private readonly List<(HistoryRecord Record, double Logarithm)> _times = [];
    private (HistoryRecord Record, RecordedCase Case)? _previous;
    private (HistoryRecord Record, RecordedCase Case)? _lastResult;

    /// <summary>
    /// Logarithm of the time of a fresh run over the typical one, the median of the last fifteen; absent before there are five, or on another machine.
    /// </summary>
    public double? FactorOf(HistoryRecord record, RecordedCase result)
    {
        double[] earlier = [.. _times.TakeLast(TypicalCount).Select(time => time.Logarithm).Order()];
        return IsFresh(result) && earlier.Length >= ShortestSegment && _times[^1].Record.Machine == record.Machine
            ? Math.Log(result.Seconds) - earlier[earlier.Length / 2] : null;
    }

    /// <summary>Begins a new series of times.</summary>
    public void ForgetTimes() => _times.Clear();

    /// <summary>What happened to the case with a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="result">The case in it.</param>
    /// <param name="nightFactor">Logarithm of the factor that the night had on the times of all cases.</param>
    public IEnumerable<HistoryEvent> Observe(HistoryRecord record, RecordedCase result, double nightFactor)
    {
        List<HistoryEvent> events = [];
        if (_previous is var (before, old))
        {
            events.AddRange(CompareExecution(before, old, record, result));
        }

        if (result.HasResult)
        {
            if (_lastResult is var (lastRecord, last))
            {
                events.AddRange(CompareResult(lastRecord, last, record, result));
            }

            events.AddRange(TimeOf(record, result, nightFactor));
            _lastResult = (record, result);
        }

        _previous = (record, result);
        return events;
    }

    private IEnumerable<HistoryEvent> CompareExecution(HistoryRecord before, RecordedCase old, HistoryRecord record, RecordedCase result)
    {
        if (old.HasResult && !result.HasResult)
        {
            int claims = record.Claims.Values.Count(claim => claim.CaseId == id);
            string failure = result.Failure is { } reason ? $": {reason.TrimEnd('.')}" : string.Empty;
            yield return Event(
                EventKind.CaseBroken, record, before.Commit,
                $"The case gives no result ({result.Execution}{failure}). {(claims == 1 ? "One claim waits" : $"{claims} claims wait")} for it.");
        }
        else if (!old.HasResult && result.HasResult && _lastResult is not null)
        {
            yield return Event(EventKind.CaseRepaired, record, before.Commit, "The case gives a result again.");
        }
    }

    private IEnumerable<HistoryEvent> CompareResult(HistoryRecord before, RecordedCase last, HistoryRecord record, RecordedCase result)
    {
        string[] failed = [.. result.FailedChecks.Except(last.FailedChecks, StringComparer.Ordinal)];
        if (failed.Length > 0)
        {
            yield return Event(EventKind.CheckFailed, record, before.Commit, $"A check of the solver does not hold any more: {string.Join("; ", failed)}.");
        }

        if (last.RunHash == result.RunHash && last.Bits is { } bits && result.Bits is { } now && bits != now)
        {
            yield return Event(
                EventKind.BitsDiffer, record, record.Commit,
                $"The same code and inputs gave other bits. {DifferenceOf(before.Machine, record.Machine)}");
        }
    }

    private static string DifferenceOf(MachineRecord before, MachineRecord now)
    {
        (string Name, string Before, string Now)[] parts =
        [
            ("processor", before.Cpu, now.Cpu),
            ("number of cores", before.Cores.ToString(CultureInfo.InvariantCulture), now.Cores.ToString(CultureInfo.InvariantCulture)),
            ("operating system", before.Os, now.Os),
            ("runtime", before.Dotnet, now.Dotnet),
        ];
        string[] different = [.. parts.Where(part => part.Before != part.Now).Select(part => $"{part.Name} {part.Before} → {part.Now}")];
        return different.Length > 0
            ? $"What differs: {string.Join("; ", different)}."
            : "Machine and runtime are the same, so look for a race or for something that the identity of the run leaves out.";
    }

    // A stored run of an earlier night is no new time.
    private bool IsFresh(RecordedCase result) =>
        result is { HasResult: true, Seconds: > 0 } && !(_lastResult is var (_, last) && last.ComputedUtc == result.ComputedUtc);

    private IEnumerable<HistoryEvent> TimeOf(HistoryRecord record, RecordedCase result, double nightFactor)
    {
        if (!IsFresh(result))
        {
            yield break;
        }

        if (_times.Count > 0 && _times[^1].Record.Machine != record.Machine)
        {
            _times.Clear();
        }

        _times.Add((record, Math.Log(result.Seconds) - nightFactor));
        (HistoryRecord Record, double Logarithm)[] recent = [.. WithoutSpikes([.. _times.Skip(_times.Count - Window)])];
        ChangePoint? change = EnergyDivisive.Find([.. recent.Select(time => time.Logarithm)], Significance, ShortestSegment).LastOrDefault(IsWorthSaying);
        if (change is null)
        {
            yield break;
        }

        double before = Math.Exp(change.MeanBefore), after = Math.Exp(change.MeanAfter);
        HistoryRecord lastBefore = recent[change.Earliest - 1].Record, until = recent[change.Latest].Record;
        string percent = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs((after / before) - 1):P0}");
        yield return new HistoryEvent(
            id, EventKind.CostShifted, record, lastBefore.Commit, until.Commit,
            $"The case takes {percent} {(after > before ? "longer" : "less time")}: "
            + $"{NumberText.Significant(before, 3)} s → {NumberText.Significant(after, 3)} s.");
        _times.RemoveRange(0, _times.FindIndex(time => time.Record == recent[change.Index].Record));
    }

    // One busy evening: a time far above or below both of its neighbours. The standard deviation comes from the median of the steps between neighbours.
    private static IEnumerable<(HistoryRecord Record, double Logarithm)> WithoutSpikes((HistoryRecord Record, double Logarithm)[] times)
    {
        double[] steps = [.. times.Zip(times.Skip(1), (before, after) => Math.Abs(after.Logarithm - before.Logarithm)).Order()];
        double limit = steps.Length == 0 ? 0 : SpikeLevel * steps[steps.Length / 2] / MedianOfStep;
        return times.Where((time, i) => i == 0 || i == times.Length - 1
            || Math.Abs(time.Logarithm - times[i - 1].Logarithm) <= limit || Math.Abs(time.Logarithm - times[i + 1].Logarithm) <= limit
            || Math.Sign(time.Logarithm - times[i - 1].Logarithm) != Math.Sign(time.Logarithm - times[i + 1].Logarithm));
    }

    private static bool IsWorthSaying(ChangePoint change) =>
        Math.Abs(change.MeanAfter - change.MeanBefore) >= Math.Log(SmallestRatio)
        && Math.Abs(Math.Exp(change.MeanAfter) - Math.Exp(change.MeanBefore)) >= SmallestSeconds;

    private HistoryEvent Event(EventKind kind, HistoryRecord record, string commitBefore, string sentence) =>
        new(id, kind, record, commitBefore, record.Commit, sentence);
}
