using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.GrainSelection.PhaseFieldConstants;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Which phase-field constants follow from barriers and surface energies, and is the printed step stable with them? (zhang2025, Eq 16, 17 and the set-up)</summary>
/// <remarks>Spacing and step enter the stability limit as the plain numbers printed in µm and s, as the dimensionless constants do.</remarks>
public sealed class PhaseFieldConstantsCase(ReferenceDataset data) : IValidationCase
{
    private const string Stability = "pf-explicit-stability";
    private const string Largest = "eq1617-range-max";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs["roomTemperature"];
        double hot = inputs["hotTemperature"];
        PhaseFieldConversion conversion = Conversion(inputs);
        PhaseFieldCase liquid = conversion.Convert(Grains(inputs, isLoaded: false), room);
        PhaseFieldCase solid = conversion.Convert(Grains(inputs, isLoaded: true), room);
        PhaseFieldCase heated = conversion.Convert(Grains(inputs, isLoaded: true), hot);
        ExplicitGrid grid = Grid(inputs, Unit.Parse("um").FromSi(inputs["gridSpacing"]));

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("eq1617-range", Math.Min(liquid.SmallestConstant, solid.SmallestConstant), "1")
            .Scalar(Largest, Math.Max(liquid.LargestConstant, solid.LargestConstant), "1")
            .Scalar("eq16-barrier-trend", LogarithmicSlope(conversion, inputs, room), "1")
            .Token("eq16-order", Order(solid, orientation => orientation.Mobility))
            .Token("eq17-order-solid", Order(solid, orientation => orientation.GradientEnergyCoefficient))
            .Token("eq17-order-liquid", Order(liquid, orientation => orientation.GradientEnergyCoefficient))
            .Scalar("eq17-t-independent", Of(heated, "101").GradientEnergyCoefficient / Of(solid, "101").GradientEnergyCoefficient, "1")
            .Scalar("pf-temperature-direction", Of(heated, "101").Mobility / Of(heated, "001").Mobility / (Of(solid, "101").Mobility / Of(solid, "001").Mobility), "1")
            .Scalar(Stability, Math.Max(grid.StepOverStabilityLimit(liquid), grid.StepOverStabilityLimit(solid)), "1");
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, conversion, solid, heated);
            AddFigure(observations, inputs, liquid, solid);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        Table parameters = paper.Table("phase-field-parameters");
        return CaseDescription.Of<PhaseFieldConstantsCase>(
            "phase-field-constants",
            "Which phase-field constants follow from Table S2, and is the printed step stable with them?",
            answers:
            [
                "eq1617-range", Largest, "eq16-barrier-trend", "eq16-order", "eq17-order-solid", "eq17-order-liquid",
                "eq17-t-independent", "pf-temperature-direction", Stability,
            ],
            inputs:
            [
                .. PrintedGrains.FaceInputs(paper),
                .. ParameterInputs.Of(parameters, "mobilityPreFactor", "mobilityFactor", "gradientPreFactor", "gradientFactor", "gridSpacing", "timeStep", "lastSnapshot"),
                Input.From("boltzmannConstant", paper.Table("table-s2-parameters").Parameter("boltzmannConstant")),
                Input.Assumed("roomTemperature", 298.15, "K", 0, "the temperature of the simulations is not printed; 25 °C of the deposits that they explain"),
                PrintedGrains.HotTemperature,
            ]);
    }

    private static PhaseFieldConversion Conversion(CaseInputs inputs) => new()
    {
        MobilityPrefactor = inputs["mobilityPreFactor"],
        BarrierWeight = inputs["mobilityFactor"],
        GradientPrefactor = inputs["gradientPreFactor"],
        SurfaceEnergyWeight = inputs["gradientFactor"],
        BoltzmannConstant = inputs["boltzmannConstant"],
    };

    // The extent does not enter the limit; one cell serves.
    private static ExplicitGrid Grid(CaseInputs inputs, double spacing) =>
        new() { ColumnCount = 1, RowCount = 1, Spacing = spacing, TimeStep = inputs["timeStep"], Duration = inputs["lastSnapshot"] };

    private static Grain[] Grains(CaseInputs inputs, bool isLoaded) => [.. PrintedGrains.Faces.Select(face => PrintedGrains.Grain(inputs, face, isLoaded))];

    private static OrientationConstants Of(PhaseFieldCase constants, string face) => constants.Orientations.First(orientation => orientation.Orientation == face);

    private static string Order(PhaseFieldCase constants, Func<OrientationConstants, double> constant) =>
        string.Join('>', constants.Orientations.OrderByDescending(constant).Select(orientation => orientation.Orientation));

    // (k_B T/L₂) d ln L/dE_a between the lowest and the highest barrier; −1 if the mobility is exponential in the barrier.
    private static double LogarithmicSlope(PhaseFieldConversion conversion, CaseInputs inputs, double temperature)
    {
        double low = inputs[PrintedGrains.BarrierName("101")];
        double high = inputs[PrintedGrains.BarrierName("111")];
        double logarithm = Math.Log(conversion.Mobility(high, temperature) / conversion.Mobility(low, temperature));
        return conversion.BoltzmannConstant * temperature / conversion.BarrierWeight * logarithm / (high - low);
    }

    private static void AddNotes(CaseObservations observations, CaseInputs inputs, PhaseFieldConversion conversion, PhaseFieldCase solid, PhaseFieldCase heated)
    {
        double pooled = PrintedGrains.Faces.Average(face =>
            (inputs[PrintedGrains.SurfaceEnergyName(face, isLoaded: false)] + inputs[PrintedGrains.SurfaceEnergyName(face, isLoaded: true)]) / 2);
        double pooledCoefficient = conversion.GradientEnergyCoefficient(inputs[PrintedGrains.SurfaceEnergyName("101", isLoaded: true)], pooled);
        OrientationConstants limiting = solid.LimitingOrientation;
        observations
            .NoteText(Largest, $"With one E₀ over both cases ({pooled:F4} J/m²) κ of (101) under load would be {pooledCoefficient:F1}, outside the printed range; with the mean of each case all six stay inside. The claims use the mean of the case.")
            .NoteText("eq1617-range", $"The smallest constant is L of (111), {Of(solid, "111").Mobility:F4} at {solid.Temperature} K; it would leave the range a fraction of a kelvin below. The simulations' temperature is not printed.")
            .NoteText(
                "pf-temperature-direction",
                $"L_101/L_001 is {Of(solid, "101").Mobility / Of(solid, "001").Mobility:F3} at {solid.Temperature} K and {Of(heated, "101").Mobility / Of(heated, "001").Mobility:F3} at {heated.Temperature} K: an Arrhenius mobility levels out on heating, whereas the strain term that it stands for grows.")
            .NoteText(
                Stability,
                $"The limit is set by ({limiting.Orientation}), L κ = {limiting.Diffusivity:F2}: Δt ≤ {Grid(inputs, 0.5).LargestStableStep(limiting.Mobility, limiting.GradientEnergyCoefficient):G4} with Δx = 0.5 and {Grid(inputs, 1).LargestStableStep(limiting.Mobility, limiting.GradientEnergyCoefficient):G4} with Δx = 1, beside the printed {inputs["timeStep"]}. The step is unstable under either reading.");
    }

    private static void AddFigure(CaseObservations observations, CaseInputs inputs, PhaseFieldCase liquid, PhaseFieldCase solid)
    {
        (string Case, OrientationConstants Constants, double SurfaceEnergy)[] rows =
        [
            .. liquid.Orientations.Select(o => ("liquid", o, inputs[PrintedGrains.SurfaceEnergyName(o.Orientation, isLoaded: false)])),
            .. solid.Orientations.Select(o => ("solid", o, inputs[PrintedGrains.SurfaceEnergyName(o.Orientation, isLoaded: true)])),
        ];
        observations.Table(new CaseTable("fig-s2",
        [
            CaseColumn.Of("case", [.. rows.Select(row => row.Case)]),
            CaseColumn.Of("orientation", [.. rows.Select(row => row.Constants.Orientation)]),
            CaseColumn.InUnit("surface_energy_J_per_m2", [.. rows.Select(row => row.SurfaceEnergy)]),
            CaseColumn.InUnit("mobility_1", [.. rows.Select(row => row.Constants.Mobility)]),
            CaseColumn.InUnit("gradient_coefficient_1", [.. rows.Select(row => row.Constants.GradientEnergyCoefficient)]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-s2",
            "Gradient coefficient of each face",
            "Counterpart of the conversion in Fig S2 by Eq 17 with the mean surface energy of each case.",
            new FigureAxis("surface energy / J m⁻²"),
            new FigureAxis("κ_q", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Point, "fig-s2", "surface_energy_J_per_m2", "gradient_coefficient_1", Series: "orientation", Facet: "case")],
            ["eq17-order-solid", "eq17-order-liquid", "eq1617-range", Largest],
            FigurePalette.Orientations));
    }
}
