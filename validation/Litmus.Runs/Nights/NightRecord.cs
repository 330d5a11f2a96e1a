using Litmus.Comparison.Results;

namespace Litmus.Runs.Nights;

/// <summary>One night: when, where and from which source every case is run anew.</summary>
public sealed record NightRecord
{
    /// <summary>Identity: the time of its start, UTC, and a number where several began in one second.</summary>
    public required string Id { get; init; }

    /// <summary>The tier.</summary>
    public required string Tier { get; init; }

    /// <summary>Commit of the source, or <c>unknown</c>.</summary>
    public required string Commit { get; init; }

    /// <summary>Whether the work tree had no changes.</summary>
    public required bool Clean { get; init; }

    /// <summary>The machine.</summary>
    public required MachineRecord Machine { get; init; }

    /// <summary>Name of the computer.</summary>
    public required string Host { get; init; }

    /// <summary>When it began, and each time it went on after a stop, UTC.</summary>
    public required IReadOnlyList<DateTime> StartsUtc { get; init; }

    /// <summary>When it was finished and judged, UTC; absent before.</summary>
    public DateTime? FinishedUtc { get; init; }

    /// <summary>Whether a run of another night may count for this one after a stop: the same source, tier and kind of machine.</summary>
    public bool IsSameWorkAs(NightRecord other) => (Tier, Commit, Clean, Machine) == (other.Tier, other.Commit, other.Clean, other.Machine);
}
