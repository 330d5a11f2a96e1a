using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo.Morphology;

/// <summary>A surface without height differences has no correlation exponent.</summary>
/// <param name="lag">Lag at which all heights are equal [lattice spacings].</param>
public sealed class FlatSurfaceException(int lag)
    : SolverException($"All heights are equal to those {lag} spacings away, so that the height-height correlation has no logarithm. Ask for the exponent of a rough deposit only.")
{
    /// <summary>Lag at which all heights are equal [lattice spacings].</summary>
    public int Lag { get; } = lag;
}
