using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Bulk;

/// <summary>Which volumes the equation of state of a cubic crystal needs, in its primitive cell with a common mesh.</summary>
public sealed record BulkSweep
{
    /// <summary>The crystal, with a lattice constant near that of the minimum.</summary>
    public required CrystalLattice Lattice { get; init; }

    /// <summary>Largest strain of the edges [1].</summary>
    public double Strain { get; init => field = Require.StrictlyBetween(value, 0, 0.3); } = 0.03;

    /// <summary>Number of volumes; at least 5.</summary>
    public int Count { get; init => field = Require.AtLeast(value, minimum: 5); } = 7;

    /// <summary>Length that the mesh resolves [Å].</summary>
    public double MeshLength { get; init => field = Require.PositiveFinite(value); } = 40;

    /// <summary>Kinetic energy of the highest plane wave [eV].</summary>
    public double CutOff { get; init => field = Require.PositiveFinite(value); } = 350;

    /// <summary>Computes the volumes and fits the equation of state.</summary>
    /// <param name="calculator">What computes energies.</param>
    /// <param name="progress">Told how far it is; may be absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The fit for one primitive cell; the lattice constant follows from its volume.</returns>
    public EquationOfState Solve(IEnergyCalculator calculator, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<ComputedEnergy> energies = calculator.Compute(Batch(), progress, cancellationToken);
        return EquationOfState.Fit(Volumes, [.. energies.Select(energy => energy.Energy)]);
    }

    /// <summary>The lattice constant [Å] that belongs to the volume of a primitive cell.</summary>
    /// <param name="volume">Volume [Å³].</param>
    public double LatticeConstantAt(double volume) => Lattice.LatticeConstant * Math.Cbrt(volume / Lattice.PrimitiveVolume);

    /// <summary>The volumes [Å³].</summary>
    public ImmutableArray<double> Volumes => EquationOfState.Volumes(Lattice.PrimitiveVolume, Strain, Count);

    /// <summary>The structures.</summary>
    public EnergyBatch Batch() => new(
        $"equation of state of {Lattice.Name}, {Count} volumes: {CutOff:0} eV, mesh of {MeshLength:0} Å",
        new EnergySettings { CutOff = CutOff, Mesh = KPointMesh.Resolving(Lattice.PrimitiveCell().Cell, MeshLength, isSlab: false) },
        [.. Volumes.Select((volume, i) => new EnergyRequest($"volume-{i + 1}", CellAt(volume)))]);

    private AtomicStructure CellAt(double volume) => (Lattice with { LatticeConstant = LatticeConstantAt(volume) }).PrimitiveCell();
}
