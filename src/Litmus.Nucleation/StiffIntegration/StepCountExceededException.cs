using Litmus.Primitives;

namespace Litmus.Nucleation.StiffIntegration;

/// <summary>The interval was not finished within the allowed number of steps.</summary>
public sealed class StepCountExceededException(double time, double end, int stepCount)
    : SolverException($"After {stepCount} steps the integration is at t = {time:R} s of {end:R} s. Loosen the tolerance or allow more steps.")
{
    /// <summary>Time reached [s].</summary>
    public double Time { get; } = time;

    /// <summary>End of the interval [s].</summary>
    public double End { get; } = end;

    /// <summary>Steps taken.</summary>
    public int StepCount { get; } = stepCount;
}
