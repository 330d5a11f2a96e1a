using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.Primitives.Randomness;

namespace Litmus.Yoon2023.Atoms;

/// <summary>Dynamics of a box without a boundary: the crystal, with a vacancy or without, and the liquid.</summary>
internal static class BulkMotion
{
    private const double LineFrom = 5, LineTo = 20;
    private const int Blocks = 2;
    private const string Setting = "a setting";

    private static readonly Input Cells = Input.Exact("bulkCells", 4, "1", $"{Setting}: 128 atoms; neighbours up to 6.9 Å are counted");
    private static readonly Input Time = Input.Exact("bulkTime", 50, "ps", $"{Setting}: two blocks of 25 ps");
    private static readonly Input Displacement = Input.Exact(
        "liquidDisplacement", 0.7, "Angstrom",
        $"{Setting}: each coordinate of an atom is displaced at random by up to so much, a fifth of the lattice constant");

    /// <summary>The inputs of the whole crystal and of the liquid.</summary>
    public static IReadOnlyList<Input> Inputs { get; } = [Cells, Time, Displacement];

    /// <summary>The crystal at a temperature [K]. The names of the results are those of <c>CrystalMotion.Results</c>.</summary>
    public static EngineResult Crystal(CaseInputs inputs, LithiumCrystal crystal, double temperature, CancellationToken cancellationToken) => Compute(
        inputs, crystal, LithiumCrystal.Box(crystal.LatticeConstantAt(inputs, temperature, cancellationToken), inputs.Whole(Cells)), "the crystal", temperature,
        inputs.Picoseconds(Time), Blocks, cancellationToken);

    /// <summary>The liquid at a temperature [K], from a crystal whose atoms are displaced at random.</summary>
    public static EngineResult Liquid(CaseInputs inputs, LithiumCrystal crystal, double temperature, CancellationToken cancellationToken)
    {
        AtomicStructure box = LithiumCrystal.Box(crystal.LatticeConstant, inputs.Whole(Cells));
        Xoshiro256StarStar random = new((ulong)inputs.Whole(LithiumCrystal.Seed));
        double reach = inputs.Angstrom(Displacement);
        double Step() => Math.Round(reach * ((2 * random.NextDouble()) - 1), 6);
        Vector3D[] places = [.. box.Positions.Select(place => place + new Vector3D(Step(), Step(), Step()))];
        return Compute(
            inputs, crystal, LithiumCrystal.Structure(box.Cell, places), "the liquid", temperature, inputs.Picoseconds(Time), Blocks, cancellationToken);
    }

    /// <summary>Dynamics of all atoms of a box, with estimates of their diffusion in blocks.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="crystal">The crystal.</param>
    /// <param name="box">The box at the temperature.</param>
    /// <param name="name">What it holds, in a few words.</param>
    /// <param name="temperature">Temperature [K].</param>
    /// <param name="duration">Time of the record [ps].</param>
    /// <param name="blocks">Number of blocks.</param>
    /// <param name="cancellationToken">Ends the engine.</param>
    public static EngineResult Compute(
        CaseInputs inputs, LithiumCrystal crystal, AtomicStructure box, string name, double temperature, double duration, int blocks,
        CancellationToken cancellationToken)
    {
        double step = inputs.Picoseconds(LithiumCrystal.TimeStep);

        // The deck pins what lies in two slabs, and a slab without width still holds a plane of atoms at a quarter of the box. An eighth of the lattice
        // constant off, no plane of a whole number of cells lies there.
        Vector3D aside = new(0, crystal.LatticeConstant / 8, 0);
        AtomicStructure moved = LithiumCrystal.Structure(box.Cell, [.. box.Positions.Select(place => place + aside)]);
        DiffusionLengths lengths = new()
        {
            PinnedHalfWidth = 0, Relax = Steps(inputs.Picoseconds(LithiumCrystal.RelaxTime)), Settle = Steps(inputs.Picoseconds(LithiumCrystal.SettleTime)),
            Produce = Steps(duration),
        };
        EngineJob job = CrystalMotion.JobOf(
            ThermalRuns.Diffusion(
                crystal.Potential, LithiumCrystal.Text(moved), moved.AtomCount, LithiumCrystal.Conditions(inputs, temperature), lengths, CrystalMotion.Results),
            FormattableString.Invariant($"{name} at {temperature} K for {duration} ps, cut-off {crystal.Potential.CutOff} Å"),
            step, LineFrom, LineTo, blocks);
        EngineResult result = inputs.Engines.Compute(job, progress: null, cancellationToken).Result;
        return result.Numbers.GetValueOrDefault("pinned_atoms") == 0
            ? result
            : throw new InvalidOperationException($"{result["pinned_atoms"]} atoms of {name} were kept from moving; expected none.");

        int Steps(double time) => (int)Math.Round(time / step);
    }
}
