using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.Electrochemistry.Creep;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;

namespace Litmus.Sanchez2024;

/// <summary>
/// How does lithium flow with current, temperature, rate and thickness, and what does pressure do to its potential? (sanchez2024, Section 3, Section 4)
/// </summary>
public sealed class CreepAndStressCase : IValidationCase
{
    private const int PointCount = 41;

    private static readonly Input LowCurrentDensity = Input.Assumed("lowCurrentDensity", 0.1, "mA/cm2", 0, "lower end of common currents; not printed")
        .Within(0.02, 0.3, "lower ends of rate tests");
    private static readonly Input HighCurrentDensity = Input.Assumed("highCurrentDensity", 1, "mA/cm2", 0, "upper end of common currents; not printed")
        .Within(0.5, 20, "upper ends of rate tests");
    private static readonly Input LowTemperature = Input.Assumed("lowTemperature", 253.15, "K", 0, "-20 degC, lower end of use; not printed")
        .Within(233.15, 293.15, "lowest temperatures of use and of tests, -40 to 20 degC");
    private static readonly Input HighTemperature = Input.Assumed("highTemperature", 373.15, "K", 0, "100 degC, upper end of use; not printed")
        .Within(323.15, 423.15, "highest temperatures of use and of tests, 50 to 150 degC");
    private static readonly Input Stress = Input.Assumed("stress", 1, "MPa", 0, "of the order of the flow stress; not printed")
        .Within(0.1, 5, "stresses of creep tests of lithium");
    private static readonly Input StackPressure = Input.Assumed("stackPressure", 1, "MPa", 0, "Section 3 gives the range from kPa to MPa")
        .Within(0.001, 10, "Section 3: kPa to MPa, read as 1 kPa to 10 MPa");
    private static readonly Input LowStrainRate = Input.Assumed("lowStrainRate", 1e-5, "1/s", 0, "slow end of common tests; not printed")
        .Within(1e-6, 1e-4, "slow ends of tests, 4e-5 1/s by W. S. LePage et al., J. Electrochem. Soc. 166, A89 (2019)");
    private static readonly Input HighStrainRate = Input.Assumed("highStrainRate", 1, "1/s", 0, "fast end of common tests; not printed")
        .Within(0.01, 10, "fast ends of tests, 0.4 1/s by W. S. LePage et al., J. Electrochem. Soc. 166, A89 (2019)");
    private static readonly Input DiscRadius = Input.Assumed("discRadius", 5, "mm", 0, "a laboratory disc; not printed")
        .Within(3, 10, "discs of laboratory cells");
    private static readonly Input SmallestThickness = Input.Assumed("smallestThickness", 5, "um", 0, "one mAh/cm2; not printed")
        .Within(1, 50, "plated layers to thin foils");
    private static readonly Input LargestThickness = Input.Assumed("largestThickness", 5, "mm", 0, "as thick as the radius; not printed")
        .Within(0.5, 10, "thick foils to rods");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<CreepAndStressCase>(
        "creep-and-stress",
        "How does lithium flow with current, temperature, rate and thickness, and what does pressure do to its potential?",
        answers: [.. Answer.CannotFail("creep-rate-current", "creep-temperature", "creep-strain-rate", "friction-thin", "stress-potential-shift")],
        inputs:
        [
            LithiumDeposit.Density, LithiumDeposit.MolarMass, .. CreepOfLithium.Inputs,
            LowCurrentDensity, HighCurrentDensity, LowTemperature, HighTemperature, Stress, StackPressure, LowStrainRate, HighStrainRate,
            DiscRadius, SmallestThickness, LargestThickness,
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        PowerLawCreep creep = CreepOfLithium.Of(inputs);
        StickingDisc disc = new() { YieldStress = creep.ReferenceStress, Radius = inputs[DiscRadius] };
        double low = inputs[LowCurrentDensity], high = inputs[HighCurrentDensity];
        double[] rates = [.. Sweep(inputs, LowTemperature, HighTemperature).Select(temperature => creep.StrainRate(inputs[Stress], temperature))];
        double[] stresses = [.. Sweep(inputs, LowStrainRate, HighStrainRate).Select(rate => creep.FlowStress(rate, creep.ReferenceTemperature))];
        double[] pressures = [.. Sweep(inputs, SmallestThickness, LargestThickness).Select(disc.FlowPressure)];
        double shift = IonPotential.PressureShift(inputs[StackPressure], inputs[LithiumDeposit.MolarMass] / inputs[LithiumDeposit.Density]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("creep-rate-current", Math.Log(lithium.Rate(high) / lithium.Rate(low)) / Math.Log(high / low), "1")
            .Token("creep-temperature", Trend.Of(rates))
            .DecidedBy("creep-temperature", rates[^1] - rates[0])
            .Token("creep-strain-rate", Trend.Of(stresses))
            .DecidedBy("creep-strain-rate", stresses[^1] - stresses[0])
            .Token("friction-thin", Trend.Of(pressures))
            .DecidedBy("friction-thin", pressures[0] - pressures[^1])
            .Scalar("stress-potential-shift", shift, "V");
        if (inputs.WantsFigures)
        {
            double decades = Math.Log10(inputs[HighStrainRate] / inputs[LowStrainRate]);
            observations
                .Note("creep-temperature", ("low_degC", inputs[LowTemperature]), ("high_degC", inputs[HighTemperature]), ("factor", rates[^1] / rates[0]))
                .Note("creep-strain-rate", ("decades", decades), ("factor", stresses[^1] / stresses[0]))
                .Note(
                    "friction-thin",
                    ("thin_um", inputs[SmallestThickness]), ("thin_MPa", pressures[0]), ("thick_mm", inputs[LargestThickness]), ("thick_MPa", pressures[^1]))
                .Note("stress-potential-shift", ("shift_mV", shift), ("pressure_MPa", inputs[StackPressure]));
        }

        return observations.Complete();
    }

    // Equal steps of the logarithm, from the first to the last value.
    private static double[] Sweep(CaseInputs inputs, Input first, Input last) =>
        [.. Trend.Sweep(Math.Log(inputs[first]), Math.Log(inputs[last]), PointCount).Select(Math.Exp)];
}
