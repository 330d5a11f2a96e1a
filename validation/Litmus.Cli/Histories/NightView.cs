using Litmus.History;
using Litmus.History.Events;
using Litmus.History.Monitors;

namespace Litmus.Cli.Histories;

/// <summary>The nights of one tier that are shown, and what happened in them.</summary>
internal sealed class NightView
{
    /// <summary>Chooses what is shown.</summary>
    /// <param name="records">All records that were read, of whatever tier.</param>
    /// <param name="tier">The tier; absent where nothing is recorded.</param>
    /// <param name="count">How many nights.</param>
    /// <param name="today">Today.</param>
    public NightView(IReadOnlyList<HistoryRecord> records, string? tier, int count, DateOnly today)
    {
        Tier = tier ?? "none";
        All = [.. records.Where(record => record.Tier == tier)];
        Nights = [.. All.TakeLast(count)];
        HashSet<HistoryRecord> shown = new(Nights, ReferenceEqualityComparer.Instance);
        Events = [.. HistoryEvents.Of(All).Where(found => shown.Contains(found.Night))];
        Warnings = HistoryMonitors.Of(All, today);
    }

    /// <summary>The tier.</summary>
    public string Tier { get; }

    /// <summary>Every record of the tier.</summary>
    public IReadOnlyList<HistoryRecord> All { get; }

    /// <summary>The nights that are shown, oldest first.</summary>
    public IReadOnlyList<HistoryRecord> Nights { get; }

    /// <summary>What happened in them.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>What needs attention now.</summary>
    public IReadOnlyList<MonitorWarning> Warnings { get; }

    /// <summary>The view for a script.</summary>
    /// <param name="claim">The claim; absent for all.</param>
    public object ToJson(string? claim) => new
    {
        Claim = claim,
        Tier,
        Nights = Nights.Select(night => new
        {
            night.Id,
            night.StartedUtc,
            night.Commit,
            night.IsClean,
            night.Machine,
            Claim = claim is null ? null : night.Claims.GetValueOrDefault(claim),
            Case = claim is null ? null : night.CaseOf(claim),
        }),
        Events = Events.Select(found => new
        {
            found.Subject,
            found.Kind,
            Night = found.Night.Id,
            found.Night.StartedUtc,
            found.CommitBefore,
            found.CommitUntil,
            found.Sentence,
        }),
        Warnings,
    };
}
