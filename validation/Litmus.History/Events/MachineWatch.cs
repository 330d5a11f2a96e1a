using System.Globalization;
using Litmus.Comparison.Results;

namespace Litmus.History.Events;

/// <summary>
/// Watches what all cases share: machine, runtime, and how busy the machine was. The factor of a night is the median over the cases of their time over their
/// typical time. It is taken out of the times, so that a busy night slows no case. A factor that stays is said once, for the machine.
/// </summary>
internal sealed class MachineWatch
{
    /// <summary>Fewest cases from which a factor is taken.</summary>
    public const int FewestCases = 10;

    private readonly List<(HistoryRecord Record, double Factor)> _busy = [];
    private HistoryRecord? _previous;
    private HistoryRecord? _lastQuiet;

    /// <summary>Logarithm of the factor of the last night.</summary>
    public double NightFactor { get; private set; }

    /// <summary>Whether new series of times begin with the last night.</summary>
    public bool BeganAnew { get; private set; }

    /// <summary>Notes a night.</summary>
    /// <param name="record">The record.</param>
    /// <param name="factors">Logarithms of the time of each case over its typical time.</param>
    public IEnumerable<HistoryEvent> Observe(HistoryRecord record, IEnumerable<double> factors)
    {
        double[] sorted = [.. factors.Order()];
        NightFactor = sorted.Length < FewestCases ? 0 : sorted[sorted.Length / 2];
        List<HistoryEvent> events = [];
        if (_previous is { } previous)
        {
            events.AddRange(Compare(previous, record));
        }

        bool isOrdinary = Math.Abs(NightFactor) < Math.Log(CaseWatch.SmallestRatio) || (_previous is not null && _previous.Machine != record.Machine);
        if (isOrdinary || (_busy.Count > 0 && Math.Sign(_busy[0].Factor) != Math.Sign(NightFactor)))
        {
            _busy.Clear();
        }

        BeganAnew = false;
        if (isOrdinary)
        {
            _lastQuiet = record;
        }
        else
        {
            _busy.Add((record, NightFactor));
            events.AddRange(SayThatItStays(record));
        }

        _previous = record;
        return events;
    }

    private IEnumerable<HistoryEvent> SayThatItStays(HistoryRecord record)
    {
        if (_busy.Count < CaseWatch.ShortestSegment)
        {
            yield break;
        }

        double ratio = Math.Exp(_busy.Average(night => night.Factor));
        HistoryRecord first = _busy[0].Record;
        string percent = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(ratio - 1):P0} {(ratio > 1 ? "longer" : "less time")}");
        yield return new HistoryEvent(
            HistoryEvents.MachineSubject, EventKind.CostShifted, record, (_lastQuiet ?? first).Commit, first.Commit,
            $"All cases take {percent} since {first.StartedUtc:yyyy-MM-dd}. New series of times begin.");
        _busy.Clear();
        (BeganAnew, NightFactor) = (true, 0);
    }

    private static IEnumerable<HistoryEvent> Compare(HistoryRecord previous, HistoryRecord record)
    {
        (MachineRecord before, MachineRecord now) = (previous.Machine, record.Machine);
        if (before with { Dotnet = now.Dotnet } != now)
        {
            yield return new HistoryEvent(
                HistoryEvents.MachineSubject, EventKind.MachineChanged, record, previous.Commit, record.Commit,
                $"Another machine: {before.Cpu}, {before.Cores} cores, {before.Os} → {now.Cpu}, {now.Cores} cores, {now.Os}. New series of times begin.");
        }

        if (before.Dotnet != now.Dotnet)
        {
            yield return new HistoryEvent(
                HistoryEvents.MachineSubject, EventKind.RuntimeChanged, record, previous.Commit, record.Commit,
                $"Another runtime: {before.Dotnet} → {now.Dotnet}. New series of times begin.");
        }
    }
}
