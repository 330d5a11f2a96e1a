using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>How much charge a dense anode holds.</summary>
public static class AnodeInventory
{
    /// <summary>Concentration C₀ = ρ/M [mol m⁻³].</summary>
    /// <param name="density">ρ [kg m⁻³].</param>
    /// <param name="molarMass">M [kg mol⁻¹].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number.</exception>
    public static double Concentration(double density, double molarMass) =>
        Require.PositiveFinite(density) / Require.PositiveFinite(molarMass);

    /// <summary>Areal capacity F C₀ L [C m⁻²] of an anode of thickness L [m]. 1 mAh cm⁻² = 36 000 C m⁻².</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number.</exception>
    public static double Capacity(double thickness, double concentration = Lithium.Concentration) =>
        PhysicalConstants.Faraday * Require.PositiveFinite(concentration) * Require.PositiveFinite(thickness);

    /// <summary>Thickness L_Q = Q/(F C₀) [m] that holds exactly an areal capacity Q [C m⁻²].</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number.</exception>
    public static double Thickness(double arealCapacity, double concentration = Lithium.Concentration) =>
        Require.PositiveFinite(arealCapacity) / (PhysicalConstants.Faraday * Require.PositiveFinite(concentration));
}
