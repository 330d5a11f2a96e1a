using System.Collections.Immutable;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Morphology;

namespace Litmus.KineticMonteCarlo;

/// <summary>A deposit and the history that made it.</summary>
public sealed record KineticMonteCarloResult
{
    /// <summary>Seed of the history.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Simulated time [s].</summary>
    public required double Time { get; init; }

    /// <summary>Events, by kind.</summary>
    public required EventCounts Counts { get; init; }

    /// <summary>Mean of k_tot δt over the events [1]; its expectation is 1, its standard error 1/√events.</summary>
    public required double MeanScaledTimeStep { get; init; }

    /// <summary>Lithium atoms on the lattice.</summary>
    public required int AtomCount { get; init; }

    /// <summary>Where every atom is, by layer, row and column [lattice spacings; layers]. Shape: <see cref="AtomCount"/>.</summary>
    public required ImmutableArray<LatticeSite> Atoms { get; init; }

    /// <summary>The surface of all atoms: heights, coverage, tip, roughness, correlations.</summary>
    public required DepositSurface Surface { get; init; }

    /// <summary>The surface of the atoms that hang together with the substrate. A cluster that drifts above the deposit is no tip of it.</summary>
    public required DepositSurface AttachedSurface { get; init; }

    /// <summary>Atoms in each layer. Shape: layers.</summary>
    public required ImmutableArray<int> AtomsByLayer { get; init; }

    /// <summary>Adsorptions in each layer: where the current went, before hops moved the atoms. Shape: layers.</summary>
    public required ImmutableArray<long> AdsorptionsByLayer { get; init; }

    /// <summary>Atoms that hang together but not with the substrate.</summary>
    public required DetachedClusters Detached { get; init; }
}
