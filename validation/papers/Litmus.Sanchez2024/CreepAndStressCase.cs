using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.Electrochemistry.Creep;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;

namespace Litmus.Sanchez2024;

/// <summary>How does lithium flow with current, temperature, rate and thickness, and what does pressure do to its potential? (sanchez2024, Section 3, Section 4)</summary>
public sealed class CreepAndStressCase : IValidationCase
{
    private const int PointCount = 41;

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<CreepAndStressCase>(
        "creep-and-stress",
        "How does lithium flow with current, temperature, rate and thickness, and what does pressure do to its potential?",
        answers: ["creep-rate-current", "creep-temperature", "creep-strain-rate", "friction-thin", "stress-potential-shift"],
        inputs:
        [
            LithiumDeposit.Density,
            LithiumDeposit.MolarMass,
            .. CreepOfLithium.Inputs,
            Input.Assumed("lowCurrentDensity", 0.1, "mA/cm2", 0, "lower end of common currents; not printed"),
            Input.Assumed("highCurrentDensity", 1, "mA/cm2", 0, "upper end of common currents; not printed"),
            Input.Assumed("lowTemperature", 253.15, "K", 0, "-20 degC, lower end of use; not printed"),
            Input.Assumed("highTemperature", 373.15, "K", 0, "100 degC, upper end of use; not printed"),
            Input.Assumed("stress", 1, "MPa", 0, "of the order of the flow stress; not printed"),
            Input.Assumed("stackPressure", 1, "MPa", 0, "Section 3 gives the range from kPa to MPa"),
            Input.Assumed("lowStrainRate", 1e-5, "1/s", 0, "slow end of common tests; not printed"),
            Input.Assumed("highStrainRate", 1, "1/s", 0, "fast end of common tests; not printed"),
            Input.Assumed("discRadius", 5, "mm", 0, "a laboratory disc; not printed"),
            Input.Assumed("smallestThickness", 5, "um", 0, "one mAh/cm2; not printed"),
            Input.Assumed("largestThickness", 5, "mm", 0, "as thick as the radius; not printed"),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        PowerLawCreep creep = CreepOfLithium.Of(inputs);
        StickingDisc disc = new() { YieldStress = inputs["creepReferenceStress"], Radius = inputs["discRadius"] };
        double low = inputs["lowCurrentDensity"], high = inputs["highCurrentDensity"], room = inputs["creepReferenceTemperature"];
        double[] rates = [.. Sweep(inputs, "lowTemperature", "highTemperature").Select(temperature => creep.StrainRate(inputs["stress"], temperature))];
        double[] stresses = [.. Sweep(inputs, "lowStrainRate", "highStrainRate").Select(rate => creep.FlowStress(rate, room))];
        double[] pressures = [.. Sweep(inputs, "smallestThickness", "largestThickness").Select(disc.FlowPressure)];
        double shift = IonPotential.PressureShift(inputs["stackPressure"], inputs["lithiumMolarMass"] / inputs["lithiumDensity"]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("creep-rate-current", Math.Log(lithium.Rate(high) / lithium.Rate(low)) / Math.Log(high / low), "1")
            .Token("creep-temperature", Trend.Of(rates))
            .Evidence("creep-temperature", rates[^1] - rates[0])
            .Token("creep-strain-rate", Trend.Of(stresses))
            .Evidence("creep-strain-rate", stresses[^1] - stresses[0])
            .Token("friction-thin", Trend.Of(pressures))
            .Evidence("friction-thin", pressures[0] - pressures[^1])
            .Scalar("stress-potential-shift", shift, "V");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText("creep-temperature", $"From {inputs["lowTemperature"] - PhysicalConstants.ZeroCelsius:F0} to {inputs["highTemperature"] - PhysicalConstants.ZeroCelsius:F0} °C the rate grows {rates[^1] / rates[0]:F0} times.")
                .NoteText("creep-strain-rate", $"Over {Math.Log10(inputs["highStrainRate"] / inputs["lowStrainRate"]):F0} decades of rate the stress grows {stresses[^1] / stresses[0]:F1} times.")
                .NoteText("friction-thin", $"{pressures[0] / 1e6:F0} MPa at {inputs["smallestThickness"] * 1e6:F0} µm, {pressures[^1] / 1e6:F1} MPa at {inputs["largestThickness"] * 1e3:F0} mm.")
                .NoteText("stress-potential-shift", $"{shift * 1e3:F3} mV at {inputs["stackPressure"] / 1e6:F0} MPa: small beside overpotentials of tens of millivolt.");
        }

        return observations.Complete();
    }

    // Equal steps of the logarithm, from the first to the last value.
    private static double[] Sweep(CaseInputs inputs, string first, string last) => [.. Trend.Sweep(Math.Log(inputs[first]), Math.Log(inputs[last]), PointCount).Select(Math.Exp)];
}
