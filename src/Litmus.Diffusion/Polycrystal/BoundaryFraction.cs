using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>Volume fractions of grain boundaries and triple junctions, from the boundary width w and the grain size d.</summary>
/// <remarks>Source of Eq 7: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288; the fractions with triple junctions are secondary literature.</remarks>
public static class BoundaryFraction
{
    /// <summary>The regular-polygon fraction f = 1 − (1 − w/d)² [1], computed as (w/d)(2 − w/d), which keeps its digits for coarse grains.</summary>
    /// <param name="boundaryWidth">Boundary width w [m].</param>
    /// <param name="grainSize">Grain size d [m], at least w.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is not a positive finite number, or the grain is smaller than the boundary is wide.</exception>
    public static double RegularPolygon(double boundaryWidth, double grainSize)
    {
        double ratio = WidthToGrainSize(boundaryWidth, grainSize);
        return ratio * (2 - ratio);
    }

    /// <summary>The share of boundaries where triple junctions are counted apart: f_gb = 3x(1 − x)² [1] with x = w/d.</summary>
    /// <param name="boundaryWidth">Boundary width w [m].</param>
    /// <param name="grainSize">Grain size d [m], at least w.</param>
    /// <exception cref="ArgumentOutOfRangeException">See <see cref="RegularPolygon"/>.</exception>
    public static double BesideTripleJunctions(double boundaryWidth, double grainSize)
    {
        double ratio = WidthToGrainSize(boundaryWidth, grainSize);
        return 3 * ratio * (1 - ratio) * (1 - ratio);
    }

    /// <summary>The share of triple junctions, corners included: f_tj = x²(3 − 2x) [1] with x = w/d. The grains keep (1 − x)³.</summary>
    /// <param name="boundaryWidth">Boundary width w [m].</param>
    /// <param name="grainSize">Grain size d [m], at least w.</param>
    /// <exception cref="ArgumentOutOfRangeException">See <see cref="RegularPolygon"/>.</exception>
    public static double TripleJunctions(double boundaryWidth, double grainSize)
    {
        double ratio = WidthToGrainSize(boundaryWidth, grainSize);
        return ratio * ratio * (3 - (2 * ratio));
    }

    internal static double WidthToGrainSize(double boundaryWidth, double grainSize)
    {
        Require.PositiveFinite(boundaryWidth);
        Require.PositiveFinite(grainSize);
        return grainSize >= boundaryWidth
            ? boundaryWidth / grainSize
            : throw new ArgumentOutOfRangeException(
                nameof(grainSize),
                grainSize,
                $"The grain size is {grainSize} m; expected at least the boundary width, {boundaryWidth} m: a smaller grain would have no interior.");
    }
}
