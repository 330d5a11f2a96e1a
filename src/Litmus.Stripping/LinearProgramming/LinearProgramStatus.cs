namespace Litmus.Stripping.LinearProgramming;

/// <summary>How a linear programme ends.</summary>
public enum LinearProgramStatus
{
    /// <summary>There is a least value, and it was found.</summary>
    Optimal,

    /// <summary>No point meets all constraints.</summary>
    Infeasible,

    /// <summary>The objective falls without end.</summary>
    Unbounded,
}
