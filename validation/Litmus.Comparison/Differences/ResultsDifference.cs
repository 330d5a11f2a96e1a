using Litmus.Comparison.Gates;

namespace Litmus.Comparison.Differences;

/// <summary>What is not the same in two results, in the order in which a reader wants to know it.</summary>
public sealed record ResultsDifference
{
    /// <summary>The side before.</summary>
    public required DifferenceSide Before { get; init; }

    /// <summary>The side after.</summary>
    public required DifferenceSide After { get; init; }

    /// <summary>Number of results that were compared: values of claims and numbers of checks.</summary>
    public required int ResultCount { get; init; }

    /// <summary>Number of cases that were compared.</summary>
    public required int CaseCount { get; init; }

    /// <summary>Number of cases that ran for this comparison, on either side.</summary>
    public required int RanCount { get; init; }

    /// <summary>Number of cases whose results were stored already on both sides.</summary>
    public required int StoredCount { get; init; }

    /// <summary>Number of cases that the change cannot reach.</summary>
    public required int UnreachableCount { get; init; }

    /// <summary>Verdicts and checks that turned.</summary>
    public required IReadOnlyList<TurnedResult> Turned { get; init; }

    /// <summary>Results that moved, those that moved most first.</summary>
    public required IReadOnlyList<MovedResult> Moved { get; init; }

    /// <summary>Words of the gate that turned.</summary>
    public required IReadOnlyList<TurnedResult> Gates { get; init; }

    /// <summary>Findings that turned.</summary>
    public required IReadOnlyList<TurnedFinding> Findings { get; init; }

    /// <summary>Tables that moved, the largest difference first.</summary>
    public required IReadOnlyList<MovedTable> Tables { get; init; }

    /// <summary>How long the cases took, those that changed most first.</summary>
    public required IReadOnlyList<CaseTimes> Times { get; init; }

    /// <summary>What was not compared and why.</summary>
    public required IReadOnlyList<CaseNotCompared> NotCompared { get; init; }

    /// <summary>Announcements that nothing fulfilled.</summary>
    public required IReadOnlyList<Announcement> Unfulfilled { get; init; }

    /// <summary>Cases that failed after the change, with the message.</summary>
    public required IReadOnlyList<CaseNotCompared> Failed { get; init; }

    /// <summary>Cases that exceeded their time limit on a side. This concerns the machine, not the change.</summary>
    public IReadOnlyList<string> TimedOut { get; init; } = [];

    /// <summary>Cases whose time changed beyond the noise.</summary>
    public IReadOnlyList<CaseTimes> Costs => [.. Times.Where(times => times.IsChange)];

    /// <summary>Whether every bit of every compared result is the same. Time is no result.</summary>
    public bool IsUnchanged =>
        Turned.Count == 0 && Moved.Count == 0 && Gates.Count == 0 && Findings.Count == 0 && Tables.Count == 0 && Failed.Count == 0;

    /// <summary>The exit code under a policy: <see cref="ExitCodes.Change"/> if something turned, moved or slowed that the change did not announce.</summary>
    /// <remarks>A case that failed is an error under any policy. A gate that could not compare a case, because it was too slow, is not green.</remarks>
    /// <param name="policy">What makes the gate of the change red.</param>
    public int ExitCodeFor(IReadOnlyCollection<FailOn> policy) =>
        Failed.Count > 0 ? ExitCodes.Execution
        : policy.Any(IsViolated) ? ExitCodes.Change
        : policy.Count > 0 && TimedOut.Count > 0 ? ExitCodes.NotRun
        : ExitCodes.Success;

    /// <summary>Names of what moved without an announcement, under <see cref="FailOn.Shift"/>.</summary>
    public IReadOnlyList<string> Unannounced =>
    [
        .. Turned.Where(turned => turned.Announced is null).Select(turned => turned.Id)
            .Concat(Moved.Where(moved => moved is { Announced: null, IsNoise: false }).Select(moved => moved.Id))
            .Concat(Tables.Where(table => table.Announced is null).Select(table => $"{table.CaseId}: {table.Name}"))
            .Distinct(StringComparer.Ordinal),
    ];

    private bool IsViolated(FailOn rule) => rule switch
    {
        FailOn.Verdict => Turned.Any(turned => turned.Announced is null),
        FailOn.Shift => Unannounced.Count > 0,
        _ => Times.Any(times => times.IsSlower),
    };
}
