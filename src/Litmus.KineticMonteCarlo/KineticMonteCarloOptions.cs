using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>The numerics of a run. The seed picks one of the equally likely histories; the number of layers must not change the physics.</summary>
public sealed record KineticMonteCarloOptions
{
    /// <summary>Seed of the stream of random numbers (xoshiro256**); 1 if omitted.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Layers of the lattice; at least 2, 64 if omitted. A run that adsorbs in the topmost one, or whose ceiling leaves the lattice, ends with <see cref="LatticeFullException"/>.</summary>
    public int LayerCount { get; init => field = Require.AtLeast(value, minimum: 2); } = 64;
}
