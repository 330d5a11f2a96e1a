using Litmus.Primitives;

namespace Litmus.Stripping.Constriction;

/// <summary>The iteration for the current through the contact did not reach its tolerance.</summary>
/// <param name="iterationCount">Iterations that were made.</param>
/// <param name="residual">Residual over right side that was left.</param>
/// <param name="tolerance">What was asked for.</param>
public sealed class ConstrictionNotConvergedException(int iterationCount, double residual, double tolerance)
    : SolverException($"After {iterationCount} iterations the residual is {residual:E2} of the right side, not {tolerance:E2}. Allow more iterations, or a larger tolerance if the residual no longer falls.")
{
    /// <summary>Iterations that were made.</summary>
    public int IterationCount { get; } = iterationCount;

    /// <summary>Residual over right side that was left [1].</summary>
    public double Residual { get; } = residual;

    /// <summary>What was asked for [1].</summary>
    public double Tolerance { get; } = tolerance;
}
