using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>How do anisotropy, barrier, thickness and the constant β move the preferred face? (zhang2025, Fig 4, Eq 5, Table S2)</summary>
/// <remarks>This is the thermodynamic side of Fig 4. It gives signs and a threshold, not the area fractions of the phase-field map.</remarks>
public sealed class TextureThresholdsCase : IValidationCase
{
    private const string Threshold = "critical-anisotropy-threshold";
    private const string Beta = "beta-does-not-affect-trend";
    private const string BetaShape = "beta-keeps-strain-term-rising";
    private const string CellLoad = "anisotropy-at-cell-load";

    private readonly CompetitionInputs _competition;
    private readonly Input _largestAnisotropy, _stack, _latticeStrain, _modulus;

    /// <summary>The case.</summary>
    public TextureThresholdsCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table text = paper.Table("text-parameters");
        _competition = new CompetitionInputs(paper);
        Description = CaseDescription.Of<TextureThresholdsCase>(
            "texture-thresholds",
            "How do anisotropy, barrier, film thickness and the constant β move the preferred face?",
            answers:
            [
                .. Answer.CannotFail("pressure-shifts-to-001"),
                .. Answer.ByArithmetic(Threshold, "barrier-rise-weakens-101", "thickness-weakens-surface-control", Beta, BetaShape),
                .. Answer.ByLaw(CellLoad),
            ],
            inputs:
            [
                .. _competition.Faces.Of("001"),
                .. _competition.Faces.Of("101"),
                .. _competition.Film,
                Temperatures.Room,
                Temperatures.Hot,
                _largestAnisotropy = Input.Assumed(
                    "largestAnisotropy", 0.12, "J/m2", 0, "end of the axis, beyond the 0.105 J/m² of the loaded case. The axes of Fig 4 are not known")
                    .Within(0.11, 0.2, "from just beyond the loaded case to twice its anisotropy"),
                _stack = text.InputOf("stackingPressureSolid").Within(3.75, 6.25, "stack pressures that are set by torque are known to about a quarter"),
                _latticeStrain = text.InputOf("latticeStrainCompressed"),
                _modulus = Input.From("bulkModulusLithium", paper.Table("bulk-modulus").Parameter("lithium"))
                    .Within(11, 15, "reported bulk moduli of Li, measured and computed"),
            ])
            .WithWords(Beta, "same", "changes")
            .WithWords(BetaShape, [.. OutcomeWords.Trends, "changes"]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs[Temperatures.Room], hot = inputs[Temperatures.Hot];
        GrainCompetition solid = _competition.Competition(inputs, isLoaded: true);
        double unloaded = Anisotropy(_competition.Competition(inputs, isLoaded: false));

        // Elastic lattice strain of the cells' pressure. The anisotropy is taken to follow the strain in proportion.
        double partOfLoad = inputs[_stack] / (3 * inputs[_modulus]) / inputs[_latticeStrain];
        double atCellLoad = unloaded + (partOfLoad * (Anisotropy(solid) - unloaded));
        double[] anisotropies = Trend.Sweep(0, inputs[_largestAnisotropy], 41);
        double[] barriers = Trend.Sweep(solid.Parameters.Second.ActivationEnergy, solid.Parameters.First.ActivationEnergy, 41);
        double[] thicknesses = [.. Trend.Sweep(-6, -4, 41).Select(exponent => Math.Pow(10, exponent))];
        GrainCompetition[] withBetas = [.. Trend.Sweep(-1, 1, 5).Select(exponent => WithBeta(solid, Math.Pow(10, exponent)))];
        string[] shapes = [.. withBetas.Select(changed => Trend.Of([.. Trend.Sweep(room, hot, 41).Select(changed.StrainTerm)]))];
        string[] faces = [.. withBetas.Select(changed => $"{FaceAt(changed, room)}, {FaceAt(changed, hot)}")];

        CaseObservations observations = CaseObservations.For(Description)
            .Token("pressure-shifts-to-001", Trend.Of(Along(solid, CompetitionInput.SurfaceEnergyAnisotropy, anisotropies, c => c.EnergyDifference(room))))
            .Scalar(Threshold, solid.CriticalAnisotropy(room), "J/m2")
            .Scalar(CellLoad, atCellLoad / solid.CriticalAnisotropy(room), "1")
            .Token("barrier-rise-weakens-101", Trend.Of(Along(solid, CompetitionInput.SecondActivationEnergy, barriers, c => c.StrainTerm(room))))
            .Token("thickness-weakens-surface-control", Trend.Of(Along(solid, CompetitionInput.Thickness, thicknesses, c => c.EnergyDifference(room))))
            .Token(Beta, faces.Distinct(StringComparer.Ordinal).Count() == 1 ? "same" : "changes")
            .Token(BetaShape, shapes.Distinct(StringComparer.Ordinal).Count() == 1 ? shapes[0] : "changes");
        if (inputs.WantsFigures)
        {
            observations
                .Note(Threshold, ("liquid_J_per_m2", unloaded), ("solid_J_per_m2", Anisotropy(solid)))
                .Note(
                    CellLoad,
                    ("stack_MPa", inputs[_stack]),
                    ("part_percent", partOfLoad),
                    ("anisotropy_J_per_m2", atCellLoad),
                    ("threshold_J_per_m2", solid.CriticalAnisotropy(room)))
                .Note(
                    Beta,
                    ("room_degC", room),
                    ("hot_degC", hot),
                    ("faces", string.Join("; ", withBetas.Zip(faces, (changed, pair) => $"β = {Text.Of(changed.Parameters.RelaxationConstant)}: {pair}"))));
            AddMap(observations, solid, room, anisotropies, barriers);
        }

        return observations.Complete();
    }

    private static GrainCompetition WithBeta(GrainCompetition competition, double factor) =>
        new(competition.Parameters with { RelaxationConstant = competition.Parameters.RelaxationConstant * factor });

    private static string FaceAt(GrainCompetition competition, double temperature) =>
        CompetitionInputs.PreferredFace(competition.EnergyDifference(temperature));

    private static double Anisotropy(GrainCompetition competition) => -competition.SurfaceTerm * competition.Parameters.Thickness;

    private static double[] Along(GrainCompetition competition, CompetitionInput input, IEnumerable<double> values, Func<GrainCompetition, double> quantity) =>
        [.. values.Select(value => quantity(new GrainCompetition(input.With(competition.Parameters, value))))];

    private static void AddMap(CaseObservations observations, GrainCompetition solid, double room, double[] anisotropies, double[] barriers)
    {
        (double Anisotropy, double Barrier)[] nodes = [.. anisotropies.SelectMany(a => barriers.Select(b => (a, b)))];
        GrainCompetitionParameters Node((double Anisotropy, double Barrier) node) => CompetitionInput.SecondActivationEnergy.With(
            CompetitionInput.SurfaceEnergyAnisotropy.With(solid.Parameters, node.Anisotropy), node.Barrier);
        observations.Table(new CaseTable("fig-4-thermodynamic",
        [
            CaseColumn.Of("surface_energy_anisotropy_J_per_m2", [.. nodes.Select(node => node.Anisotropy)]),
            CaseColumn.InUnit("diffusion_barrier_eV", [.. nodes.Select(node => node.Barrier / PhysicalConstants.ElementaryCharge)]),
            CaseColumn.Of("energy_difference_J_per_m3", [.. nodes.Select(node => new GrainCompetition(Node(node)).EnergyDifference(room))]),
        ]));
        observations.Table(new CaseTable("fig-4-threshold",
        [
            CaseColumn.Of("critical_anisotropy_J_per_m2", Along(solid, CompetitionInput.SecondActivationEnergy, barriers, c => c.CriticalAnisotropy(room))),
            CaseColumn.InUnit("diffusion_barrier_eV", [.. barriers.Select(barrier => barrier / PhysicalConstants.ElementaryCharge)]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-4-thermodynamic",
            "Energy difference of (001) and (101) at 25 °C",
            "Compare with Fig 4. Positive values prefer (101), negative ones (001). On the line both are equal.",
            new FigureAxis("E_S101 − E_S001 / J m⁻²"),
            new FigureAxis("barrier of (101) / eV"),
            [
                new FigureLayer(
                    FigureMark.Map,
                    "fig-4-thermodynamic",
                    "surface_energy_anisotropy_J_per_m2",
                    "diffusion_barrier_eV",
                    Colour: new FigureColour("energy_difference_J_per_m3", "ΔU / J m⁻³")),
                new FigureLayer(FigureMark.Line, "fig-4-threshold", "critical_anisotropy_J_per_m2", "diffusion_barrier_eV", Label: "ΔU = 0"),
            ],
            [Threshold, "pressure-shifts-to-001", "barrier-rise-weakens-101"]));
    }
}
