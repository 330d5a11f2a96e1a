using Litmus.Primitives;

namespace Litmus.Nucleation.StiffIntegration;

/// <summary>No step is small enough: the solution ends or is not smooth, or a state is not finite.</summary>
public sealed class StepSizeUnderflowException(double time, double step)
    : SolverException($"At t = {time:R} s a step of {step:G3} s still misses the tolerance. The solution ends there or is not smooth; loosen the tolerance, or look for an event that should have stopped the integration before.")
{
    /// <summary>Time [s].</summary>
    public double Time { get; } = time;

    /// <summary>The step that was refused last [s].</summary>
    public double Step { get; } = step;
}
