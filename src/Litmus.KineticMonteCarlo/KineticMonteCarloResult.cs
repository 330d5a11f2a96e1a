using System.Collections.Immutable;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Morphology;

namespace Litmus.KineticMonteCarlo;

/// <summary>A deposit and its history.</summary>
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

    /// <summary>The sites of all atoms, by layer, row and column [lattice spacings; layers]. Shape: <see cref="AtomCount"/>.</summary>
    public required ImmutableArray<LatticeSite> Atoms { get; init; }

    /// <summary>The surface of all atoms: heights, coverage, tip, roughness, correlations.</summary>
    public required DepositSurface Surface { get; init; }

    /// <summary>The surface of the atoms connected to the substrate. Clusters that drift above the deposit are left out.</summary>
    public required DepositSurface AttachedSurface { get; init; }

    /// <summary>Atoms in each layer. Shape: layers.</summary>
    public required ImmutableArray<int> AtomsByLayer { get; init; }

    /// <summary>Adsorptions in each layer, before hops move the atoms: where the current goes. Shape: layers.</summary>
    public required ImmutableArray<long> AdsorptionsByLayer { get; init; }

    /// <summary>Clusters of atoms that are not connected to the substrate.</summary>
    public required DetachedClusters Detached { get; init; }
}
