using Litmus.Primitives;

namespace Litmus.Diffusion.FiniteVolume;

/// <summary>A concentration overflowed or became NaN.</summary>
public sealed class NonFiniteConcentrationException(int cell, int step, double time)
    : SolverException(
        $"The concentration is not finite in cell {cell} after step {step} (t = {time} s). "
        + "Use parameters of moderate size, for example a dimensionless current jL/(F D C0) below 1e100.")
{
    /// <summary>First cell that is not finite.</summary>
    public int Cell { get; } = cell;

    /// <summary>Step after which it was found.</summary>
    public int Step { get; } = step;

    /// <summary>Time of that step [s].</summary>
    public double Time { get; } = time;
}
