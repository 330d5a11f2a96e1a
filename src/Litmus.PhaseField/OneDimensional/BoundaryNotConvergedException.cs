using Litmus.Primitives;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>The iteration for a boundary profile did not reach equilibrium.</summary>
public sealed class BoundaryNotConvergedException : SolverException
{
    internal BoundaryNotConvergedException(int iterations, double residual)
        : base(
            $"The boundary profile is not at equilibrium after {iterations} iterations: the residual is {residual} w. " +
            "Raise the nodes per length, or the tolerance.") =>
        (Iterations, Residual) = (iterations, residual);

    /// <summary>Iterations done.</summary>
    public int Iterations { get; }

    /// <summary>Largest residual in units of w.</summary>
    public double Residual { get; }
}
