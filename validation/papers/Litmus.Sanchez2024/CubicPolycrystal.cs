using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>Young's modulus of a polycrystal of cubic grains without texture: the bounds of Voigt and Reuss, and Hill's mean.</summary>
/// <remarks>Source: R. Hill, Proc. Phys. Soc. A 65, 349 (1952). The bulk modulus of a cubic polycrystal is that of the crystal.</remarks>
/// <param name="BulkModulus">K [Pa].</param>
/// <param name="SoftShear">C′ = (C₁₁ − C₁₂)/2 [Pa].</param>
/// <param name="HardShear">C₄₄ [Pa].</param>
internal sealed record CubicPolycrystal(double BulkModulus, double SoftShear, double HardShear)
{
    private double VoigtShear => ((2 * Require.PositiveFinite(SoftShear)) + (3 * Require.PositiveFinite(HardShear))) / 5;

    private double ReussShear => 5 * SoftShear * HardShear / ((2 * Require.PositiveFinite(HardShear)) + (3 * Require.PositiveFinite(SoftShear)));

    /// <summary>Upper bound: equal strain in all grains [Pa].</summary>
    public double Voigt => Young(VoigtShear);

    /// <summary>Lower bound: equal stress in all grains [Pa].</summary>
    public double Reuss => Young(ReussShear);

    /// <summary>From the mean of both shear moduli [Pa].</summary>
    public double Hill => Young((VoigtShear + ReussShear) / 2);

    private double Young(double shear) => 9 * Require.PositiveFinite(BulkModulus) * shear / ((3 * BulkModulus) + shear);
}
