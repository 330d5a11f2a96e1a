using Litmus.History.Events;
using Litmus.History.Monitors;

namespace Litmus.History;

/// <summary>The last nights of one tier, what happened in them, and what needs attention.</summary>
public sealed class HistoryView
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ILookup<(string Night, string Subject), HistoryEvent> _events;

    /// <summary>How many nights are shown where nobody says otherwise.</summary>
    public const int DefaultCount = 30;

    /// <summary>Chooses what is shown.</summary>
    /// <param name="records">All records that were read, of whatever tier; <see cref="HistoryEvents.Memory"/> more than are shown.</param>
    /// <param name="tier">The tier; absent for that of the last record.</param>
    /// <param name="count">How many nights.</param>
    /// <param name="today">Today.</param>
    public HistoryView(IReadOnlyList<HistoryRecord> records, string? tier, int count, DateOnly today)
    {
        Tier = tier ?? (records is [.., var last] ? last.Tier : "none");
        All = [.. records.Where(record => record.Tier == Tier)];
        Nights = [.. All.TakeLast(count)];
        HashSet<HistoryRecord> shown = new(Nights, ReferenceEqualityComparer.Instance);
        Events = [.. HistoryEvents.Of(All).Where(found => shown.Contains(found.Night))];
        Warnings = HistoryMonitors.Of(All, today);
        Subjects = [.. Events.Select(found => found.Subject).Where(subject => subject != HistoryEvents.MachineSubject).Distinct(StringComparer.Ordinal)];
        foreach ((int place, string subject) in Subjects.Index())
        {
            _places.Add(subject, place);
        }

        _events = Events.ToLookup(found => (found.Night.Id, found.Subject));
    }

    /// <summary>The tier.</summary>
    public string Tier { get; }

    /// <summary>Every record of the tier that was read.</summary>
    public IReadOnlyList<HistoryRecord> All { get; }

    /// <summary>The nights that are shown, oldest first.</summary>
    public IReadOnlyList<HistoryRecord> Nights { get; }

    /// <summary>What happened in them.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>The claims and cases to which something happened, in the order of their first event.</summary>
    public IReadOnlyList<string> Subjects { get; }

    /// <summary>What needs attention now.</summary>
    public IReadOnlyList<MonitorWarning> Warnings { get; }

    /// <summary>The place of a claim or case in <see cref="Subjects"/>. Nothing where nothing happened to it.</summary>
    /// <param name="subject">The claim or case.</param>
    public int? PlaceOf(string subject) => _places.TryGetValue(subject, out int place) ? place : null;

    /// <summary>What happened to a claim or case in one night.</summary>
    /// <param name="night">The night.</param>
    /// <param name="subject">The claim or case.</param>
    public IEnumerable<HistoryEvent> EventsOf(HistoryRecord night, string subject) => _events[(night.Id, subject)];
}
