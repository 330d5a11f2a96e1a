using Litmus.Primitives;

namespace Litmus.Stripping.ActiveArea;

/// <summary>A thickness distribution loses no more lithium although its mean says that there is some left.</summary>
/// <param name="strippedFraction">The part that was asked for.</param>
/// <param name="depth">The depth [m] that was reached.</param>
public sealed class StrippedFractionNotReachedException(double strippedFraction, double depth)
    : SolverException($"No depth strips the fraction {strippedFraction}; the search ended at {depth} m. The removed thickness of the distribution must tend to its mean: compare RemovedThickness at its maximum with Mean.")
{
    /// <summary>The part that was asked for [1].</summary>
    public double StrippedFraction { get; } = strippedFraction;

    /// <summary>The depth that was reached [m].</summary>
    public double Depth { get; } = depth;
}
