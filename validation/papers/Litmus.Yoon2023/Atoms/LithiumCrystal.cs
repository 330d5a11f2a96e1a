using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.Primitives;

namespace Litmus.Yoon2023.Atoms;

/// <summary>The perfect crystal of the paper's potential.</summary>
/// <param name="Potential">The potential with its cut-off.</param>
/// <param name="LatticeConstant">Lattice constant at 0 K [Å].</param>
/// <param name="Energy">Energy per atom at 0 K [eV].</param>
internal sealed record LithiumCrystal(Potential Potential, double LatticeConstant, double Energy)
{
    private const string Li = "Li";
    private const double Guess = 3.49;

    // A vacancy needs the larger box.
    private const int StaticCells = 4, ThermalCells = 4, VacancyCells = 5;

    /// <summary>The cut-off of the potential. Every number that rests on it names it.</summary>
    public static Input CutOff { get; } = Input.Exact(
        "cutOff", 4.8, "Angstrom",
        "not printed. 4.8 Å lies between the second shell of neighbours (3.49 Å) and the third (4.93 Å), gives the printed 0.40 eV of a vacancy, "
        + "and costs a fifth of 6.0 Å");

    /// <summary>The time step.</summary>
    public static Input TimeStep { get; } = Input.Exact("timeStep", 0.004, "ps", "not printed; a 28th of the shortest period of the lattice");

    /// <summary>The seed of the velocities.</summary>
    public static Input Seed { get; } = Input.Exact("seed", 4711, "1", "selects one trajectory; another one scatters as its standard error says");

    /// <summary>Time at atmospheric pressure, in which the box moves along y.</summary>
    public static Input RelaxTime { get; } = Input.Exact("relaxTime", 20, "ps", "a setting: the paper has 5 ns");

    /// <summary>Time at constant volume before the record.</summary>
    public static Input SettleTime { get; } = Input.Exact("settleTime", 10, "ps", "a setting: the paper has 1 ns");

    /// <summary>Computes it.</summary>
    public static LithiumCrystal Compute(CaseInputs inputs, CancellationToken cancellationToken)
    {
        Potential potential = Potential.LithiumMagnesium2012(inputs.Angstrom(CutOff));
        AtomicStructure box = Box(Guess, StaticCells);
        EngineJob job = LammpsJobs.Of(
            StaticRuns.Crystal(potential, LammpsStructure.Write(box, Li), box.AtomCount, [-0.02, -0.01, -0.004, 0.004, 0.01, 0.02]),
            $"the crystal, cut-off {potential.CutOff} Å");
        EngineResult result = inputs.Engines.Compute(job, progress: null, cancellationToken).Result;
        return new LithiumCrystal(potential, Math.Round(result["edge"] / StaticCells, 6), result["energy"] / result["atoms"]);
    }

    /// <summary>A cubic box of the crystal.</summary>
    /// <param name="latticeConstant">Lattice constant [Å].</param>
    /// <param name="cells">Cubic cells along an edge.</param>
    public static AtomicStructure Box(double latticeConstant, int cells) =>
        CrystalLattice.BodyCentred(Li, latticeConstant).CubicCell().Repeat(cells, cells, cells);

    /// <summary>The lattice constant at a temperature and atmospheric pressure [Å], rounded to four decimals.</summary>
    public double LatticeConstantAt(CaseInputs inputs, double temperature, CancellationToken cancellationToken)
    {
        AtomicStructure box = Box(LatticeConstant, ThermalCells);
        EngineJob job = LammpsJobs.Expansion(
            ThermalRuns.Expansion(
                Potential, LammpsStructure.Write(box, Li), box.AtomCount, ThermalCells, Conditions(inputs, temperature), settle: 2_500, produce: 7_500),
            FormattableString.Invariant($"lattice constant at {temperature} K, cut-off {Potential.CutOff} Å"));
        return Math.Round(inputs.Engines.Compute(job, progress: null, cancellationToken).Result.SeriesOf("edge").Average(), 4);
    }

    /// <summary>Temperature, seed and time step of a run.</summary>
    public static ThermalConditions Conditions(CaseInputs inputs, double temperature) =>
        new() { Temperature = temperature, Seed = inputs.Whole(Seed), TimeStep = inputs.Picoseconds(TimeStep) };

    /// <summary>Formation energy of a vacancy in the crystal at 0 K [eV], at constant volume.</summary>
    public double VacancyEnergy(CaseInputs inputs, CancellationToken cancellationToken)
    {
        AtomicStructure whole = Box(LatticeConstant, VacancyCells);
        EngineJob job = LammpsJobs.Of(
            StaticRuns.Vacancies(Potential, LammpsStructure.Write(whole, Li), whole.AtomCount, [0]),
            $"a vacancy in the crystal, cut-off {Potential.CutOff} Å");
        EngineResult result = inputs.Engines.Compute(job, progress: null, cancellationToken).Result;
        return result.SeriesOf("vacancy_energy")[0] - result["energy"] + Energy;
    }

    /// <summary>Writes a structure of lithium for the engine.</summary>
    public static string Text(AtomicStructure structure) => LammpsStructure.Write(structure, Li);

    /// <summary>A structure of lithium.</summary>
    /// <param name="cell">Its box.</param>
    /// <param name="places">Its atoms [Å].</param>
    public static AtomicStructure Structure(Cell cell, IReadOnlyCollection<Vector3D> places) =>
        new(cell, [.. places.Select(_ => Li)], [.. places]);

    /// <summary>An energy in joules.</summary>
    public static double Joules(double electronvolts) => electronvolts * PhysicalConstants.ElementaryCharge;
}
