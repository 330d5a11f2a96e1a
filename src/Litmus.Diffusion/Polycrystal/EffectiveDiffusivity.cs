using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>The diffusion coefficient D [m² s⁻¹] of a polycrystal of grain size d for several arrangements of its boundaries, without allocation.</summary>
/// <remarks>
/// Hart's average and the boundary fraction: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Eqs 6 and 7. The others are named in Fig S4,
/// with formulas from secondary literature. The fraction is <see cref="BoundaryFraction.RegularPolygon"/>, but w/d for Belova and Murch's sheets.
/// </remarks>
public static class EffectiveDiffusivity
{
    /// <summary>Hart: boundaries parallel to the flux, D = f D_g + (1 − f) D_b. The upper (Wiener) bound where boundaries are the faster phase.</summary>
    /// <param name="polycrystal">Diffusion coefficients and boundary width.</param>
    /// <param name="grainSize">Grain size d [m], at least the boundary width.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grain size is not a positive finite number, or smaller than the boundary width.</exception>
    public static double Hart(PolycrystalParameters polycrystal, double grainSize)
    {
        double fraction = BoundaryFraction.RegularPolygon(polycrystal.BoundaryWidth, grainSize);
        return (fraction * polycrystal.BoundaryDiffusionCoefficient) + ((1 - fraction) * polycrystal.BulkDiffusionCoefficient);
    }

    /// <summary>
    /// Maxwell-Garnett in n dimensions, grains (fraction p = 1 − f) in a matrix of boundary:
    /// D = D_g [D_b + (n−1)D_g + (n−1)p(D_b − D_g)] / [D_b + (n−1)D_g − p(D_b − D_g)].
    /// n = 1 is the series average (boundaries across the flux), n = 2 round columns, n = 3 spheres.
    /// </summary>
    /// <param name="polycrystal">Diffusion coefficients and boundary width.</param>
    /// <param name="grainSize">Grain size d [m], at least the boundary width.</param>
    /// <param name="dimension">n: 1, 2 or 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is not 1, 2 or 3, or the grain size is refused as in <see cref="Hart"/>.</exception>
    public static double MaxwellGarnett(PolycrystalParameters polycrystal, double grainSize, int dimension)
    {
        double boundaryFraction = BoundaryFraction.RegularPolygon(polycrystal.BoundaryWidth, grainSize);
        return Coated(polycrystal.BulkDiffusionCoefficient, polycrystal.BoundaryDiffusionCoefficient, boundaryFraction, dimension);
    }

    /// <summary>Belova and Murch's brick layer, sheets half along and half across the flux, x = w/d: D = x D_g + (1 − x)/[x/D_g + (1 − x)/D_b].</summary>
    /// <param name="polycrystal">Diffusion coefficients and boundary width.</param>
    /// <param name="grainSize">Grain size d [m], at least the boundary width.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grain size is refused as in <see cref="Hart"/>.</exception>
    public static double BelovaMurch(PolycrystalParameters polycrystal, double grainSize)
    {
        double ratio = BoundaryFraction.WidthToGrainSize(polycrystal.BoundaryWidth, grainSize);
        double across = 1 / ((ratio / polycrystal.BoundaryDiffusionCoefficient) + ((1 - ratio) / polycrystal.BulkDiffusionCoefficient));
        return (ratio * polycrystal.BoundaryDiffusionCoefficient) + ((1 - ratio) * across);
    }

    /// <summary>The composite of coated inclusions, Hashin and Shtrikman's bound; formula: <see cref="MaxwellGarnett"/>.</summary>
    /// <param name="inclusion">Diffusion coefficient inside [m² s⁻¹].</param>
    /// <param name="matrix">Diffusion coefficient of the coating [m² s⁻¹].</param>
    /// <param name="matrixFraction">Volume fraction of the coating [1], from 0 to 1; the small one in a polycrystal, for its digits.</param>
    /// <param name="dimension">1, 2 or 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double Coated(double inclusion, double matrix, double matrixFraction, int dimension)
    {
        Require.PositiveFinite(inclusion);
        Require.PositiveFinite(matrix);
        Require.Between(matrixFraction, 0, 1);
        Require.Between(dimension, 1, 3);
        double around = (dimension - 1) * matrix, inclusionFraction = 1 - matrixFraction;

        // No term is negative in this form: p (D_b − D_g) would lose its digits where D_g ≫ D_b and p → 1.
        double numerator = ((1 + ((dimension - 1) * inclusionFraction)) * inclusion) + (matrixFraction * around);
        double denominator = (matrixFraction * inclusion) + around + (inclusionFraction * matrix);
        return matrix * numerator / denominator;
    }
}
