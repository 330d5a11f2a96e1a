namespace Litmus.History.Events;

/// <summary>The words for what happened, for tables and headings.</summary>
public static class EventWords
{
    /// <summary>Two or three words.</summary>
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.VerdictTurned => "verdict turned",
        EventKind.ValueChanged => "value changed",
        EventKind.Drift => "drift",
        EventKind.ValueShifted => "mean shifted",
        EventKind.Outlier => "outlier",
        EventKind.NoiseGrown => "noise grown",
        EventKind.CostShifted => "cost shifted",
        EventKind.CaseBroken => "case broken",
        EventKind.CaseRepaired => "case repaired",
        EventKind.CheckFailed => "check failed",
        EventKind.BitsDiffer => "other bits",
        EventKind.CriterionChanged => "criterion changed",
        EventKind.MachineChanged => "machine changed",
        EventKind.RuntimeChanged => "runtime changed",
        EventKind.ClaimAppeared => "claim new",
        EventKind.ClaimLost => "claim gone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are no words for it."),
    };
}
