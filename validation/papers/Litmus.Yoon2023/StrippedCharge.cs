using Litmus.Diffusion.Depletion;
using Litmus.Primitives;

namespace Litmus.Yoon2023;

/// <summary>The charge that a concentration profile says has left the anode.</summary>
internal static class StrippedCharge
{
    /// <summary>F ∫ (C₀ − C) dx [C m⁻²] at a time, by Simpson's rule.</summary>
    /// <param name="anode">The anode.</param>
    /// <param name="time">t [s], up to the depletion time.</param>
    /// <param name="intervalCount">Number of intervals, even.</param>
    public static double Of(StrippingAnode anode, double time, int intervalCount)
    {
        double thickness = anode.Parameters.Thickness, sum = 0;
        for (int i = 0; i <= intervalCount; i++)
        {
            double x = i == intervalCount ? thickness : i * thickness / intervalCount;
            double weight = i == 0 || i == intervalCount ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * (anode.Parameters.InitialConcentration - anode.ConcentrationAt(x, time));
        }

        return PhysicalConstants.Faraday * sum * thickness / (3 * intervalCount);
    }
}
