namespace Litmus.Foreign.Contract;

/// <summary>What can go wrong with a solver that is not ours.</summary>
public enum SolverFaultKind
{
    /// <summary>Its program is not there.</summary>
    NotFound,

    /// <summary>Its program may not be run, or the system cannot start it.</summary>
    NotRunnable,

    /// <summary>It ended with another exit code than 0, or by a signal.</summary>
    Failed,

    /// <summary>Its time was over.</summary>
    TimeLimit,

    /// <summary>It printed too much.</summary>
    Printed,

    /// <summary>It wrote too much.</summary>
    Written,

    /// <summary>It started too many processes.</summary>
    Processes,

    /// <summary>It wrote no answer.</summary>
    NoAnswer,

    /// <summary>It wrote its answer, or a table, outside its folder.</summary>
    Outside,

    /// <summary>The answer is no JSON, is cut off, or has another form.</summary>
    Malformed,

    /// <summary>It says that it cannot answer these inputs.</summary>
    Refused,

    /// <summary>A claim that it was asked is not answered.</summary>
    Unanswered,

    /// <summary>It answers a claim that is not there.</summary>
    UnknownClaim,

    /// <summary>It answers a claim that it was not asked.</summary>
    NotAsked,

    /// <summary>A unit is missing, unknown or does not convert.</summary>
    Unit,

    /// <summary>A word is none of those that the claim tells apart.</summary>
    Word,

    /// <summary>A number is not finite.</summary>
    NotFinite,

    /// <summary>A table is missing or malformed.</summary>
    Table,
}
