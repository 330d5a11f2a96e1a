using Litmus.History.Events;
using Litmus.History.Monitors;

namespace Litmus.History;

/// <summary>The last nights of one tier, what happened in them, and what needs attention.</summary>
public sealed class HistoryView
{
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
    }

    /// <summary>The tier.</summary>
    public string Tier { get; }

    /// <summary>Every record of the tier that was read.</summary>
    public IReadOnlyList<HistoryRecord> All { get; }

    /// <summary>The nights that are shown, oldest first.</summary>
    public IReadOnlyList<HistoryRecord> Nights { get; }

    /// <summary>What happened in them.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>What needs attention now.</summary>
    public IReadOnlyList<MonitorWarning> Warnings { get; }
}
