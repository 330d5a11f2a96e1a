using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>The deposit, or the ceiling above it, left the lattice.</summary>
/// <param name="layer">Layer that was reached.</param>
/// <param name="layerCount">Layers of the lattice.</param>
/// <param name="atomCount">Atoms deposited so far.</param>
public sealed class LatticeFullException(int layer, int layerCount, int atomCount)
    : SolverException(
        $"The deposit or the ceiling above it reached layer {layer} of {layerCount} with {atomCount} atoms. " +
        $"Set {nameof(KineticMonteCarloOptions.LayerCount)} to about {Math.Max(2 * layerCount, layer + 2)}.")
{
    /// <summary>Layer that was reached.</summary>
    public int Layer { get; } = layer;

    /// <summary>Layers of the lattice.</summary>
    public int LayerCount { get; } = layerCount;

    /// <summary>Atoms deposited so far.</summary>
    public int AtomCount { get; } = atomCount;
}
