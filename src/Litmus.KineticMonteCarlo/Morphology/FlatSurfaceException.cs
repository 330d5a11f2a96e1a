using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo.Morphology;

/// <summary>A surface without height differences has no correlation exponent.</summary>
/// <param name="lag">Lag at which all heights are equal [lattice spacings].</param>
public sealed class FlatSurfaceException(int lag)
    : SolverException($"All heights equal those {lag} spacings away, so ln G does not exist. Ask for the exponent of a rough deposit only.")
{
    /// <summary>Lag at which all heights are equal [lattice spacings].</summary>
    public int Lag { get; } = lag;
}
