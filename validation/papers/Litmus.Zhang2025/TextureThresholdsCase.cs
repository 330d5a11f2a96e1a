using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>How do anisotropy, barrier, thickness and the uncalibrated constant move the preferred face? (zhang2025, Fig 4 and the text around Eq 5 and Table S2)</summary>
/// <remarks>The thermodynamic counterpart of Fig 4: it gives signs and a threshold, not the area fractions of the paper's phase-field map.</remarks>
public sealed class TextureThresholdsCase(ReferenceDataset data) : IValidationCase
{
    private const string Threshold = "critical-anisotropy-threshold";
    private const string Beta = "beta-does-not-affect-trend";
    private const string BetaShape = "beta-keeps-strain-term-rising";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<TextureThresholdsCase>(
        "texture-thresholds",
        "How do anisotropy, barrier, film thickness and the constant β move the preferred face?",
        answers: ["pressure-shifts-to-001", Threshold, "barrier-rise-weakens-101", "thickness-weakens-surface-control", Beta, BetaShape],
        inputs:
        [
            .. PrintedGrains.CompetitionInputs(data.Paper(PrintedGrains.PaperId)),
            PrintedGrains.RoomTemperature,
            PrintedGrains.HotTemperature,
            Input.Assumed("largestAnisotropy", 0.12, "J/m2", 0, "end of the axis; beyond the 0.105 J/m² of the loaded case. The axes of Fig 4 are not known"),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs["roomTemperature"];
        GrainCompetition solid = PrintedGrains.Competition(inputs, isLoaded: true);
        double[] anisotropies = Trend.Sweep(0, inputs["largestAnisotropy"], 41);
        double[] barriers = Trend.Sweep(solid.Parameters.Second.ActivationEnergy, solid.Parameters.First.ActivationEnergy, 41);
        double[] thicknesses = [.. Trend.Sweep(-6, -4, 41).Select(exponent => Math.Pow(10, exponent))];
        string[] shapes = [.. Betas(solid).Select(beta => StrainTermTrend(solid, beta, inputs))];
        string[] faces = [.. Betas(solid).Select(beta => FacesAt(solid, beta, inputs))];

        CaseObservations observations = CaseObservations.For(Description)
            .Token("pressure-shifts-to-001", Trend.Of(Along(solid, CompetitionInput.SurfaceEnergyAnisotropy, anisotropies, c => c.EnergyDifference(room))))
            .Scalar(Threshold, solid.CriticalAnisotropy(room), "J/m2")
            .Token("barrier-rise-weakens-101", Trend.Of(Along(solid, CompetitionInput.SecondActivationEnergy, barriers, c => c.StrainTerm(room))))
            .Token("thickness-weakens-surface-control", Trend.Of(Along(solid, CompetitionInput.Thickness, thicknesses, c => c.EnergyDifference(room))))
            .Token(Beta, faces.Distinct(StringComparer.Ordinal).Count() == 1 ? "same" : "changes")
            .Token(BetaShape, shapes.Distinct(StringComparer.Ordinal).Count() == 1 ? shapes[0] : "changes");
        if (inputs.WantsFigures)
        {
            double liquidAnisotropy = -PrintedGrains.Competition(inputs, isLoaded: false).SurfaceTerm * solid.Parameters.Thickness;
            double solidAnisotropy = -solid.SurfaceTerm * solid.Parameters.Thickness;
            observations
                .NoteText(Threshold, $"E_S101 − E_S001 is {liquidAnisotropy:F3} J/m² without and {solidAnisotropy:F3} J/m² under load.")
                .NoteText(Beta, $"Preferred faces at 25 and 80 °C: {string.Join("; ", Betas(solid).Zip(faces, (beta, pair) => $"β = {beta:G3}: {pair}"))}.");
            AddMap(observations, solid, room, anisotropies, barriers);
        }

        return observations.Complete();
    }

    private static double[] Betas(GrainCompetition competition) =>
        [.. Trend.Sweep(-1, 1, 5).Select(exponent => competition.Parameters.RelaxationConstant * Math.Pow(10, exponent))];

    private static string FacesAt(GrainCompetition competition, double beta, CaseInputs inputs)
    {
        GrainCompetition changed = new(competition.Parameters with { RelaxationConstant = beta });
        return $"{PrintedGrains.PreferredFace(changed.EnergyDifference(inputs["roomTemperature"]))}, {PrintedGrains.PreferredFace(changed.EnergyDifference(inputs["hotTemperature"]))}";
    }

    private static string StrainTermTrend(GrainCompetition competition, double beta, CaseInputs inputs)
    {
        GrainCompetition changed = new(competition.Parameters with { RelaxationConstant = beta });
        return Trend.Of([.. Trend.Sweep(inputs["roomTemperature"], inputs["hotTemperature"], 41).Select(changed.StrainTerm)]);
    }

    private static double[] Along(GrainCompetition competition, CompetitionInput input, IEnumerable<double> values, Func<GrainCompetition, double> quantity) =>
        [.. values.Select(value => quantity(new GrainCompetition(input.With(competition.Parameters, value))))];

    private static void AddMap(CaseObservations observations, GrainCompetition solid, double room, double[] anisotropies, double[] barriers)
    {
        (double Anisotropy, double Barrier)[] nodes = [.. anisotropies.SelectMany(a => barriers.Select(b => (a, b)))];
        GrainCompetitionParameters Node((double Anisotropy, double Barrier) node) => CompetitionInput.SecondActivationEnergy.With(
            CompetitionInput.SurfaceEnergyAnisotropy.With(solid.Parameters, node.Anisotropy), node.Barrier);
        observations.Table(new CaseTable("fig-4-thermodynamic",
        [
            CaseColumn.InUnit("surface_energy_anisotropy_J_per_m2", [.. nodes.Select(node => node.Anisotropy)]),
            CaseColumn.InUnit("diffusion_barrier_eV", [.. nodes.Select(node => node.Barrier / PhysicalConstants.ElementaryCharge)]),
            CaseColumn.InUnit("energy_difference_J_per_m3", [.. nodes.Select(node => new GrainCompetition(Node(node)).EnergyDifference(room))]),
        ]));
        observations.Table(new CaseTable("fig-4-threshold",
        [
            CaseColumn.InUnit("critical_anisotropy_J_per_m2", Along(solid, CompetitionInput.SecondActivationEnergy, barriers, c => c.CriticalAnisotropy(room))),
            CaseColumn.InUnit("diffusion_barrier_eV", [.. barriers.Select(barrier => barrier / PhysicalConstants.ElementaryCharge)]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-4-thermodynamic",
            "Energy difference of (001) and (101) at 25 °C",
            "Thermodynamic counterpart of the phase-field map of Fig 4: positive values prefer (101), negative ones (001); the line is where both are equal. The axes of the paper's figure are not known.",
            new FigureAxis("E_S101 − E_S001 / J m⁻²"),
            new FigureAxis("barrier of (101) / eV"),
            [
                new FigureLayer(
                    FigureMark.Map, "fig-4-thermodynamic", "surface_energy_anisotropy_J_per_m2", "diffusion_barrier_eV", Colour: new FigureColour("energy_difference_J_per_m3", "ΔU / J m⁻³")),
                new FigureLayer(FigureMark.Line, "fig-4-threshold", "critical_anisotropy_J_per_m2", "diffusion_barrier_eV", Label: "ΔU = 0"),
            ],
            [Threshold, "pressure-shifts-to-001", "barrier-rise-weakens-101"]));
    }
}
