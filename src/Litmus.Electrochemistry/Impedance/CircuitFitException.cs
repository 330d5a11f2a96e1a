using Litmus.Primitives;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>No start of a circuit fit converged.</summary>
public sealed class CircuitFitException(int startCount, int stepCount, double rootMeanSquare)
    : SolverException(
        $"None of {startCount} starts converged within {stepCount} steps; the best root mean square residual is {rootMeanSquare:G3}. "
        + "Allow more steps or more starts, or fit fewer arcs.")
{
    /// <summary>Number of starts.</summary>
    public int StartCount { get; } = startCount;

    /// <summary>Steps allowed from each.</summary>
    public int StepCount { get; } = stepCount;

    /// <summary>Smallest root mean square residual reached [1].</summary>
    public double RootMeanSquare { get; } = rootMeanSquare;
}
