namespace Litmus.MolecularDynamics.Decks;

/// <summary>Runs at a temperature: thermal expansion of the crystal, motion of the atoms of a bicrystal, annealing.</summary>
public static class ThermalRuns
{
    /// <summary>Lattice constant at a temperature, in a cubic box of the crystal.</summary>
    /// <param name="potential">The potential.</param>
    /// <param name="structure">Data file of LAMMPS.</param>
    /// <param name="atoms">Number of atoms.</param>
    /// <param name="cells">Cubic cells along an edge.</param>
    /// <param name="conditions">Temperature, seed and time step.</param>
    /// <param name="settle">Steps before the record.</param>
    /// <param name="produce">Steps of the record.</param>
    /// <returns>A run that gives the series <c>edge</c> [Å], <c>temperature</c> [K] and <c>potential</c> [eV per atom], each a mean over 250 steps.</returns>
    public static DeckRun Expansion(
        Potential potential, string structure, int atoms, int cells, ThermalConditions conditions, int settle = 5_000, int produce = 10_000) => DeckRun.Of(
            "expansion",
            potential,
            structure,
            [.. conditions.Numbers, ("cells", cells), ("settle", settle), ("produce", produce)],
            ["edge", "temperature", "potential"],
            (double)atoms * (settle + produce));

    /// <summary>Motion of the atoms at constant volume, after a stage at atmospheric pressure in which only the box along y moves.</summary>
    /// <param name="potential">The potential.</param>
    /// <param name="structure">Data file of LAMMPS, whose edges along x and z are those of the crystal at the temperature.</param>
    /// <param name="atoms">Number of atoms.</param>
    /// <param name="conditions">Temperature, seed and time step.</param>
    /// <param name="lengths">Numbers of steps and slices, and the slabs that keep their y.</param>
    /// <param name="results">Names of what the analysis of the trajectory gives.</param>
    public static DeckRun Diffusion(
        Potential potential, string structure, int atoms, ThermalConditions conditions, DiffusionLengths lengths, IReadOnlyList<string> results) => DeckRun.Of(
            "diffusion",
            potential,
            structure,
            [
                .. conditions.Numbers, ("pinned", lengths.PinnedHalfWidth), ("relax", lengths.Relax), ("settle", lengths.Settle), ("produce", lengths.Produce),
                ("sample", lengths.Sample), ("slices", lengths.Slices), ("profile", lengths.Profile),
            ],
            results,
            (double)atoms * (lengths.Relax + lengths.Settle + lengths.Produce));

    /// <summary>Heating from near 0 K, holding, cooling and relaxation.</summary>
    /// <param name="potential">The potential.</param>
    /// <param name="structure">Data file of LAMMPS.</param>
    /// <param name="atoms">Number of atoms.</param>
    /// <param name="conditions">Temperature that is held, seed and time step.</param>
    /// <param name="expansion">Edge of the crystal at the temperature over that at 0 K [1]. The edges along x and z follow it there and back.</param>
    /// <param name="pinnedHalfWidth">Half width of the two slabs that keep their y [Å]; 0 for none.</param>
    /// <param name="steps">Steps of each of the three stages.</param>
    /// <returns>A run that gives <c>energy</c> [eV], the edges [Å] and the positions.</returns>
    public static DeckRun Anneal(
        Potential potential, string structure, int atoms, ThermalConditions conditions, double expansion, double pinnedHalfWidth, int steps) => DeckRun.Of(
        "anneal",
        potential,
        structure,
        [.. conditions.Numbers, ("expansion", expansion), ("pinned", pinnedHalfWidth), ("heat", steps), ("keep", steps), ("cool", steps), ("force", 1e-4)],
        ["energy", "atoms", "lx", "ly", "lz", "fmax", "x", "y", "z"],
        3.0 * atoms * steps);
}
