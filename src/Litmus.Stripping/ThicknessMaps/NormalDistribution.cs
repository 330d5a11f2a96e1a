using MathNet.Numerics;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>The normal distribution with mean 0 and variance 1.</summary>
internal static class NormalDistribution
{
    /// <summary>Φ(z) = P(Z ≤ z), accurate in both tails.</summary>
    public static double Cumulative(double z) => 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));

    /// <summary>z with Φ(z) = u, for 0 &lt; u &lt; 1.</summary>
    public static double Quantile(double u) => -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * u);
}
