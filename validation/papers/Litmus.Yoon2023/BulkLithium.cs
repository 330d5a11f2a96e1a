using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.LithiumMetal;

namespace Litmus.Yoon2023;

/// <summary>The lithium of the anode. The paper takes "the concentration of bulk Li" without a number.</summary>
internal static class BulkLithium
{
    /// <summary>Density.</summary>
    public static Input Density { get; } = LithiumDeposit.Density.Within(
        0.529, 0.540,
        "one per cent about the handbook value at 293 K: lithium expands by 0.7 % in volume over 50 K, and lattice constants of interatomic potentials are off "
        + "by 0.3 %");

    /// <summary>Molar mass.</summary>
    public static Input MolarMass { get; } = LithiumDeposit.MolarMass.Within(6.938, 6.997, "IUPAC interval of the atomic weight of lithium in natural materials");

    /// <summary>Both.</summary>
    public static IReadOnlyList<Input> All { get; } = [Density, MolarMass];

    /// <summary>The concentration of lithium C₀ [mol m⁻³].</summary>
    public static double Concentration(CaseInputs inputs) => AnodeInventory.Concentration(inputs[Density], inputs[MolarMass]);
}
