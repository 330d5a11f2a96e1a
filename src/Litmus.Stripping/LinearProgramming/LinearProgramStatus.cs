namespace Litmus.Stripping.LinearProgramming;

/// <summary>The end of a linear programme.</summary>
public enum LinearProgramStatus
{
    /// <summary>The least value was found.</summary>
    Optimal,

    /// <summary>No point meets all constraints.</summary>
    Infeasible,

    /// <summary>The objective is unbounded below.</summary>
    Unbounded,
}
