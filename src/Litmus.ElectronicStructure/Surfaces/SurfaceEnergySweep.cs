using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Surfaces;

/// <summary>Which slabs the surface energy of a face needs: one for each thickness, in the smallest cell, with a common mesh.</summary>
public sealed record SurfaceEnergySweep
{
    // One slab of lithium takes 15 to 150 s on one core, and a relaxation about five such calculations.
    private const double SecondsOfSlab = 60, RelaxationSteps = 5;

    /// <summary>The crystal, seen from the face.</summary>
    public required FaceCell Face { get; init; }

    /// <summary>Numbers of layers; at least two.</summary>
    public required ImmutableArray<int> Layers { get; init; }

    /// <summary>Strain of the slabs. Their areas are strained, so γ is per area of the strained surface.</summary>
    public StrainState Strain { get; init; } = StrainState.None;

    /// <summary>Height of the box beyond that of the planes [Å].</summary>
    public double Vacuum { get; init => field = Require.PositiveFinite(value); } = 12;

    /// <summary>Length that the mesh resolves [Å]; the mesh belongs to the cell without strain, so that a strain changes no mesh.</summary>
    public double MeshLength { get; init => field = Require.PositiveFinite(value); } = 50;

    /// <summary>Kinetic energy of the highest plane wave [eV].</summary>
    public double CutOff { get; init => field = Require.PositiveFinite(value); } = 350;

    /// <summary>Largest force to which the atoms are relaxed [eV/Å]; absent where they keep the places of the crystal.</summary>
    public double? LargestForce { get; init; }

    /// <summary>Area of one surface [Å²].</summary>
    public double Area => SlabOf(Layers[0]).Area;

    /// <summary>Computes the slabs and fits the surface energy.</summary>
    /// <param name="calculator">What computes energies.</param>
    /// <param name="progress">Told how far it is; may be absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public SurfaceEnergyFit Solve(IEnergyCalculator calculator, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<ComputedEnergy> energies = calculator.Compute(Batch(), progress, cancellationToken);
        return SurfaceEnergyFit.Fit(Layers, [.. energies.Select(energy => energy.Energy)], Area);
    }

    /// <summary>The slabs.</summary>
    public EnergyBatch Batch()
    {
        string strain = Strain == StrainState.None ? string.Empty : $", {Strain.Name} strain {100 * Strain.InPlane:0.##} % and {100 * Strain.Normal:0.##} %";
        string how = $"{CutOff:0} eV, mesh of {MeshLength:0} Å, vacuum {Vacuum:0} Å{(LargestForce is null ? string.Empty : ", relaxed")}";
        return new EnergyBatch(
            $"slabs of {Face.Lattice.Name} {Face.Face}, {string.Join(", ", Layers)} layers{strain}: {how}",
            new EnergySettings
            {
                CutOff = CutOff,
                Mesh = KPointMesh.Resolving((SlabOf(Layers[0]) with { Strain = StrainState.None }).Build().Cell, MeshLength, isSlab: true),
            },
            [.. Layers.Select(count => new EnergyRequest($"layers-{count}", SlabOf(count).Build()) { LargestForce = LargestForce })])
        {
            ExpectedSeconds = SecondsOfSlab * Layers.Length * (LargestForce is null ? 1 : RelaxationSteps),
        };
    }

    private Slab SlabOf(int layers) => new() { Face = Face, LayerCount = layers, Vacuum = Vacuum, Strain = Strain };
}
