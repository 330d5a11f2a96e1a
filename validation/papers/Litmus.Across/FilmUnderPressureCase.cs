using Litmus.Cases;
using Litmus.Electrochemistry.Creep;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Across;

/// <summary>Does the stack pressure make a deposit flow? (wang2023, Fig 4; zhang2025, Results, pressure; sanchez2024, Section 3)</summary>
public sealed class FilmUnderPressureCase : IValidationCase
{
    private readonly Input _pressure;
    private readonly Input _thickness;
    private readonly Input _diameter;
    private readonly Input _yieldStrength;
    private readonly Input _foilThickness;
    private readonly Input _shearFactor = Input.Assumed(
        "shearFactor", 1, "1", 0.2, "lithium sticks to the electrolyte and to copper; sanchez2024 states friction and no coefficient")
        .Within(0.3, 1, "B. Avitzur, Metal Forming: Processes and Analysis (1968): dry upsetting from 0.3, sticking faces 1");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public FilmUnderPressureCase(ReferenceDataset data)
    {
        PrintedNumbers wang = new(data.Paper("wang2023")), zhang = new(data.Paper("zhang2025")), lewis = new(data.Paper("lewis2023"));
        _pressure = wang.Setting("stackPressure", "parameters", "stackPressure");
        _thickness = wang.Printed("filmThickness", "film-thickness", "measured_thickness_um", ("areal_capacity_mAh_per_cm2", "3"));
        _diameter = wang.Setting("discDiameter", "parameters", "collectorDiameter");
        double lower = zhang.Setting("lower", "text-parameters", "yieldStrengthLower").Value;
        double upper = zhang.Setting("upper", "text-parameters", "yieldStrengthUpper").Value;
        _yieldStrength = Input.Assumed(
            "yieldStrength", 0.5 * (lower + upper), "MPa", 0.5 * (upper - lower) / Math.Sqrt(3), "middle of the measured range that zhang2025 quotes")
            .Within(lower, upper, "the measured range that zhang2025 quotes");
        _foilThickness = lewis.Setting("foilThickness", "cell-parameters", "lithium_foil_thickness");
        Description = CaseDescription.Of<FilmUnderPressureCase>(
            "film-under-pressure",
            "Does the stack pressure of wang2023 make its deposit flow?",
            answers: [.. Answer.ByModel("pressure-flows-film")],
            inputs: [_pressure, _thickness, _diameter, _yieldStrength, _shearFactor, _foilThickness]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double film = FlowPressure(inputs, inputs[_thickness]), foil = FlowPressure(inputs, inputs[_foilThickness]);
        return CaseObservations.For(Description)
            .Scalar("pressure-flows-film", inputs[_pressure] / film, "1")
            .Note("pressure-flows-film", ("film_um", inputs[_thickness]), ("film_MPa", film), ("foil_um", inputs[_foilThickness]), ("foil_MPa", foil))
            .Complete();
    }

    // The part by friction is proportional to the shear factor. The disc of the solver sticks, which is a factor of one.
    private double FlowPressure(CaseInputs inputs, double thickness)
    {
        double yield = inputs[_yieldStrength];
        double sticking = new StickingDisc { YieldStress = yield, Radius = 0.5 * inputs[_diameter] }.FlowPressure(thickness);
        return yield + (inputs[_shearFactor] * (sticking - yield));
    }
}
