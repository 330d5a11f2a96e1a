using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals.Bicrystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.Primitives;

namespace Litmus.Yoon2023.Atoms;

/// <summary>Dynamics of a boundary at a temperature: its structure, the lattice constant, the trajectory and what is analysed of it.</summary>
/// <param name="boundary">The boundary.</param>
/// <param name="translations">Rigid translations that are tried along each repeat.</param>
internal sealed class BoundaryDynamics(CoincidenceBoundary boundary, Input translations)
{
    private const string Setting = "a setting";
    private readonly BoundaryModel _model = new(boundary, translations);

    /// <summary>Translations of a tilt boundary.</summary>
    public static Input TiltTranslations { get; } = Input.Exact(
        "tiltTranslations", 2, "1", $"{Setting}: the paper tries 8 or 16 along each repeat. Dynamics leaves the first structure of these boundaries soon");

    /// <summary>Translations of a twist boundary.</summary>
    public static Input TwistTranslations { get; } = Input.Exact(
        "twistTranslations", 2, "1", $"{Setting}: the paper tries 8 or 16 along each repeat. As many as for the tilt boundaries");

    /// <summary>Least distance between the two boundaries.</summary>
    public static Input GrainThickness { get; } = Input.Exact(
        "grainThickness", 60, "Angstrom", "Methods. Slabs that keep their place have less energy, up to 9 Å from their middle. Crystal must be left between");

    /// <summary>Least width of the cell.</summary>
    public static Input LeastWidth { get; } = Input.Exact("leastWidth", 12, "Angstrom", $"{Setting}: two and a half times the cut-off");

    /// <summary>Least thickness of a grain while structures are compared.</summary>
    public static Input SearchThickness { get; } = Input.Exact(
        "searchThickness", 18, "Angstrom", $"{Setting}: structures are compared in a smaller cell and the best one is built in the larger one");

    /// <summary>Least width of the cell while structures are compared.</summary>
    public static Input SearchWidth { get; } = Input.Exact("searchWidth", 6.5, "Angstrom", $"{Setting}: at least two repeats of the crystal");

    /// <summary>Half width of the two slabs that keep their place along the normal.</summary>
    public static Input PinnedHalfWidth { get; } = Input.Exact("pinnedHalfWidth", 5, "Angstrom", "Methods: two regions 10 Å wide");

    /// <summary>Time of the record.</summary>
    public static Input RecordTime { get; } = Input.Exact(
        "recordTime", 120, "ps", $"{Setting}: the paper has three times 5 ns; what is lost is in the standard error");

    /// <summary>Time of the record of order and width.</summary>
    public static Input OrderTime { get; } = Input.Exact(
        "orderTime", 20, "ps", $"{Setting}: long enough for the mean over vibrations, and so short that a boundary at 400 K can still be followed");

    /// <summary>Number of slices of the energy profile.</summary>
    public static Input Slices { get; } = Input.Exact("slices", 100, "1", "Methods");

    /// <summary>The inputs that every boundary shares.</summary>
    private static IReadOnlyList<Input> Shared { get; } =
    [
        LithiumCrystal.CutOff, BoundaryModel.NarrowOverlap, BoundaryModel.WideOverlap, GrainThickness, LithiumCrystal.TimeStep, LithiumCrystal.Seed, LeastWidth,
        SearchThickness, SearchWidth, PinnedHalfWidth, LithiumCrystal.RelaxTime, LithiumCrystal.SettleTime,
        Slices,
    ];

    /// <summary>Σ29 (520) tilt.</summary>
    public static BoundaryDynamics Sigma29Tilt { get; } = new(BoundaryModel.Sigma29Tilt, TiltTranslations);

    /// <summary>Σ11 (311) tilt.</summary>
    public static BoundaryDynamics Sigma11Tilt { get; } = new(BoundaryModel.Sigma11Tilt, TiltTranslations);

    /// <summary>Σ9 (411) tilt.</summary>
    public static BoundaryDynamics Sigma9Tilt { get; } = new(BoundaryModel.Sigma9Tilt, TiltTranslations);

    /// <summary>Σ5 (001) twist.</summary>
    public static BoundaryDynamics Sigma5Twist { get; } = new(BoundaryModel.Sigma5Twist, TwistTranslations);

    /// <summary>Its name.</summary>
    public string Name => _model.Name;

    /// <summary>The four boundaries that the suite runs.</summary>
    public static IReadOnlyList<BoundaryDynamics> All { get; } = [Sigma5Twist, Sigma9Tilt, Sigma11Tilt, Sigma29Tilt];

    /// <summary>The inputs of all four, for their diffusion.</summary>
    public static IReadOnlyList<Input> InputsOfAll { get; } = [.. Shared, RecordTime, TiltTranslations, TwistTranslations];

    /// <summary>The inputs of all four, for their order and width.</summary>
    public static IReadOnlyList<Input> OrderInputsOfAll { get; } = [.. Shared, OrderTime, TiltTranslations, TwistTranslations];

    /// <summary>Its inputs.</summary>
    public IReadOnlyList<Input> Inputs => [.. Shared, RecordTime, translations];

    /// <summary>Computes its diffusion at a temperature.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="temperature">Temperature [K].</param>
    /// <param name="progress">Told how far the dynamics is.</param>
    /// <param name="cancellationToken">Ends the engine.</param>
    public BoundaryMotionResult Compute(CaseInputs inputs, double temperature, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        Prepared start = Prepare(inputs, temperature, RecordTime, BoundaryMotion.Results, cancellationToken);
        EngineJob job = BoundaryMotion.JobOf(
            start.Run, FormattableString.Invariant($"{Name} at {temperature} K for {inputs.Picoseconds(RecordTime)} ps, {start.CutOff}"), start.TimeStep);
        return new BoundaryMotionResult(start.Structure, start.LatticeConstant, inputs.Engines.Compute(job, progress, cancellationToken));
    }

    /// <summary>Computes its order and width at a temperature.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="temperature">Temperature [K].</param>
    /// <param name="progress">Told how far the dynamics is.</param>
    /// <param name="cancellationToken">Ends the engine.</param>
    /// <returns>What the engine gave, with the names of <c>BoundaryOrder.Results</c>.</returns>
    public EngineResult ComputeOrder(CaseInputs inputs, double temperature, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        Prepared start = Prepare(inputs, temperature, OrderTime, BoundaryOrder.Results, cancellationToken);
        EngineJob job = BoundaryOrder.JobOf(
            start.Run,
            FormattableString.Invariant($"order of {Name} at {temperature} K for {inputs.Picoseconds(OrderTime)} ps, {start.CutOff}"),
            start.TimeStep);
        return inputs.Engines.Compute(job, progress, cancellationToken).Result;
    }

    private Prepared Prepare(
        CaseInputs inputs, double temperature, Input record, IReadOnlyList<string> results, CancellationToken cancellationToken)
    {
        LithiumCrystal crystal = LithiumCrystal.Compute(inputs, cancellationToken);
        BoundaryStructure best = _model.Search(inputs, crystal, inputs.Angstrom(SearchThickness), inputs.Angstrom(SearchWidth), cancellationToken);
        BoundaryStructure large = _model.Enlarge(
            inputs, crystal, best.Trial, inputs.Angstrom(GrainThickness), inputs.Angstrom(LeastWidth), cancellationToken);
        double latticeConstant = crystal.LatticeConstantAt(inputs, temperature, cancellationToken), step = inputs.Picoseconds(LithiumCrystal.TimeStep);
        DiffusionLengths lengths = new()
        {
            PinnedHalfWidth = inputs.Angstrom(PinnedHalfWidth),
            Relax = Steps(LithiumCrystal.RelaxTime),
            Settle = Steps(LithiumCrystal.SettleTime),
            Produce = Steps(record),
            Slices = inputs.Whole(Slices),
        };
        DeckRun run = ThermalRuns.Diffusion(
            crystal.Potential, LithiumCrystal.Text(large.Scaled(latticeConstant / crystal.LatticeConstant)), large.Structure.AtomCount,
            LithiumCrystal.Conditions(inputs, temperature), lengths, results);
        return new Prepared(
            best with { Structure = large.Structure, Area = large.Area }, latticeConstant, run, step,
            FormattableString.Invariant($"cut-off {crystal.Potential.CutOff} Å"));

        int Steps(Input time) => (int)Math.Round(inputs.Picoseconds(time) / step);
    }

    private sealed record Prepared(BoundaryStructure Structure, double LatticeConstant, DeckRun Run, double TimeStep, string CutOff);
}
