using Litmus.Primitives;

namespace Litmus.Stripping.ActiveArea;

/// <summary>The removed thickness of a distribution stops short of its mean.</summary>
public sealed class StrippedFractionNotReachedException(double strippedFraction, double depth)
    : SolverException(
        $"No depth strips the fraction {strippedFraction}; the search ended at {depth} m. The removed thickness of the distribution must tend to "
        + "its mean: compare RemovedThickness at its maximum with Mean.")
{
    /// <summary>The fraction wanted [1].</summary>
    public double StrippedFraction { get; } = strippedFraction;

    /// <summary>The depth reached [m].</summary>
    public double Depth { get; } = depth;
}
