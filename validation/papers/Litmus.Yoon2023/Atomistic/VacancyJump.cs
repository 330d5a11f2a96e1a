using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Crystals.Bicrystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;

namespace Litmus.Yoon2023.Atomistic;

/// <summary>Jump of a neighbour into a vacancy along [111], by a constrained path: x of the atom is held and all else relaxes.</summary>
internal static class VacancyJump
{
    /// <summary>Parts of the path at which the energy is computed. The middle is a stationary point by symmetry.</summary>
    public static readonly double[] Parts = [0.25, 0.375, 0.5];

    /// <summary>Energies above that of the vacancy [eV] at each part of the path.</summary>
    /// <param name="model">The potential and its crystal.</param>
    /// <param name="strain">Linear strain of the box, equal in all directions.</param>
    /// <param name="width">Least edge of the box [Å].</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static (double Formation, double[] Energies) Compute(LithiumModel model, double strain, double width, CancellationToken cancellationToken)
    {
        double edge = Math.Round(model.LatticeConstant * (1 + strain), 7), bond = Math.Sqrt(3) / 2 * edge;
        CoincidenceBoundary crystal = new("crystal", BoundaryKind.Tilt, new(1, 1, 1), new(1, -1, 0));
        Bicrystal box = new BicrystalBuilder(
            crystal, new BicrystalParameters { LatticeConstant = edge, LeastThickness = width / 2, LeastWidth = width }).Build();
        AtomicStructure atoms = LammpsCalculator.StructureOf(box, "Li");
        Vector3D site = atoms.Positions[0];
        int neighbour = IndexOf(atoms, site + new Vector3D(bond, 0, 0)), far = Farthest(box);
        double Energy(double part)
        {
            AtomicStructure moved = Moved(atoms, neighbour, part * bond);
            bool isHeld = part > 0;
            DeckRun run = StaticRuns.Energy(
                model.Potential, LithiumModel.Text(moved), moved.AtomCount, Relaxation.Atoms, 1e-3, isHeld ? neighbour : 0, isHeld ? far : 0);
            string title = FormattableString.Invariant($"jump of a vacancy, {part} of the path, strain {strain}");
            return model.Calculator.Compute(run, title, cancellationToken: cancellationToken)["energy"];
        }

        double start = Energy(0);
        return (start - ((atoms.AtomCount - 1) * model.BulkEnergy), [.. Parts.Select(part => Energy(part) - start)]);
    }

    // Atom 0 is left out, so the numbers from 1 on of the engine are those from 0 on here.
    private static AtomicStructure Moved(AtomicStructure atoms, int neighbour, double distance)
    {
        Vector3D place = atoms.Positions[neighbour] - new Vector3D(distance, 0, 0);
        return new AtomicStructure(atoms.Cell, atoms.Elements, atoms.Positions.SetItem(neighbour, place)).Without(0);
    }

    private static int IndexOf(AtomicStructure atoms, Vector3D place) =>
        Enumerable.Range(0, atoms.AtomCount).First(atom => (atoms.Positions[atom] - place).Length < 1e-3);

    private static int Farthest(Bicrystal box)
    {
        (double X, double Y, double Z)[] atoms = [.. box.Positions];
        return Enumerable.Range(0, atoms.Length).MaxBy(atom => Math.Round(box.Distance(atoms[0], atoms[atom]), 6));
    }
}
