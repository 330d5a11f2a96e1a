using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Surfaces;

/// <summary>The barrier of an adatom between two equal sites of a face: E(saddle) − E(site).</summary>
/// <remarks>
/// Site and saddle are places of symmetry, so no force acts along the plane and the adatom relaxes along the normal alone. The upper planes of the slab relax
/// in all directions, the lower ones keep the places of the crystal. A hop whose saddle is no place of symmetry needs a path, such as a nudged elastic band.
/// </remarks>
public sealed record AdatomHop
{
    // An estimate for lithium on one core: both structures with about ten steps of relaxation each.
    private const double SecondsOfAtom = 120;

    /// <summary>The bare slab. Its cells along the plane set how far the adatom is from its images; those of 2 × 2 cells touch.</summary>
    public required Slab Slab { get; init; }

    /// <summary>The saddle as parts of the two vectors of the plane [1], from the site where the crystal would go on.</summary>
    public (double First, double Second) Saddle { get; init; } = (0.5, 0);

    /// <summary>Planes that relax, from the top; at least 0, fewer than the slab has.</summary>
    public int FreeLayers { get; init => field = Require.AtLeast(value, minimum: 0); } = 2;

    /// <summary>Largest force to which atoms are relaxed [eV/Å].</summary>
    public double LargestForce { get; init => field = Require.PositiveFinite(value); } = 0.05;

    /// <summary>Length that the mesh resolves [Å].</summary>
    public double MeshLength { get; init => field = Require.PositiveFinite(value); } = 41;

    /// <summary>Kinetic energy of the highest plane wave [eV].</summary>
    public double CutOff { get; init => field = Require.PositiveFinite(value); } = 350;

    /// <summary>Computes both places.</summary>
    /// <param name="calculator">What computes energies and relaxes.</param>
    /// <param name="progress">Told how far it is; may be absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">All planes relax, or more than there are.</exception>
    public AdatomHopResult Solve(IEnergyCalculator calculator, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<ComputedEnergy> energies = calculator.Compute(Batch(), progress, cancellationToken);
        double HeightOf(ComputedEnergy energy) => energy.Positions[^1].Z - energy.Positions.SkipLast(1).Max(place => place.Z);
        return new AdatomHopResult(energies[1].Energy - energies[0].Energy, HeightOf(energies[0]), HeightOf(energies[1]));
    }

    /// <summary>The two structures: the slab with the adatom at the site, and at the saddle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">All planes relax, or more than there are.</exception>
    public EnergyBatch Batch()
    {
        AtomicStructure bare = Slab.Build();
        ImmutableArray<int> below = Slab.AtomsBelow(FreeLayers);
        EnergyRequest Request(string name, Vector3D place) => new(name, bare.With(bare.Elements[^1], place).OpenAbove())
        {
            Fixed = below, AlongNormal = [bare.AtomCount], LargestForce = LargestForce,
        };

        return new EnergyBatch(
            $"hop of an adatom on {Slab.Face.Lattice.Name} {Slab.Face.Face}, {Slab.Cells.First}×{Slab.Cells.Second} cells, {Slab.LayerCount} layers, "
                + $"{FreeLayers} relaxed: {CutOff:0} eV, mesh of {MeshLength:0} Å",
            new EnergySettings { CutOff = CutOff, Mesh = KPointMesh.Resolving(bare.Cell, MeshLength, isSlab: true), CorrectsDipole = true },
            [Request("site", Slab.AdatomSite()), Request("saddle", Slab.AdatomSite(Saddle.First, Saddle.Second))])
        {
            ExpectedSeconds = SecondsOfAtom * (bare.AtomCount + 1),
        };
    }
}
