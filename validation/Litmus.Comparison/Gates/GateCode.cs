namespace Litmus.Comparison.Gates;

/// <summary>Why the gate says what it says for a claim.</summary>
public enum GateCode
{
    /// <summary>As accepted.</summary>
    AsAccepted,

    /// <summary>A known gap, inside its band.</summary>
    KnownGap,

    /// <summary>Not judged at this tier.</summary>
    NotAtThisTier,

    /// <summary>The verdict is inconclusive and was so when accepted.</summary>
    StillInconclusive,

    /// <summary>Another word of agreement, or better than accepted.</summary>
    WordChanged,

    /// <summary>A check of a solver against an exact result does not hold.</summary>
    CheckFailed,

    /// <summary>Agreement was accepted and is gone.</summary>
    Regressed,

    /// <summary>It was conclusive when accepted and is not now.</summary>
    Undecided,

    /// <summary>A known gap outside its band.</summary>
    GapMoved,

    /// <summary>A known gap that is reproduced now.</summary>
    UnexpectedAgreement,

    /// <summary>A known gap past its review date.</summary>
    Expired,

    /// <summary>A known gap, or an undecided headline claim, that no finding explains.</summary>
    Unexplained,

    /// <summary>The run failed.</summary>
    Failed,

    /// <summary>No run with the present code and inputs is stored.</summary>
    NotRun,

    /// <summary>The run exceeded its time limit. This concerns the machine, not the claim.</summary>
    TimeLimit,

    /// <summary>The run needs an external engine that is not there, and no answer of it is stored. This concerns the machine, not the claim.</summary>
    NeedsEngine,

    /// <summary>It was answered when accepted and is not answered now.</summary>
    Lost,

    /// <summary>Stored data are damaged, doctored or do not fit the claim.</summary>
    DataError,

    /// <summary>Nothing is accepted for this verdict yet.</summary>
    Unjudged,
}
