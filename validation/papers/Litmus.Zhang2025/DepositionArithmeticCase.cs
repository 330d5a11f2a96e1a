using Litmus.Cases;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do the printed rate, current, capacities and thicknesses belong to one deposit? (zhang2025, Methods; Results; Table S2)</summary>
public sealed class DepositionArithmeticCase : IValidationCase
{
    private const string RateFromCurrent = "rate-from-current";
    private const string ThicknessFromRate = "rate-times-deposition-time";

    private readonly Input _current, _capacity, _thickCapacity, _thicknessLimit, _rateInText, _rate, _diffusivity;

    /// <summary>The case.</summary>
    public DepositionArithmeticCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table text = paper.Table("text-parameters");
        Description = CaseDescription.Of<DepositionArithmeticCase>(
            "deposition-arithmetic",
            "Do the printed rate, current, capacities and thicknesses belong to one deposit?",
            answers:
            [
                .. Answer.ByRestatement("tabs2-rate-unit"),
                .. Answer.ByArithmetic(ThicknessFromRate),
                .. Answer.ByLaw(RateFromCurrent, "thickness-10um-matches", "li-layer-10-20um", "si-9mah-thickness", "thermal-dissipation-fast"),
            ],
            inputs:
            [
                _current = text.InputOf("currentDensity"),
                _capacity = text.InputOf("arealCapacityTexture"),
                _thickCapacity = text.InputOf("arealCapacityThick"),
                _thicknessLimit = text.InputOf("filmThicknessLimit"),
                _rateInText = Input.From("depositionRateInText", text.Parameter("depositionRate")),
                _rate = paper.Table("table-s2-parameters").InputOf("depositionRate"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                _diffusivity = Input.Assumed(
                    "thermalDiffusivity", 4.45e-5, "m2/s", 2e-6, "Li at room temperature, k/(ρ c_p) with 85 W/m/K, 0.534 g/cm³ and 3.58 J/g/K (CRC Handbook)")
                    .Within(3.7e-5, 4.5e-5, "reported conductivities of Li at room temperature, 71 to 85 W/m/K"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double capacity = inputs[_capacity], current = inputs[_current], rate = inputs[_rate];
        double duration = FaradayDeposition.Duration(capacity, current);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("tabs2-rate-unit", inputs[_rateInText], "m/s")
            .Scalar(RateFromCurrent, lithium.Rate(current), "m/s")
            .Scalar(ThicknessFromRate, rate * duration, "m")
            .Scalar("thickness-10um-matches", lithium.Thickness(capacity), "m")
            .Scalar("li-layer-10-20um", lithium.Thickness(capacity), "m")
            .Scalar("si-9mah-thickness", lithium.Thickness(inputs[_thickCapacity]), "m")
            .Scalar("thermal-dissipation-fast", inputs[_thicknessLimit] * rate / inputs[_diffusivity], "1");
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    RateFromCurrent,
                    ("current_mA_per_cm2", current),
                    ("deposited_m_per_s", lithium.Rate(current)),
                    ("printed_m_per_s", rate),
                    ("matching_mA_per_cm2", lithium.CurrentDensity(rate)),
                    ("times", rate / lithium.Rate(current)))
                .Note(
                    ThicknessFromRate,
                    ("duration_h", duration),
                    ("printed_m_per_s", rate),
                    ("thickness_um", rate * duration),
                    ("faraday_um", lithium.Thickness(capacity)));
        }

        return observations.Complete();
    }
}
