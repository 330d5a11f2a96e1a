using Litmus.Primitives;

namespace Litmus.GrainSelection.Seed;

/// <summary>A dense layer of host material, lithiated in place.</summary>
/// <remarks>The area is constant, so the change of volume is one of thickness. The molar volume of the host and that of lithium are constant.</remarks>
public sealed record SeedLayer
{
    /// <summary>Thickness before lithiation h₀ [m]; finite and greater than zero.</summary>
    public required double Thickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Density before lithiation ρ [kg m⁻³]; finite and greater than zero.</summary>
    public required double Density { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Molar mass of the host M [kg mol⁻¹]; finite and greater than zero.</summary>
    public required double MolarMass { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Molar volume of the host M/ρ [m³ mol⁻¹].</summary>
    public double MolarVolume => MolarMass / Density;

    /// <summary>Areal capacity Q = q ρ h₀ [C m⁻²].</summary>
    /// <param name="specificCapacity">Capacity per mass of host q [C kg⁻¹]; finite, zero or greater.</param>
    public double ArealCapacity(double specificCapacity) => Require.NonNegativeFinite(specificCapacity) * Density * Thickness;

    /// <summary>Capacity per mass of host q = Q/(ρ h₀) [C kg⁻¹].</summary>
    /// <param name="arealCapacity">Areal capacity Q [C m⁻²]; finite, zero or greater.</param>
    public double SpecificCapacity(double arealCapacity) => Require.NonNegativeFinite(arealCapacity) / (Density * Thickness);

    /// <summary>Density ρ = Q/(q h₀) [kg m⁻³] from an areal and a specific capacity at this thickness.</summary>
    /// <param name="arealCapacity">Areal capacity Q [C m⁻²]; finite and greater than zero.</param>
    /// <param name="specificCapacity">Capacity per mass of host q [C kg⁻¹]; finite and greater than zero.</param>
    public double DensityImpliedBy(double arealCapacity, double specificCapacity) =>
        Require.PositiveFinite(arealCapacity) / (Require.PositiveFinite(specificCapacity) * Thickness);

    /// <summary>Thickness over the thickness before lithiation, 1 + y V_Li/V_host [1].</summary>
    /// <param name="lithiumPerAtom">Lithium per host atom y [1]; finite, zero or greater.</param>
    /// <param name="lithiumPartialMolarVolume">Partial molar volume of lithium V_Li [m³ mol⁻¹]; finite and greater than zero.</param>
    public double SwellingRatio(double lithiumPerAtom, double lithiumPartialMolarVolume) =>
        1 + (Require.NonNegativeFinite(lithiumPerAtom) * Require.PositiveFinite(lithiumPartialMolarVolume) / MolarVolume);
}
