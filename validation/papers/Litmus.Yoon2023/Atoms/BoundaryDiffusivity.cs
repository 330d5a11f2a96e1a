using System.Collections.Immutable;
using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023.Atoms;

/// <summary>The diffusivity of one boundary at 300 K, for the cases that each ask for one. Several printed values may speak of the same boundary.</summary>
internal sealed class BoundaryDiffusivity
{
    private const string Displacement = "mean-square-displacement", Atoms = "relaxed-boundary";

    private readonly BoundaryDynamics _dynamics;
    private readonly Input _temperature;
    private readonly ImmutableArray<PrintedDiffusivity> _printed;
    private readonly Table _diffusivities;

    /// <summary>The diffusivity of a boundary.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="dynamics">The dynamics of the boundary.</param>
    /// <param name="printed">What is printed of it.</param>
    public BoundaryDiffusivity(ReferenceDataset data, BoundaryDynamics dynamics, params ReadOnlySpan<PrintedDiffusivity> printed)
    {
        _dynamics = dynamics;
        _temperature = new PrintedNumbers(data.Paper("yoon2023")).Setting("temperature", "parameters", "room_temperature");
        _printed = [.. printed];
        _diffusivities = PrintedDiffusivity.TableOf(data);
    }

    /// <summary>Whether the sliding of the grains is part of the diffusivity.</summary>
    public static Input Sliding { get; } = Input.Choice(
        "sliding",
        ["taken off", "left in"],
        chosen: 0,
        "Eq 2 of the paper does not speak of it. The grains of a cell slide the more, the smaller its area is, so only what is left without it belongs to the "
        + "boundary alone");

    private string[] Claims => [.. _printed.Select(printed => printed.Claim)];

    /// <summary>The estimates of a motion that the choice of <see cref="Sliding"/> asks for [m²/s].</summary>
    public static IReadOnlyList<double> EstimatesOf(CaseInputs inputs, BoundaryMotionResult motion) =>
        inputs.OptionOf(Sliding) == 0 ? motion.Free : motion.WithSliding;

    /// <summary>The diffusivity of a motion and its standard uncertainty [m²/s].</summary>
    /// <remarks>
    /// A boundary that moves displaces the atoms that it passes, which is no diffusion. Its diffusivity is then an upper bound, and half of the value is added
    /// to the scatter, so that 2u reaches zero.
    /// </remarks>
    public static (double Mean, double Uncertainty) Of(CaseInputs inputs, BoundaryMotionResult motion)
    {
        IReadOnlyList<double> estimates = EstimatesOf(inputs, motion);
        double mean = estimates.Average(), scatter = StudentFactor.UncertaintyOfMean(estimates);
        return (mean, motion.LeavesItsPlace ? Math.Sqrt((scatter * scatter) + (mean * mean / 4)) : scatter);
    }

    /// <summary>Describes a case.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <param name="name">Its name.</param>
    public CaseDescription Describe<TCase>(string name)
        where TCase : IValidationCase => CaseDescription.Of<TCase>(
            name,
            $"How fast do atoms diffuse in the {_dynamics.Name} boundary at 300 K?",
            answers: [.. Answer.ByModel(Claims)],
            inputs: [.. _dynamics.Inputs, _temperature, Sliding, .. _printed.Select(printed => printed.Value)]) with
        {
            // The row of the boundary is found by its name.
            Tables = [_diffusivities],
            Engine = "lammps",
            MinimumTier = Tier.Standard,
        };

    /// <summary>Runs a case.</summary>
    public CaseObservations Run(
        CaseDescription description, CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        BoundaryMotionResult motion = _dynamics.Compute(inputs, inputs[_temperature], progress, cancellationToken);
        (double mean, double uncertainty) = Of(inputs, motion);
        CaseObservations observations = CaseObservations.For(description);
        foreach (PrintedDiffusivity printed in _printed)
        {
            // More runs would narrow the scatter, and not what the motion of the boundary leaves open.
            observations.Scalar(printed.Claim, mean, "m2/s", uncertainty, replicas: motion.LeavesItsPlace ? null : motion.Free.Count);
        }

        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        foreach (PrintedDiffusivity printed in _printed)
        {
            AddNotes(observations, inputs, motion, printed);
        }

        AddFigure(observations, motion);
        AddStructure(observations, motion.Structure);
        return observations.Complete();
    }

    private static void AddNotes(CaseObservations observations, CaseInputs inputs, BoundaryMotionResult motion, PrintedDiffusivity printed)
    {
        IReadOnlyList<double> estimates = EstimatesOf(inputs, motion);
        double mean = estimates.Average(), uncertainty = StudentFactor.UncertaintyOfMean(estimates);
        double distance = printed.DistanceToMargin(mean, inputs[printed.Value]), duration = inputs[BoundaryDynamics.RecordTime];
        observations
            .Note(
                printed.Claim, DiffusivityNotes.File, "diffusivity",
                ("time_ps", duration),
                ("estimates", string.Join(", ", estimates.Select(value => (1e4 * value).ToString("E1", CultureInfo.InvariantCulture)))),
                ("mean_cm2_per_s", mean),
                ("uncertainty_cm2_per_s", uncertainty),
                ("sliding_cm2_per_s", motion.WithSliding.Average()),
                ("cut_Angstrom", inputs[LithiumCrystal.CutOff]),
                ("lattice_Angstrom", 1e-10 * motion.LatticeConstant),
                ("atoms", motion.Atoms))
            .Note(
                printed.Claim, DiffusivityNotes.File, "structure",
                ("tried", motion.Structure.Tried.Count),
                ("energy_mJ_per_m2", motion.Structure.BoundaryEnergy),
                ("next_mJ_per_m2", motion.Structure.NextEnergy),
                ("width_Angstrom", 1e-10 * motion.Width),
                ("drift_Angstrom", 1e-10 * motion.Drift),
                ("temperature_K", motion.FreeTemperature));

        // The uncertainty falls with the square root of the time, unless the boundary leaves its place.
        double needed = duration * Math.Pow(2 * uncertainty / distance, 2);
        if (motion.LeavesItsPlace)
        {
            observations.Note(printed.Claim, DiffusivityNotes.File, "moved");
        }
        else if (needed > duration)
        {
            observations.Note(printed.Claim, DiffusivityNotes.File, "needed", ("needed_ns", needed));
        }
    }

    private void AddFigure(CaseObservations observations, BoundaryMotionResult motion)
    {
        const double Interval = 0.5;
        double[] sliding = [.. motion.Answer.Result.SeriesOf("msd_sliding")];
        double[] free =
        [
            .. motion.Answer.Result.SeriesOf("msd_x").Zip(motion.Answer.Result.SeriesOf("msd_y"), motion.Answer.Result.SeriesOf("msd_z"))
                .Select(parts => parts.First + parts.Second + parts.Third),
        ];
        observations.Table(new CaseTable(Displacement,
        [
            CaseColumn.InUnit("time_ps", [.. free.Concat(sliding).Select((_, i) => i % free.Length * Interval)]),
            CaseColumn.InUnit("displacement_Angstrom2", [.. free, .. sliding]),
            CaseColumn.Of("sliding", [.. free.Select(_ => "sliding taken off"), .. sliding.Select(_ => "sliding left in")]),
        ]));
        observations.Figure(new FigureDescription(
            Displacement,
            $"Mean square displacement in the {_dynamics.Name} boundary at 300 K",
            "Atoms that lie in the boundary at the time origin, both boundaries, all time origins. The line for D runs from 10 to 50 ps.",
            new FigureAxis("time / ps"),
            new FigureAxis("mean square displacement / Å²"),
            [new FigureLayer(FigureMark.Line, Displacement, "time_ps", "displacement_Angstrom2", Series: "sliding")],
            Claims));
    }

    private void AddStructure(CaseObservations observations, BoundaryStructure structure)
    {
        const double Depth = 12;
        int[] near = [.. Enumerable.Range(0, structure.Structure.AtomCount).Where(atom => Math.Abs(structure.Height(atom)) <= Depth)];
        observations.Table(new CaseTable(Atoms,
        [
            CaseColumn.InUnit("along_Angstrom", [.. near.Select(atom => structure.Structure.Positions[atom].X)]),
            CaseColumn.InUnit("height_Angstrom", [.. near.Select(structure.Height)]),
        ]));
        observations.Figure(new FigureDescription(
            Atoms,
            $"The {_dynamics.Name} boundary, relaxed at 0 K",
            "Side view of the atoms near one of the two boundaries, before the dynamics. The boundary lies at 0. The box repeats to the sides.",
            new FigureAxis("along the boundary / Å"),
            new FigureAxis("distance from the boundary / Å"),
            [new FigureLayer(FigureMark.Point, Atoms, "along_Angstrom", "height_Angstrom")],
            Claims));
    }
}
