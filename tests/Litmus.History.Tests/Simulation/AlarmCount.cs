using Litmus.History.Events;

namespace Litmus.History.Tests.Simulation;

/// <summary>What was said of the planted faults, and what was said without one.</summary>
internal sealed class AlarmCount
{
    public AlarmCount(IReadOnlyList<HistoryRecord> nights)
    {
        foreach (HistoryEvent found in HistoryEvents.Of(nights))
        {
            int night = NightOf(found.Night);
            PlantedFault? fault = SimulatedNights.Faults.FirstOrDefault(candidate => candidate.IsActive(found.Subject, night));
            if (fault is null)
            {
                False.Add(found);
            }
            else if (Said.TryGetValue(fault, out List<HistoryEvent>? events))
            {
                events.Add(found);
            }
            else
            {
                Said.Add(fault, [found]);
            }
        }
    }

    /// <summary>What was said of each planted fault, in order.</summary>
    public Dictionary<PlantedFault, List<HistoryEvent>> Said { get; } = [];

    /// <summary>What was said where nothing was planted.</summary>
    public List<HistoryEvent> False { get; } = [];

    public static int NightOf(HistoryRecord record) => (int)(record.StartedUtc - SomeNights.First).TotalDays;

    /// <summary>Whether the commit of the planted fault is among those that an event names.</summary>
    public static bool Names(HistoryEvent found, PlantedFault fault) =>
        string.CompareOrdinal(found.CommitBefore, SomeNights.CommitOf(fault.FirstNight)) < 0
        && string.CompareOrdinal(SomeNights.CommitOf(fault.FirstNight), found.CommitUntil) <= 0;
}
