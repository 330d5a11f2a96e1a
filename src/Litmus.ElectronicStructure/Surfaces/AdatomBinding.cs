using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Surfaces;

/// <summary>The binding energy of one atom on a face: E(slab with the atom) − E(slab) − e, e the energy of an atom where it comes from.</summary>
/// <remarks>
/// There is one atom for each cell of the slab, so the cells of the slab set the coverage. Nothing moves, or the upper planes and the atom relax and the lower
/// planes keep the places of the crystal. The slab without the atom is computed in its smallest cell with a finer mesh of the same points.
/// </remarks>
public sealed record AdatomBinding
{
    // An estimate for lithium on one core. With an atom, a relaxation took about ten times as long as one calculation, and without an atom two to four times.
    private const double SecondsOfAtom = 15, RelaxationSteps = 5;

    // A slab of which only one side relaxes begins without the mirror or inversion that the relaxation breaks. Engines refuse to lose one [Å].
    private const double Lift = 0.01;

    /// <summary>The slab. Its cells along the plane belong to one atom.</summary>
    public required Slab Slab { get; init; }

    /// <summary>Chemical symbol of the atom.</summary>
    public required string Element { get; init; }

    /// <summary>Where the atom is or starts, from the place where the crystal would go on [Å].</summary>
    public Vector3D Displacement { get; init; }

    /// <summary>Planes that relax, from the top; at least 0, fewer than the slab has. Without any, the atom keeps its place as well.</summary>
    public int FreeLayers { get; init => field = Require.AtLeast(value, minimum: 0); }

    /// <summary>Largest force to which atoms are relaxed [eV/Å].</summary>
    public double LargestForce { get; init => field = Require.PositiveFinite(value); } = 0.05;

    /// <summary>Points along both vectors of the plane, for the slab with the atom.</summary>
    public required (int First, int Second) Mesh { get; init; }

    /// <summary>Kinetic energy of the highest plane wave [eV].</summary>
    public double CutOff { get; init => field = Require.PositiveFinite(value); } = 400;

    /// <summary>Computes the slab with the atom and without it.</summary>
    /// <param name="calculator">What computes energies and relaxes.</param>
    /// <param name="atomEnergy">The energy e of one atom where it comes from, such as its own crystal [eV].</param>
    /// <param name="progress">Told how far it is; may be absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">All planes relax, or more than there are.</exception>
    public AdatomBindingResult Solve(
        IEnergyCalculator calculator, double atomEnergy, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ComputedEnergy bare = calculator.Compute(Bare(), progress, cancellationToken)[0];
        ComputedEnergy covered = calculator.Compute(Covered(), progress, cancellationToken)[0];
        Vector3D moved = covered.Positions[^1] - Slab.AdatomSite();
        return new AdatomBindingResult(covered.Energy - (Slab.Cells.First * Slab.Cells.Second * bare.Energy) - atomEnergy, moved);
    }

    /// <summary>The slab without the atom, in its smallest cell.</summary>
    /// <exception cref="ArgumentOutOfRangeException">All planes relax, or more than there are.</exception>
    public EnergyBatch Bare()
    {
        Slab smallest = Slab with { Cells = (1, 1) };
        AtomicStructure slab = smallest.Build();
        ImmutableArray<int> top = FreeLayers == 0 ? [] : smallest.AtomsOfLayer(smallest.LayerCount - 1);
        AtomicStructure lifted = new(
            slab.Cell, slab.Elements, [.. slab.Positions.Select((place, atom) => top.Contains(atom) ? place + new Vector3D(0, 0, Lift) : place)]);
        return BatchOf("bare", smallest, lifted, (Mesh.First * Slab.Cells.First, Mesh.Second * Slab.Cells.Second));
    }

    /// <summary>The slab with the atom, which is the last one of the structure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">All planes relax, or more than there are.</exception>
    public EnergyBatch Covered()
    {
        AtomicStructure slab = Slab.Build();
        return BatchOf("covered", Slab, slab.With(Element, Slab.AdatomSite() + Displacement), Mesh);
    }

    private EnergyBatch BatchOf(string name, Slab slab, AtomicStructure closed, (int First, int Second) mesh)
    {
        ImmutableArray<int> below = slab.AtomsBelow(FreeLayers);
        EnergyRequest request = new(name, closed.OpenAbove());
        request = FreeLayers == 0 ? request : request with { Fixed = below, LargestForce = LargestForce };
        string atom = name == "bare" ? "without an atom" : $"with one {Element}";
        return new EnergyBatch(
            $"{slab.Face.Lattice.Name} {slab.Face.Face} {atom}, {slab.Cells.First}×{slab.Cells.Second} cells, {slab.LayerCount} layers, "
                + $"{FreeLayers} relaxed: {CutOff:0} eV, {mesh.First}×{mesh.Second} k-points",
            new EnergySettings { CutOff = CutOff, Mesh = new KPointMesh(mesh.First, mesh.Second, 1), CorrectsDipole = true },
            [request])
        {
            ExpectedSeconds = SecondsOfAtom * closed.AtomCount * (FreeLayers == 0 ? 1 : RelaxationSteps),
        };
    }
}
