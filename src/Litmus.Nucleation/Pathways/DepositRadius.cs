using MathNet.Numerics;

namespace Litmus.Nucleation.Pathways;

/// <summary>Random half spheres of one radius: volume per area ∫₀^r [1 − exp(−2πNs²)] ds = [u − (√π/2) erf u]/√(2πN), u = r√(2πN).</summary>
internal static class DepositRadius
{
    // Below this u the difference loses its digits. u³/3 − u⁵/10 has a relative error of u⁴/14.
    private const double SeriesEnd = 1e-3;

    /// <summary>The radius r [m] at which N nuclei hold a volume, by bisection; the volume rises monotonically with r.</summary>
    /// <param name="nucleusDensity">N [m⁻²]; greater than zero.</param>
    /// <param name="volume">Volume per area [m]; zero or greater.</param>
    public static double Of(double nucleusDensity, double volume)
    {
        double scale = Math.Sqrt(2 * Math.PI * nucleusDensity);
        double wanted = volume * scale;
        double lower = 0;
        double upper = wanted + Math.Cbrt(3 * wanted) + 1;
        double middle = upper / 2;
        while (middle > lower && middle < upper)
        {
            (lower, upper) = Volume(middle) > wanted ? (lower, middle) : (middle, upper);
            middle = lower + ((upper - lower) / 2);
        }

        return middle / scale;
    }

    private static double Volume(double u) => u < SeriesEnd ? u * u * u * ((1.0 / 3) - (u * u / 10)) : u - (Math.Sqrt(Math.PI) / 2 * SpecialFunctions.Erf(u));
}
