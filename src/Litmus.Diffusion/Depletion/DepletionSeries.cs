using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>
/// The dimensionless depletion s(ξ, τ) of a slab stripped at constant current: C/C₀ = 1 − B s, with ξ = x/L, τ = Dt/L², B = jL/(F D C₀).
/// It solves s_τ = s_ξξ, s(ξ, 0) = 0, s_ξ = −1 at ξ = 0 and 0 at ξ = 1.
/// </summary>
/// <remarks>
/// Images: s = 2√τ Σ_{n≥0} [ierfc((2n + ξ)/2√τ) + ierfc((2n + 2 − ξ)/2√τ)].
/// Eigenfunctions: s = τ + (1 − ξ)²/2 − 1/6 − (2/π²) Σ_{n≥1} cos(nπξ) exp(−n²π²τ)/n².
/// They change over at the self-dual point τ = 1/π, where four terms of either leave less than 1e-16. No function allocates.
/// Source: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Eq 9, for the images; the eigenfunctions are its Poisson transform.
/// </remarks>
public static class DepletionSeries
{
    /// <summary>The dimensionless time 1/π at which the eigenfunctions replace the images.</summary>
    public const double SwitchTime = 1 / Math.PI;

    private const int TermCount = 4;

    /// <summary>s(ξ, τ) [1].</summary>
    /// <param name="position">ξ [1], from 0 (electrolyte) to 1 (collector).</param>
    /// <param name="time">τ [1], finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double Value(double position, double time)
    {
        Require.Between(position, 0, 1);
        Require.NonNegativeFinite(time);
        return time < SwitchTime ? ValueFromImages(position, time) : ValueFromEigenfunctions(position, time);
    }

    /// <summary>∂s/∂ξ (ξ, τ) [1]: −1 at the electrolyte, 0 at the collector.</summary>
    /// <param name="position">ξ [1], from 0 to 1.</param>
    /// <param name="time">τ [1], finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double Gradient(double position, double time)
    {
        Require.Between(position, 0, 1);
        Require.NonNegativeFinite(time);
        return time < SwitchTime ? GradientFromImages(position, time) : GradientFromEigenfunctions(position, time);
    }

    /// <summary>s(0, τ) [1], increasing and concave.</summary>
    /// <param name="time">τ [1], finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside its range.</exception>
    public static double SurfaceValue(double time)
    {
        Require.NonNegativeFinite(time);
        return time < SwitchTime ? SurfaceFromImages(Math.Sqrt(time), out _) : SurfaceFromEigenfunctions(time, out _);
    }

    /// <summary>∂s/∂τ (0, τ) [1], a theta function: (1 + 2Σ exp(−n²/τ))/√(πτ) = 1 + 2Σ exp(−n²π²τ). +∞ at τ = 0.</summary>
    /// <param name="time">τ [1], finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside its range.</exception>
    public static double SurfaceDerivative(double time)
    {
        Require.NonNegativeFinite(time);
        if (time >= SwitchTime)
        {
            SurfaceFromEigenfunctions(time, out double derivative);
            return derivative;
        }

        double root = Math.Sqrt(time);
        SurfaceFromImages(root, out double theta);
        return theta * ComplementaryErrorFunction.InverseRootPi / root;
    }

    // s(0, r²) = 2r [1/√π + 2 Σ ierfc(n/r)]; theta = 1 + 2 Σ exp(−n²/r²), so ds/dr = 2 theta/√π. All terms are powers q^(n²) of one exponential.
    internal static double SurfaceFromImages(double root, out double theta)
    {
        double z = 1 / root;
        if (z > ComplementaryErrorFunction.Clip)
        {
            theta = 1;
            return 2 * root * ComplementaryErrorFunction.InverseRootPi;
        }

        double q = Math.Exp(-z * z), q2 = q * q, q4 = q2 * q2, q9 = q4 * q4 * q;
        double images = q * ComplementaryErrorFunction.ScaledIntegral(z);
        if (q4 > double.Epsilon)
        {
            images += (q4 * ComplementaryErrorFunction.ScaledIntegral(2 * z)) + (q9 * ComplementaryErrorFunction.ScaledIntegral(3 * z));
        }

        theta = 1 + (2 * (q + q4 + q9));
        return 2 * root * (ComplementaryErrorFunction.InverseRootPi + (2 * images));
    }

    // s(0, τ) = τ + 1/3 − (2/π²) Σ q^(n²)/n² with q = exp(−π²τ), and its derivative 1 + 2 Σ q^(n²).
    internal static double SurfaceFromEigenfunctions(double time, out double derivative)
    {
        double q = Math.Exp(-Math.PI * Math.PI * time), q2 = q * q, q4 = q2 * q2, q9 = q4 * q4 * q;
        derivative = 1 + (2 * (q + q4 + q9));
        return time + (1.0 / 3) - (2 / (Math.PI * Math.PI) * (q + (q4 / 4) + (q9 / 9)));
    }

    private static double ValueFromImages(double position, double time)
    {
        double width = 2 * Math.Sqrt(time), sum = 0;
        if (width == 0)
        {
            return 0;
        }

        for (int n = 0; n < TermCount; n++)
        {
            sum += ComplementaryErrorFunction.Integral(((2 * n) + position) / width) + ComplementaryErrorFunction.Integral(((2 * n) + 2 - position) / width);
        }

        return width * sum;
    }

    private static double ValueFromEigenfunctions(double position, double time)
    {
        double sum = 0;
        for (int n = 1; n <= TermCount; n++)
        {
            sum += Math.Cos(n * Math.PI * position) * Math.Exp(-n * n * Math.PI * Math.PI * time) / (n * n);
        }

        double distance = 1 - position;
        return time + (0.5 * distance * distance) - (1.0 / 6) - (2 / (Math.PI * Math.PI) * sum);
    }

    private static double GradientFromImages(double position, double time)
    {
        double width = 2 * Math.Sqrt(time), sum = 0;
        if (width == 0)
        {
            return position == 0 ? -1 : 0;
        }

        for (int n = 0; n < TermCount; n++)
        {
            sum += ComplementaryErrorFunction.Value(((2 * n) + 2 - position) / width) - ComplementaryErrorFunction.Value(((2 * n) + position) / width);
        }

        return sum;
    }

    private static double GradientFromEigenfunctions(double position, double time)
    {
        double sum = 0;
        for (int n = 1; n <= TermCount; n++)
        {
            sum += Math.Sin(n * Math.PI * position) * Math.Exp(-n * n * Math.PI * Math.PI * time) / n;
        }

        return position - 1 + (2 / Math.PI * sum);
    }
}
