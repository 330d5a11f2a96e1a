using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>The limits of the depletion time for thick and for thin anodes.</summary>
public static class DepletionLimits
{
    /// <summary>Sand's time π D (F C₀)²/(4 j²) [s], the thick limit. It is 2e-6 above the depletion time at B = 3 and 1e-15 at B = 5.</summary>
    /// <param name="diffusionCoefficient">D [m² s⁻¹].</param>
    /// <param name="strippingCurrentDensity">j [A m⁻²].</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number.</exception>
    public static double SandTime(double diffusionCoefficient, double strippingCurrentDensity, double initialConcentration)
    {
        double ratio = PhysicalConstants.Faraday * Require.PositiveFinite(initialConcentration)
            / Require.PositiveFinite(strippingCurrentDensity);
        return Math.PI * Require.PositiveFinite(diffusionCoefficient) * ratio * ratio / 4;
    }

    /// <summary>Capacity of an infinitely thick anode, j times Sand's time [C m⁻²].</summary>
    /// <param name="diffusionCoefficient">D [m² s⁻¹].</param>
    /// <param name="strippingCurrentDensity">j [A m⁻²].</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number.</exception>
    public static double SandCapacity(double diffusionCoefficient, double strippingCurrentDensity, double initialConcentration) =>
        strippingCurrentDensity * SandTime(diffusionCoefficient, strippingCurrentDensity, initialConcentration);

    /// <summary>Diffusion coefficient 4 j² t/(π (F C₀)²) [m² s⁻¹] of an infinitely thick anode that is depleted at time t [s].</summary>
    /// <param name="depletionTime">t [s].</param>
    /// <param name="strippingCurrentDensity">j [A m⁻²].</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number.</exception>
    public static double DiffusionCoefficientFromSandTime(double depletionTime, double strippingCurrentDensity, double initialConcentration) =>
        Require.PositiveFinite(depletionTime) / SandTime(1, strippingCurrentDensity, initialConcentration);

    /// <summary>Utilisation 1 − B/3 [1] of a thin anode. It is 7e-9 below the exact one at B = 0.5 and 1e-14 at B = 0.3.</summary>
    /// <param name="dimensionlessCurrent">B [1]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">B is not a positive finite number.</exception>
    public static double ThinUtilisation(double dimensionlessCurrent) => 1 - (Require.PositiveFinite(dimensionlessCurrent) / 3);
}
