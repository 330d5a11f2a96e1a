using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>The numerics of a run. The seed selects one history; the number of layers must not change the physics.</summary>
public sealed record KineticMonteCarloOptions
{
    /// <summary>Seed of the random numbers (xoshiro256**). Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Layers of the lattice; at least 2. Default 64. <see cref="LatticeFullException"/> ends a run that needs more.</summary>
    public int LayerCount { get; init => field = Require.AtLeast(value, minimum: 2); } = 64;
}
