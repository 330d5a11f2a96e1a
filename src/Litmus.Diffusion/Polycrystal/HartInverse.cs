using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>Inverses of Hart's average.</summary>
public static class HartInverse
{
    /// <summary>The boundary diffusion coefficient D_g [m² s⁻¹] that gives D at grain size d: D_g = D_b + (D − D_b)/f.</summary>
    /// <param name="diffusionCoefficient">D of the polycrystal [m² s⁻¹]; greater than (1 − f) D_b, since D_g is positive.</param>
    /// <param name="grainSize">Grain size d [m].</param>
    /// <param name="boundaryWidth">Boundary width w [m].</param>
    /// <param name="bulkDiffusionCoefficient">D_b [m² s⁻¹].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not positive and finite, the grain is smaller than w, or D is too small.</exception>
    public static double BoundaryDiffusionCoefficient(double diffusionCoefficient, double grainSize, double boundaryWidth, double bulkDiffusionCoefficient)
    {
        Require.PositiveFinite(diffusionCoefficient);
        Require.PositiveFinite(bulkDiffusionCoefficient);
        double fraction = BoundaryFraction.RegularPolygon(boundaryWidth, grainSize);
        double boundary = bulkDiffusionCoefficient + ((diffusionCoefficient - bulkDiffusionCoefficient) / fraction);
        return boundary > 0
            ? boundary
            : throw new ArgumentOutOfRangeException(
                nameof(diffusionCoefficient),
                diffusionCoefficient,
                $"D is {diffusionCoefficient} m²/s; expected more than {(1 - fraction) * bulkDiffusionCoefficient} m²/s, the share of the bulk alone. "
                + "Check the bulk value or the grain size.");
    }

    /// <summary>The grain size d [m] at which Hart's average is D: w/d = f/(1 + √(1 − f)) with f = (D − D_b)/(D_g − D_b); +∞ where D = D_b.</summary>
    /// <param name="polycrystal">Diffusion coefficients and boundary width; the two coefficients must differ.</param>
    /// <param name="diffusionCoefficient">D [m² s⁻¹], between D_b and D_g.</param>
    /// <exception cref="ArgumentOutOfRangeException">D lies outside what any grain size gives.</exception>
    public static double GrainSize(PolycrystalParameters polycrystal, double diffusionCoefficient)
    {
        double bulk = polycrystal.BulkDiffusionCoefficient, boundary = polycrystal.BoundaryDiffusionCoefficient;
        double fraction = (diffusionCoefficient - bulk) / (boundary - bulk);
        return fraction is >= 0 and <= 1
            ? polycrystal.BoundaryWidth * (1 + Math.Sqrt(1 - fraction)) / fraction
            : throw new ArgumentOutOfRangeException(
                nameof(diffusionCoefficient),
                diffusionCoefficient,
                $"D is {diffusionCoefficient} m²/s; expected a value between those of bulk ({bulk}) and boundary ({boundary}).");
    }
}
