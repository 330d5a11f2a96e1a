using Litmus.Primitives;
using MathNet.Numerics;

namespace Litmus.Nucleation.Interphase;

/// <summary>
/// The dimensionless change of concentration s(ξ, τ) in a layer with a constant flux through one face and a fixed concentration at the other:
/// s_τ = s_ξξ, s(ξ, 0) = 0, s_ξ = −1 at ξ = 0, s = 0 at ξ = 1.
/// </summary>
/// <remarks>
/// Images before τ = 0.2: s = 2√τ Σ_{n≥0} (−1)ⁿ [ierfc((2n + ξ)/2√τ) − ierfc((2n + 2 − ξ)/2√τ)].
/// Eigenfunctions from there on: s = 1 − ξ − Σ_{n≥0} 8/((2n+1)²π²) cos((2n+1)πξ/2) exp(−(2n+1)²π²τ/4).
/// Six terms of either leave less than 1e-16 at τ = 0.2. The steady state is 1 − ξ. At short times s(0, τ) = 2√(τ/π) (Sand).
/// </remarks>
public static class FiniteLayerSeries
{
    /// <summary>The dimensionless time at which the eigenfunctions replace the images.</summary>
    public const double SwitchTime = 0.2;

    private const int TermCount = 6;

    // exp(−x²) is zero in double precision from 27.3 on, and so is erfc x.
    private const double LargestArgument = 28;

    /// <summary>s(ξ, τ) [1].</summary>
    /// <param name="position">ξ [1], from 0 (metal) to 1 (open face).</param>
    /// <param name="time">τ [1], zero or greater; infinite for the steady state.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double Value(double position, double time)
    {
        Require.Between(position, 0, 1);
        Require.Between(time, 0, double.PositiveInfinity);
        return time < SwitchTime ? FromImages(position, time) : FromEigenfunctions(position, time);
    }

    /// <summary>s(ξ, τ) from images.</summary>
    /// <param name="position">ξ [1], from 0 (metal) to 1 (open face).</param>
    /// <param name="time">τ [1], zero or greater; six terms are exact to rounding below some 0.5.</param>
    public static double FromImages(double position, double time)
    {
        double width = 2 * Math.Sqrt(time), sum = 0;
        if (width == 0)
        {
            return 0;
        }

        double sign = 1;
        for (int n = 0; n < TermCount && ((2 * n) + position) / width < LargestArgument; n++)
        {
            sum += sign * (Integral(((2 * n) + position) / width) - Integral(((2 * n) + 2 - position) / width));
            sign = -sign;
        }

        return width * sum;
    }

    /// <summary>s(ξ, τ) from eigenfunctions.</summary>
    /// <param name="position">ξ [1], from 0 (metal) to 1 (open face).</param>
    /// <param name="time">τ [1], zero or greater; six terms are exact to rounding above some 0.1.</param>
    public static double FromEigenfunctions(double position, double time)
    {
        double sum = 0;
        for (int n = 0; n < TermCount; n++)
        {
            double root = ((2 * n) + 1) * Math.PI / 2;
            double before = sum;
            sum += 2 / (root * root) * Math.Cos(root * position) * Math.Exp(-root * root * time);
            if (position == 0 && sum == before)
            {
                // At the metal all terms are positive and fall, so the others are too small as well.
                break;
            }
        }

        return 1 - position - sum;
    }

    // ierfc x = exp(−x²)/√π − x erfc x
    private static double Integral(double x) => (Math.Exp(-x * x) / Math.Sqrt(Math.PI)) - (x * SpecialFunctions.Erfc(x));
}
