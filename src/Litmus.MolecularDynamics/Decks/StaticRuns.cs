using System.Globalization;

namespace Litmus.MolecularDynamics.Decks;

/// <summary>Runs at 0 K: energy of a structure, search for the best structure of a boundary, vacancies.</summary>
public static class StaticRuns
{
    /// <summary>Energy of one structure.</summary>
    /// <param name="potential">The potential.</param>
    /// <param name="structure">Data file of LAMMPS.</param>
    /// <param name="atoms">Number of atoms.</param>
    /// <param name="relaxation">What moves.</param>
    /// <param name="force">Largest force at the end [eV/Å].</param>
    /// <param name="held">Number of an atom, from 1, that keeps its x; 0 for none.</param>
    /// <param name="anchored">Number of an atom, from 1, that does not move; 0 for none.</param>
    /// <returns>A run that gives <c>energy</c> [eV], the edges <c>lx</c> … [Å], stresses <c>sxx</c> … [GPa] and positions <c>x</c> … .</returns>
    public static DeckRun Energy(
        Potential potential, string structure, int atoms, Relaxation relaxation, double force = 1e-4, int held = 0, int anchored = 0) =>
        DeckRun.Of(
            "static",
            potential,
            structure,
            [("relax", Word(relaxation)), ("force", force), ("held", held), ("anchored", anchored)],
            ["energy", "atoms", "lx", "ly", "lz", "sxx", "syy", "szz", "fmax", "x", "y", "z"],
            atoms * (relaxation == Relaxation.None ? 1.0 : 300));

    /// <summary>The best of many starting structures of a boundary.</summary>
    /// <param name="potential">The potential.</param>
    /// <param name="structure">Data file of both whole grains, the first grain before the second one.</param>
    /// <param name="atoms">Number of atoms.</param>
    /// <param name="firstGrain">Number of atoms of the first grain.</param>
    /// <param name="trials">Translation of the second grain along x and z [Å] and numbers, from 0, of the atoms that are left out.</param>
    /// <param name="bulkEnergy">Energy per atom of the crystal [eV], with which structures of different size are compared.</param>
    /// <param name="trialForce">Largest force at the end of a trial [eV/Å].</param>
    /// <param name="force">Largest force at the end for the best [eV/Å].</param>
    /// <returns>
    /// A run that gives for the trials <c>trial_energy</c> [eV], <c>trial_atoms</c> and <c>trial_ly</c> [Å], and for the best <c>winner</c>,
    /// <c>energy</c> [eV], <c>atoms</c>, <c>lx</c>, <c>ly</c>, <c>lz</c> [Å] and the positions.
    /// </returns>
    public static DeckRun Search(
        Potential potential,
        string structure,
        int atoms,
        int firstGrain,
        IReadOnlyList<(double X, double Z, IReadOnlyList<int> Absent)> trials,
        double bulkEnergy,
        double trialForce = 2e-3,
        double force = 1e-4) => DeckRun.Of(
            "search",
            potential,
            structure,
            [("trials", trials.Count), ("bulk", Math.Round(bulkEnergy, 7)), ("force", trialForce), ("final", force)],
            ["energy", "atoms", "winner", "lx", "ly", "lz", "fmax", "trial_energy", "trial_atoms", "trial_ly", "x", "y", "z"],
            atoms * 300.0 * trials.Count,
            trials.Select((trial, number) => ($"trial-{number + 1}.lammps", Trial(trial, firstGrain, atoms))));

    /// <summary>Energies of a structure without one atom.</summary>
    /// <param name="potential">The potential.</param>
    /// <param name="structure">Data file of LAMMPS.</param>
    /// <param name="atoms">Number of atoms.</param>
    /// <param name="sites">Numbers of the atoms, from 0, each of which is left out in turn.</param>
    /// <param name="force">Largest force at the end [eV/Å].</param>
    /// <returns>A run that gives <c>energy</c> of the whole structure and <c>vacancy_energy</c> for each site [eV].</returns>
    public static DeckRun Vacancies(Potential potential, string structure, int atoms, IReadOnlyList<int> sites, double force = 1e-4) => DeckRun.Of(
        "vacancies",
        potential,
        structure,
        [("trials", sites.Count), ("force", force)],
        ["energy", "atoms", "vacancy_energy", "vacancy_fmax"],
        atoms * 300.0 * (sites.Count + 1),
        ("sites.lammps", $"variable site index {string.Join(' ', sites.Select(site => site + 1))}\n"));

    /// <summary>Lattice constant, energy and bulk modulus of the crystal.</summary>
    /// <param name="potential">The potential.</param>
    /// <param name="structure">Data file of a cubic box of the crystal, with its corner at the origin.</param>
    /// <param name="atoms">Number of atoms.</param>
    /// <param name="strains">Linear strains, equal in all directions [1].</param>
    /// <returns>A run that gives <c>energy</c> [eV], <c>edge</c> [Å], <c>strain</c>, <c>strain_energy</c> [eV], <c>strain_pressure</c> [bar].</returns>
    public static DeckRun Crystal(Potential potential, string structure, int atoms, IReadOnlyList<double> strains) => DeckRun.Of(
        "crystal",
        potential,
        structure,
        [("force", 1e-6)],
        ["energy", "atoms", "edge", "strain", "strain_energy", "strain_pressure"],
        atoms * (100.0 + strains.Count),
        ("strains.lammps", $"variable strain index {string.Join(' ', strains.Select(strain => strain.ToString(CultureInfo.InvariantCulture)))}\n"));

    private static string Word(Relaxation relaxation) => relaxation switch
    {
        Relaxation.None => "none",
        Relaxation.Atoms => "atoms",
        Relaxation.AlongY => "y",
        _ => "iso",
    };

    private static string Trial((double X, double Z, IReadOnlyList<int> Absent) trial, int firstGrain, int atoms)
    {
        string x = trial.X.ToString("F7", CultureInfo.InvariantCulture), z = trial.Z.ToString("F7", CultureInfo.InvariantCulture);
        string move = $"group second id {firstGrain + 1}:{atoms}\ndisplace_atoms second move {x} 0.0 {z} units box\n";
        return trial.Absent.Count == 0
            ? move
            : $"{move}group absent id {string.Join(' ', trial.Absent.Select(atom => atom + 1))}\ndelete_atoms group absent compress no\n";
    }
}
