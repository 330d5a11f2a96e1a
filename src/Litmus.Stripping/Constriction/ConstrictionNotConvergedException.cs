using Litmus.Primitives;

namespace Litmus.Stripping.Constriction;

/// <summary>The iteration for the current through the contact did not reach its tolerance.</summary>
public sealed class ConstrictionNotConvergedException(int iterationCount, double residual, double tolerance)
    : SolverException(
        $"After {iterationCount} iterations the residual is {residual:E2} of the right side, not {tolerance:E2}. "
        + "Allow more iterations, or a larger tolerance if the residual no longer falls.")
{
    /// <summary>Number of iterations.</summary>
    public int IterationCount { get; } = iterationCount;

    /// <summary>Last residual over right side [1].</summary>
    public double Residual { get; } = residual;

    /// <summary>Tolerance [1].</summary>
    public double Tolerance { get; } = tolerance;
}
