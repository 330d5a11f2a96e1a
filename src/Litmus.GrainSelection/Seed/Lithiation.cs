using Litmus.Primitives;

namespace Litmus.GrainSelection.Seed;

/// <summary>Arithmetic of lithium in a host, Li_yM = Li_xM_(1−x).</summary>
public static class Lithiation
{
    /// <summary>Lithium per host atom y = q M/F [1].</summary>
    /// <param name="specificCapacity">Capacity per mass of host q [C kg⁻¹] (1 mAh/g = 3600 C/kg); finite, zero or greater.</param>
    /// <param name="hostMolarMass">Molar mass of the host M [kg mol⁻¹]; finite and greater than zero.</param>
    public static double LithiumPerAtom(double specificCapacity, double hostMolarMass) =>
        Require.NonNegativeFinite(specificCapacity) * Require.PositiveFinite(hostMolarMass) / PhysicalConstants.Faraday;

    /// <summary>Capacity per mass of host q = y F/M [C kg⁻¹].</summary>
    /// <param name="lithiumPerAtom">Lithium per host atom y [1]; finite, zero or greater.</param>
    /// <param name="hostMolarMass">Molar mass of the host M [kg mol⁻¹]; finite and greater than zero.</param>
    public static double SpecificCapacity(double lithiumPerAtom, double hostMolarMass) =>
        Require.NonNegativeFinite(lithiumPerAtom) * PhysicalConstants.Faraday / Require.PositiveFinite(hostMolarMass);

    /// <summary>Atomic fraction of lithium x = y/(1 + y) [1].</summary>
    /// <param name="lithiumPerAtom">Lithium per host atom y [1]; finite, zero or greater.</param>
    public static double LithiumFraction(double lithiumPerAtom) => Require.NonNegativeFinite(lithiumPerAtom) / (1 + lithiumPerAtom);

    /// <summary>Lithium per host atom y = x/(1 − x) [1].</summary>
    /// <param name="lithiumFraction">Atomic fraction of lithium x [1], from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside 0 ≤ x &lt; 1: pure lithium has no host atom.</exception>
    public static double LithiumPerAtomOfFraction(double lithiumFraction) =>
        Require.Between(lithiumFraction, 0, Math.BitDecrement(1.0), nameof(lithiumFraction)) / (1 - lithiumFraction);
}
