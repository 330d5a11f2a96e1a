using Litmus.Primitives;

namespace Litmus.Nucleation.StiffIntegration;

/// <summary>No step is small enough: the solution ends or is not smooth, or a state is not finite.</summary>
public sealed class StepSizeUnderflowException(double time, double step)
    : SolverException(
        $"At t = {time:R} s a step of {step:G3} s still misses the tolerance. The solution ends there or is not smooth. "
        + "Loosen the tolerance, or stop the integration earlier by an event.")
{
    /// <summary>Time [s].</summary>
    public double Time { get; } = time;

    /// <summary>The last refused step [s].</summary>
    public double Step { get; } = step;
}
