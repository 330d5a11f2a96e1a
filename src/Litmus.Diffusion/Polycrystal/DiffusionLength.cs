using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>The diffusion length ℓ = √(D t), without the factor 2 of other texts.</summary>
/// <remarks>Source: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Eq 10.</remarks>
public static class DiffusionLength
{
    /// <summary>The diffusion length ℓ [m] after a time t [s] with D [m² s⁻¹].</summary>
    /// <exception cref="ArgumentOutOfRangeException">D is not a positive finite number, or t is negative or not finite.</exception>
    public static double After(double diffusionCoefficient, double time) =>
        Math.Sqrt(Require.PositiveFinite(diffusionCoefficient) * Require.NonNegativeFinite(time));

    /// <summary>The time t = ℓ²/D [s] after which the diffusion length is ℓ [m].</summary>
    /// <exception cref="ArgumentOutOfRangeException">D is not a positive finite number, or ℓ is negative or not finite.</exception>
    public static double TimeToReach(double diffusionCoefficient, double length) =>
        Require.NonNegativeFinite(length) * length / Require.PositiveFinite(diffusionCoefficient);
}
