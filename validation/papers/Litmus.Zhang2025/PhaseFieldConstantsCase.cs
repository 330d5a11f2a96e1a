using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.GrainSelection.PhaseFieldConstants;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025;

/// <summary>Which phase-field constants follow from barriers and surface energies, and is the printed step stable? (zhang2025, Eq 16, 17, Methods)</summary>
/// <remarks>The stability limit takes spacing and step as the plain numbers printed in µm and s, because the constants are dimensionless.</remarks>
public sealed class PhaseFieldConstantsCase : IValidationCase
{
    private const string Stability = "pf-explicit-stability";
    private const string Smallest = "eq1617-range", Largest = "eq1617-range-max";
    private const string OtherMetals = "eq16-range-na-k", LiquidSpread = "eq17-liquid-similar";
    private const string SolidGradient = "pf-solid-kappa-outweighs", LiquidMobility = "pf-liquid-mobility-outweighs";
    private const string Heating = "pf-temperature-direction";

    private readonly FaceInputs _faces;
    private readonly ConversionInputs _conversion;
    private readonly Input _spacing, _step, _lastSnapshot, _room, _sodium, _potassium, _meanOver, _spacingReading;

    /// <summary>The case.</summary>
    public PhaseFieldConstantsCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table table = paper.Table("phase-field-parameters");
        _faces = new FaceInputs(paper);
        _conversion = new ConversionInputs(paper);
        Description = CaseDescription.Of<PhaseFieldConstantsCase>(
            "phase-field-constants",
            "Which phase-field constants follow from Table S2, and is the printed step stable with them?",
            answers:
            [
                .. Answer.ByArithmetic(
                    Smallest, Largest, OtherMetals, "eq16-order", "eq17-order-solid", "eq17-order-liquid",
                    LiquidSpread, SolidGradient, LiquidMobility, Heating),
                .. Answer.CannotFail("eq16-barrier-trend", "eq17-t-independent"),
                .. Answer.ByLaw(Stability),
            ],
            inputs:
            [
                .. _faces.All,
                .. _conversion.Factors,
                _spacing = table.InputOf("gridSpacing"),
                _step = table.InputOf("timeStep"),
                _lastSnapshot = table.InputOf("lastSnapshot"),
                _conversion.Boltzmann,
                _room = Input.Assumed("roomTemperature", 298.15, "K", 0, OrientationInputs.TemperatureSource)
                    .Within(293.15, 300.15, OrientationInputs.TemperatureRange),
                _sodium = Barrier(paper, "Na", "sodiumBarrier101"),
                _potassium = Barrier(paper, "K", "potassiumBarrier101"),
                _meanOver = Input.Choice(
                    "referenceEnergy",
                    ["mean over the three faces of the case", "mean over the faces of both cases"],
                    chosen: 0,
                    "the average over the grains is meant, and the grains of one simulation belong to one case"),
                _spacingReading = Input.Choice(
                    "spacingReading", ["the number that is printed in µm", "1, as the constants are dimensionless"], chosen: 0, "the only printed number"),
                Temperatures.Hot,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs[_room], hot = inputs[Temperatures.Hot];
        PhaseFieldConversion conversion = _conversion.Conversion(inputs);
        PhaseFieldCase liquid = Convert(conversion, inputs, isLoaded: false, room);
        PhaseFieldCase solid = Convert(conversion, inputs, isLoaded: true, room);
        PhaseFieldCase heated = Convert(conversion, inputs, isLoaded: true, hot);
        double printedSpacing = Unit.Parse("um").FromSi(inputs[_spacing]);
        ExplicitGrid grid = Grid(inputs, inputs.OptionOf(_spacingReading) == 0 ? printedSpacing : 1);
        double smallestOther = Math.Min(conversion.Mobility(inputs[_sodium], room), conversion.Mobility(inputs[_potassium], room));

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Smallest, Math.Min(liquid.SmallestConstant, solid.SmallestConstant), "1")
            .Scalar(Largest, Math.Max(liquid.LargestConstant, solid.LargestConstant), "1")
            .Scalar(OtherMetals, smallestOther, "1")
            .Scalar(LiquidSpread, GradientRatio(liquid, liquid.Orientations.MaxBy(o => o.GradientEnergyCoefficient)!.Orientation), "1")
            .Scalar(SolidGradient, GradientRatio(solid, "101") / Advantage(solid), "1")
            .Scalar(LiquidMobility, Advantage(liquid) / GradientRatio(liquid, "101"), "1")
            .Scalar("eq16-barrier-trend", LogarithmicSlope(conversion, inputs, room), "1")
            .Token("eq16-order", Order(solid, orientation => orientation.Mobility))
            .Token("eq17-order-solid", Order(solid, orientation => orientation.GradientEnergyCoefficient))
            .Token("eq17-order-liquid", Order(liquid, orientation => orientation.GradientEnergyCoefficient))
            .Scalar("eq17-t-independent", Of(heated, "101").GradientEnergyCoefficient / Of(solid, "101").GradientEnergyCoefficient, "1")
            .Scalar(Heating, Advantage(heated) / Advantage(solid), "1")
            .Scalar(Stability, Math.Max(grid.StepOverStabilityLimit(liquid), grid.StepOverStabilityLimit(solid)), "1");
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, conversion, solid, heated);
            AddFigure(observations, inputs, liquid, solid);
        }

        return observations.Complete();
    }

    private static Input Barrier(Paper paper, string metal, string name) =>
        Input.From(name, paper.Table("barriers-other-metals").Cell("diffusion_barrier_eV", ("metal", metal), ("orientation", "101")));

    private PhaseFieldCase Convert(PhaseFieldConversion conversion, CaseInputs inputs, bool isLoaded, double temperature)
    {
        Grain[] grains = _faces.Grains(inputs, isLoaded);
        double reference = inputs.OptionOf(_meanOver) == 0 ? grains.Average(grain => grain.SurfaceEnergy) : PooledMean(inputs);
        return conversion.Convert(grains, temperature, reference);
    }

    private double PooledMean(CaseInputs inputs) => FaceInputs.Names.Average(face =>
        (inputs[_faces.SurfaceEnergy(face, isLoaded: false)] + inputs[_faces.SurfaceEnergy(face, isLoaded: true)]) / 2);

    // κ of a face over that of (001), the face of lowest surface energy in both cases.
    private static double GradientRatio(PhaseFieldCase constants, string face) =>
        Of(constants, face).GradientEnergyCoefficient / Of(constants, "001").GradientEnergyCoefficient;

    // One cell is enough: the limit does not depend on the size of the domain.
    private ExplicitGrid Grid(CaseInputs inputs, double spacing) =>
        new() { ColumnCount = 1, RowCount = 1, Spacing = spacing, TimeStep = inputs[_step], Duration = inputs[_lastSnapshot] };

    private static OrientationConstants Of(PhaseFieldCase constants, string face) => constants.Orientations.First(found => found.Orientation == face);

    private static double Advantage(PhaseFieldCase constants) => Of(constants, "101").Mobility / Of(constants, "001").Mobility;

    private static string Order(PhaseFieldCase constants, Func<OrientationConstants, double> constant) =>
        string.Join('>', constants.Orientations.OrderByDescending(constant).Select(orientation => orientation.Orientation));

    // (k_B T/L₂) d ln L/dE_a between the lowest and the highest barrier. It is −1 if the mobility is exponential in the barrier.
    private double LogarithmicSlope(PhaseFieldConversion conversion, CaseInputs inputs, double temperature)
    {
        double low = inputs[_faces.Barrier("101")], high = inputs[_faces.Barrier("111")];
        double logarithm = Math.Log(conversion.Mobility(high, temperature) / conversion.Mobility(low, temperature));
        return conversion.BoltzmannConstant * temperature / conversion.BarrierWeight * logarithm / (high - low);
    }

    private void AddNotes(CaseObservations observations, CaseInputs inputs, PhaseFieldConversion conversion, PhaseFieldCase solid, PhaseFieldCase heated)
    {
        double pooled = PooledMean(inputs);
        OrientationConstants limiting = solid.LimitingOrientation;
        double Limit(double spacing) => Grid(inputs, spacing).LargestStableStep(limiting.Mobility, limiting.GradientEnergyCoefficient);
        observations
            .Note(
                Largest,
                ("mean_J_per_m2", pooled),
                ("coefficient", conversion.GradientEnergyCoefficient(inputs[_faces.SurfaceEnergy("101", isLoaded: true)], pooled)))
            .Note(LiquidMobility, ("mobility_ratio", Advantage(solid)), ("solid_ratio", GradientRatio(solid, "101")))
            .Note(Smallest, ("mobility", Of(solid, "111").Mobility), ("temperature_K", solid.Temperature))
            .Note(
                Heating,
                ("ratio", Advantage(solid)),
                ("temperature_K", solid.Temperature),
                ("hot_ratio", Advantage(heated)),
                ("hot_temperature_K", heated.Temperature))
            .Note(
                Stability,
                ("face", limiting.Orientation),
                ("diffusivity", limiting.Diffusivity),
                ("fine_s", Limit(0.5)),
                ("coarse_s", Limit(1)),
                ("printed_s", inputs[_step]));
    }

    private void AddFigure(CaseObservations observations, CaseInputs inputs, PhaseFieldCase liquid, PhaseFieldCase solid)
    {
        (string Case, OrientationConstants Constants, double SurfaceEnergy)[] rows =
        [
            .. liquid.Orientations.Select(o => ("liquid", o, inputs[_faces.SurfaceEnergy(o.Orientation, isLoaded: false)])),
            .. solid.Orientations.Select(o => ("solid", o, inputs[_faces.SurfaceEnergy(o.Orientation, isLoaded: true)])),
        ];
        observations.Table(new CaseTable("fig-s2",
        [
            CaseColumn.Of("case", [.. rows.Select(row => row.Case)]),
            CaseColumn.Of("orientation", [.. rows.Select(row => row.Constants.Orientation)]),
            CaseColumn.Of("surface_energy_J_per_m2", [.. rows.Select(row => row.SurfaceEnergy)]),
            CaseColumn.Of("mobility_1", [.. rows.Select(row => row.Constants.Mobility)]),
            CaseColumn.Of("gradient_coefficient_1", [.. rows.Select(row => row.Constants.GradientEnergyCoefficient)]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-s2",
            "Gradient coefficient of each face",
            "Compare with Fig S2. Eq 17 with the mean surface energy of each case.",
            new FigureAxis("surface energy / J m⁻²"),
            new FigureAxis("κ_q", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Point, "fig-s2", "surface_energy_J_per_m2", "gradient_coefficient_1", Series: "orientation", Facet: "case")],
            ["eq17-order-solid", "eq17-order-liquid", Smallest, Largest],
            FigurePalette.Orientations));
    }
}
