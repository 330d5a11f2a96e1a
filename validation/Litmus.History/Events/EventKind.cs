namespace Litmus.History.Events;

/// <summary>What happened in a night.</summary>
public enum EventKind
{
    /// <summary>A verdict is another one than before.</summary>
    VerdictTurned,

    /// <summary>A deterministic claim has another value or token.</summary>
    ValueChanged,

    /// <summary>A claim moves in one direction, night by night.</summary>
    Drift,

    /// <summary>The mean of a stochastic claim has moved.</summary>
    ValueShifted,

    /// <summary>A stochastic claim lies outside of 3.6 standard deviations of its own history.</summary>
    Outlier,

    /// <summary>A stochastic claim scatters more than before.</summary>
    NoiseGrown,

    /// <summary>A case takes longer or shorter than before.</summary>
    CostShifted,

    /// <summary>A case that gave a result gives none.</summary>
    CaseBroken,

    /// <summary>A case that gave no result gives one.</summary>
    CaseRepaired,

    /// <summary>A check of a solver does not hold any more.</summary>
    CheckFailed,

    /// <summary>The same code and inputs gave other bits.</summary>
    BitsDiffer,

    /// <summary>A margin, a stated number or another part of a criterion changed; a new series begins.</summary>
    CriterionChanged,

    /// <summary>Processor, operating system or number of cores changed; new series of times begin.</summary>
    MachineChanged,

    /// <summary>The runtime changed; new series of times begin.</summary>
    RuntimeChanged,

    /// <summary>A claim is new.</summary>
    ClaimAppeared,

    /// <summary>A claim is gone.</summary>
    ClaimLost,
}
