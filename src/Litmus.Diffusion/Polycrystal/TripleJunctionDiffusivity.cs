using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>Three phases of the type of Chen and Schuh: grains, boundaries, and triple junctions that are faster still.</summary>
/// <remarks>
/// Fractions: <see cref="BoundaryFraction.BesideTripleJunctions"/> and <see cref="BoundaryFraction.TripleJunctions"/>. The nesting (grain in
/// boundary, both in triple junction) follows secondary literature on Y. Chen, C. A. Schuh, J. Appl. Phys. 101 (2007) 063524.
/// </remarks>
public static class TripleJunctionDiffusivity
{
    private const int MaximumIterations = 200;

    /// <summary>Nested coated spheres (<see cref="EffectiveDiffusivity.Coated"/> in three dimensions, twice).</summary>
    /// <param name="polycrystal">Diffusion coefficients and boundary width.</param>
    /// <param name="tripleJunctionDiffusionCoefficient">D_tj [m² s⁻¹]; the paper's comparison takes 100 D_g.</param>
    /// <param name="grainSize">Grain size d [m], at least the boundary width.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number, or the grain is smaller than w.</exception>
    public static double NestedSpheres(PolycrystalParameters polycrystal, double tripleJunctionDiffusionCoefficient, double grainSize)
    {
        Require.PositiveFinite(tripleJunctionDiffusionCoefficient);
        (double boundaryShare, double junctionFraction) = Shares(polycrystal, grainSize);
        double coatedGrain = EffectiveDiffusivity.Coated(
            polycrystal.BulkDiffusionCoefficient, polycrystal.BoundaryDiffusionCoefficient, boundaryShare, dimension: 3);
        return EffectiveDiffusivity.Coated(coatedGrain, tripleJunctionDiffusionCoefficient, junctionFraction, dimension: 3);
    }

    /// <summary>
    /// The nested asymmetric (differential) Bruggeman variant: each level solves (D − D_i)/(D_m − D_i) · (D_m/D)^{1/3} = matrix fraction.
    /// Near a micrometre it lies well below <see cref="NestedSpheres"/>.
    /// </summary>
    /// <param name="polycrystal">Diffusion coefficients and boundary width.</param>
    /// <param name="tripleJunctionDiffusionCoefficient">D_tj [m² s⁻¹].</param>
    /// <param name="grainSize">Grain size d [m], at least the boundary width.</param>
    /// <exception cref="ArgumentOutOfRangeException">See <see cref="NestedSpheres"/>.</exception>
    public static double NestedBruggeman(PolycrystalParameters polycrystal, double tripleJunctionDiffusionCoefficient, double grainSize)
    {
        Require.PositiveFinite(tripleJunctionDiffusionCoefficient);
        (double boundaryShare, double junctionFraction) = Shares(polycrystal, grainSize);
        double coatedGrain = Bruggeman(polycrystal.BulkDiffusionCoefficient, polycrystal.BoundaryDiffusionCoefficient, boundaryShare);
        return Bruggeman(coatedGrain, tripleJunctionDiffusionCoefficient, junctionFraction);
    }

    /// <summary>
    /// The grain size [m] below which triple junctions carry more than boundaries: f_tj D_tj = f_gb D_g.
    /// With R = D_tj/D_g, x = w/d is the smaller root of (3 + 2R)x² − (6 + 3R)x + 3 = 0.
    /// </summary>
    /// <param name="boundaryWidth">Boundary width w [m].</param>
    /// <param name="diffusivityRatio">R = D_tj/D_g [1].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a positive finite number.</exception>
    public static double GrainSizeOfEqualShares(double boundaryWidth, double diffusivityRatio)
    {
        Require.PositiveFinite(boundaryWidth);
        Require.PositiveFinite(diffusivityRatio);
        double middle = 6 + (3 * diffusivityRatio);
        double discriminant = (middle * middle) - (12 * (3 + (2 * diffusivityRatio)));
        return boundaryWidth * (middle + Math.Sqrt(discriminant)) / 6;
    }

    // Boundary over grain and boundary together, 3x(1 − x)² / [(1 − x)³ + 3x(1 − x)²] = 3x/(1 + 2x), and the fraction of triple junctions.
    private static (double BoundaryShare, double JunctionFraction) Shares(PolycrystalParameters polycrystal, double grainSize)
    {
        double ratio = BoundaryFraction.WidthToGrainSize(polycrystal.BoundaryWidth, grainSize);
        return (3 * ratio / (1 + (2 * ratio)), ratio * ratio * (3 - (2 * ratio)));
    }

    // The left side rises from 0 at D_i to 1 at D_m: bisection in the logarithm until the interval no longer shrinks.
    private static double Bruggeman(double inclusion, double matrix, double matrixFraction)
    {
        double low = Math.Log(inclusion), high = Math.Log(matrix);
        for (int iteration = 0; iteration < MaximumIterations; iteration++)
        {
            double middle = 0.5 * (low + high), value = Math.Exp(middle);
            if (middle == low || middle == high)
            {
                break;
            }

            bool isBelow = (value - inclusion) / (matrix - inclusion) * Math.Cbrt(matrix / value) < matrixFraction;
            (low, high) = isBelow ? (middle, high) : (low, middle);
        }

        return Math.Exp(0.5 * (low + high));
    }
}
