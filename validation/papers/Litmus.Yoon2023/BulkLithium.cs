using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.LithiumMetal;

namespace Litmus.Yoon2023;

/// <summary>The lithium of the anode. The paper takes "the concentration of bulk Li" without a number.</summary>
internal static class BulkLithium
{
    /// <summary>Density and molar mass.</summary>
    public static IReadOnlyList<Input> All { get; } = [LithiumDeposit.Density, LithiumDeposit.MolarMass];

    /// <summary>The concentration of lithium C₀ [mol m⁻³].</summary>
    public static double Concentration(CaseInputs inputs) =>
        AnodeInventory.Concentration(inputs[LithiumDeposit.Density], inputs[LithiumDeposit.MolarMass]);
}
