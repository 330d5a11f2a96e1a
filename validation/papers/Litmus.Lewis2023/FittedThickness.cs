using Litmus.Cases;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>
/// A law of thickness that passes through both printed points of the active area (Fig 5e-f) and has the printed mean and thickest place. The map itself is not
/// published, so the law stands in for its distribution.
/// </summary>
internal sealed class FittedThickness
{
    /// <summary>Takes the inputs from the printed numbers and from what is assumed of the deposit.</summary>
    public FittedThickness(PrintedNumbers numbers, TomographyDeposit deposit)
    {
        Deposit = deposit;
        Fraction64 = Input.From("strippedFraction64", TomographyDeposit.Printed(numbers, "5e", TomographyDeposit.StrippedFraction));
        Fraction85 = Input.From("strippedFraction85", TomographyDeposit.Printed(numbers, "5f", TomographyDeposit.StrippedFraction));

        // The law is fitted to these areas. The margin of the claims that state them counts their rounding.
        Area64 = Input.SettingFrom("activeArea64", TomographyDeposit.Printed(numbers, "5e", TomographyDeposit.ActiveArea));
        Area85 = Input.SettingFrom("activeArea85", TomographyDeposit.Printed(numbers, "5f", TomographyDeposit.ActiveArea));
    }

    /// <summary>Mean and thickest place.</summary>
    public TomographyDeposit Deposit { get; }

    /// <summary>Thinnest place.</summary>
    public Input Thinnest { get; } = Input.Assumed("thinnest", 5, "um", 5 / Math.Sqrt(3), "printed as below 10 µm; the middle of that, known to ± 5 µm")
        .Within(0, 10, "printed as below 10 µm");

    /// <summary>Elongation of the tails.</summary>
    public Input Elongation { get; } = Input.Assumed(
            "elongation", 0.1, "1", 0, "tails of the distribution; not printed. With less, the thinnest place would stay above the printed 10 µm")
        .Within(0.05, 0.2, "half and twice the assumed one; no measurement");

    /// <summary>First printed stripped fraction.</summary>
    public Input Fraction64 { get; }

    /// <summary>Second printed stripped fraction.</summary>
    public Input Fraction85 { get; }

    /// <summary>First printed active area.</summary>
    public Input Area64 { get; }

    /// <summary>Second printed active area.</summary>
    public Input Area85 { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Input> Inputs => [Deposit.Mean, Deposit.Thickest, Thinnest, Elongation, Fraction64, Fraction85, Area64, Area85];

    /// <summary>The law.</summary>
    public ClippedTukeyGAndH Of(CaseInputs inputs) => TukeyGAndHFit.Through(
        inputs[Deposit.Mean],
        (inputs[Fraction64], inputs[Area64]),
        (inputs[Fraction85], inputs[Area85]),
        inputs[Elongation],
        inputs[Thinnest],
        inputs[Deposit.Thickest]);
}
