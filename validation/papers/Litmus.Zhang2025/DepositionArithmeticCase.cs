using Litmus.Cases;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do the printed rate, current, capacities and thicknesses belong to one deposit? (zhang2025, Methods, temperature analysis; Results; Table S2)</summary>
public sealed class DepositionArithmeticCase(ReferenceDataset data) : IValidationCase
{
    private const string RateFromCurrent = "rate-from-current";
    private const string ThicknessFromRate = "rate-times-deposition-time";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double capacity = inputs["arealCapacityTexture"];
        double current = inputs["currentDensity"];
        double rate = inputs["depositionRate"];
        double duration = FaradayDeposition.Duration(capacity, current);
        double limit = inputs["filmThicknessLimit"];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("tabs2-rate-unit", inputs["depositionRateInText"], "m/s")
            .Scalar(RateFromCurrent, lithium.Rate(current), "m/s")
            .Scalar(ThicknessFromRate, rate * duration, "m")
            .Scalar("thickness-10um-matches", lithium.Thickness(capacity), "m")
            .Scalar("li-layer-10-20um", lithium.Thickness(capacity), "m")
            .Scalar("si-9mah-thickness", lithium.Thickness(inputs["arealCapacityThick"]), "m")
            .Scalar("thermal-dissipation-fast", limit * rate / inputs["thermalDiffusivity"], "1");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText(RateFromCurrent, $"{current / 10:G3} mA/cm² deposits {lithium.Rate(current):G4} m/s; the printed rate of {rate} m/s belongs to {lithium.CurrentDensity(rate) / 10:F3} mA/cm², {rate / lithium.Rate(current):F2} times as much.")
                .NoteText(ThicknessFromRate, $"{duration / 3600:F0} h at {rate} m/s give {rate * duration * 1e6:F0} µm; the charge gives {lithium.Thickness(capacity) * 1e6:F2} µm.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        Table text = paper.Table("text-parameters");
        return CaseDescription.Of<DepositionArithmeticCase>(
            "deposition-arithmetic",
            "Do the printed rate, current, capacities and thicknesses belong to one deposit?",
            answers:
            [
                "tabs2-rate-unit", RateFromCurrent, ThicknessFromRate, "thickness-10um-matches", "li-layer-10-20um", "si-9mah-thickness",
                "thermal-dissipation-fast",
            ],
            inputs:
            [
                .. ParameterInputs.Of(text, "currentDensity", "arealCapacityTexture", "arealCapacityThick", "filmThicknessLimit"),
                Input.From("depositionRateInText", text.Parameter("depositionRate")),
                Input.From("depositionRate", paper.Table("table-s2-parameters").Parameter("depositionRate")),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                Input.Assumed("thermalDiffusivity", 4.45e-5, "m2/s", 2e-6, "Li at room temperature, k/(ρ c_p) with 85 W/m/K, 0.534 g/cm³ and 3.58 J/g/K (CRC Handbook of Chemistry and Physics)"),
            ]);
    }
}
