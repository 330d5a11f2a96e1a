using Litmus.Primitives;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>The energy of a grain's surface against rows that hold φ = 0, and the wetting of two grains at that surface.</summary>
public static class FreeSurface
{
    /// <summary>σ_q = √(2κw) ∫₀ √(f − f_bulk) dφ = (√2/3) (a^{3/2}/b) √(κ_q w) for the Landau form [energy density × length].</summary>
    /// <param name="gradientEnergyCoefficient">κ_q.</param>
    /// <param name="wellHeight">w.</param>
    /// <param name="a">a [1]; 1 in the named formulations.</param>
    /// <param name="b">b [1]; 1 in the named formulations.</param>
    public static double Energy(double gradientEnergyCoefficient, double wellHeight, double a = 1, double b = 1) =>
        Math.Sqrt(2 * Require.PositiveFinite(gradientEnergyCoefficient) * Require.PositiveFinite(wellHeight))
        * Math.Pow(Require.PositiveFinite(a), 1.5) / (3 * Require.PositiveFinite(b));

    /// <summary>Wetting parameter ω_ij = (σ_j − σ_i)/σ_ij [1]. Above 1 grain i wets grain j completely, below −1 grain j wets grain i.</summary>
    /// <remarks>Between −1 and 1 the boundary reaches the surface.</remarks>
    /// <param name="firstSurfaceEnergy">σ_i.</param>
    /// <param name="secondSurfaceEnergy">σ_j.</param>
    /// <param name="boundaryEnergy">σ_ij.</param>
    public static double WettingParameter(double firstSurfaceEnergy, double secondSurfaceEnergy, double boundaryEnergy) =>
        (Require.NonNegativeFinite(secondSurfaceEnergy) - Require.NonNegativeFinite(firstSurfaceEnergy))
        / Require.PositiveFinite(boundaryEnergy);

    /// <summary>ω_ij of two grains in the Landau form, with the boundary energy of <see cref="BoundarySolver"/>.</summary>
    /// <param name="a">a [1].</param>
    /// <param name="b">b [1].</param>
    /// <param name="g">Coupling g [1].</param>
    /// <param name="firstGradientEnergyCoefficient">κ_i.</param>
    /// <param name="secondGradientEnergyCoefficient">κ_j.</param>
    /// <param name="options">The numerics of the boundary; the documented defaults if omitted.</param>
    /// <exception cref="BoundaryNotConvergedException">The boundary profile was not found.</exception>
    public static double WettingParameter(
        double a, double b, double g, double firstGradientEnergyCoefficient, double secondGradientEnergyCoefficient, BoundaryOptions? options = null)
    {
        // All three energies scale with √w, so w = 1 gives the same ratio.
        BoundaryParameters boundary = new()
        {
            Energy = PairEnergy.Landau(a, b, g),
            WellHeight = 1,
            FirstGradientEnergyCoefficient = firstGradientEnergyCoefficient,
            SecondGradientEnergyCoefficient = secondGradientEnergyCoefficient,
        };
        return WettingParameter(
            Energy(firstGradientEnergyCoefficient, 1, a, b),
            Energy(secondGradientEnergyCoefficient, 1, a, b),
            new BoundarySolver(boundary, options).Solve().Energy);
    }
}
