using Litmus.Cases;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Is the volume that the electrons reach smaller than a grain? (zhang2025, Methods, EBSD; Fig S8)</summary>
public sealed class ElectronRangeCase : IValidationCase
{
    private const string Low = "ebsd-range-7kv", High = "ebsd-range-20kv";
    private const double AtomicNumber = 3;

    private readonly Input _low, _high, _constant;

    /// <summary>The case.</summary>
    public ElectronRangeCase(ReferenceDataset data)
    {
        Table text = data.Paper("zhang2025").Table("text-parameters");
        Description = CaseDescription.Of<ElectronRangeCase>(
            "electron-range",
            "Is the volume that the electrons reach smaller than a grain?",
            answers: [.. Answer.ByLaw(Low, High)],
            inputs:
            [
                _low = text.InputOf("accelerationLow"),
                _high = text.InputOf("accelerationHigh"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                _constant = Input.Assumed(
                    "kanayaOkayamaConstant",
                    0.0276,
                    "1",
                    0.0028,
                    "K. Kanaya and S. Okayama, J. Phys. D 5, 43 (1972): range in µm for A in g/mol, E in keV, ρ in g/cm³")
                    .Within(0.022, 0.033, "the formula is used to within a fifth, less surely for light elements"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description)
            .Scalar(Low, Range(inputs, _low), "um")
            .Scalar(High, Range(inputs, _high), "um")
            .Complete();

    // R = 0.0276 A E^1.67/(Z^0.889 ρ).
    private double Range(CaseInputs inputs, Input acceleration)
    {
        double kilovolts = inputs[acceleration] / 1e3, molarMass = inputs[LithiumDeposit.MolarMass] * 1e3, density = inputs[LithiumDeposit.Density] / 1e3;
        return inputs[_constant] * molarMass * Math.Pow(kilovolts, 1.67) / (Math.Pow(AtomicNumber, 0.889) * density);
    }
}
