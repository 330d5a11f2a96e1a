using Litmus.Primitives;

namespace Litmus.Stripping.ActiveArea;

/// <summary>Active area over stripped fraction when a deposit loses the same depth everywhere: A(d) = P(h &gt; d), S(d) = E[min(h, d)]/µ.</summary>
/// <remarks>
/// Exact for any distribution. Since A = µ dS/dd, S is concave in d, A(S) falls, and (1 − S)/A = E[h − d | h &gt; d]/µ.
/// A constant total current sets the rate dd/dt ∝ 1/A, not the curve A(S).
/// </remarks>
/// <param name="thickness">The deposit.</param>
public sealed class ActiveAreaCurve(IThicknessDistribution thickness)
{
    private const int MostIterations = 100_000;

    /// <summary>The deposit.</summary>
    public IThicknessDistribution Thickness { get; } = thickness;

    /// <summary>The deposit after a depth has been lost.</summary>
    /// <param name="depth">Depth d [m]; zero or greater, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is negative or not finite.</exception>
    public ActiveAreaPoint AtDepth(double depth)
    {
        Require.NonNegativeFinite(depth);
        return new ActiveAreaPoint(depth, Math.Min(1, Thickness.RemovedThickness(depth) / Thickness.Mean), Thickness.Survival(depth));
    }

    /// <summary>The deposit after a share of its lithium has been lost.</summary>
    /// <remarks>
    /// Newton's method on the concave S(d) from d = 0. Every tangent lies above S, so no step passes the root, and finitely many thicknesses need
    /// finitely many steps. Where A jumps exactly at the root, the area after the jump is returned.
    /// </remarks>
    /// <param name="strippedFraction">S [1]; from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in [0, 1).</exception>
    /// <exception cref="StrippedFractionNotReachedException">The removed thickness of the distribution does not tend to its mean.</exception>
    public ActiveAreaPoint AtStrippedFraction(double strippedFraction)
    {
        if (!(strippedFraction >= 0 && strippedFraction < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(strippedFraction), strippedFraction, $"The stripped fraction is {strippedFraction}; expected a number from 0 to below 1.");
        }

        double wanted = strippedFraction * Thickness.Mean, depth = 0;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double missing = wanted - Thickness.RemovedThickness(depth);
            double area = Thickness.Survival(depth);
            double next = missing > 0 ? depth + (missing / area) : depth;
            if (next <= depth)
            {
                return new ActiveAreaPoint(depth, strippedFraction, area);
            }

            if (!double.IsFinite(next))
            {
                break;
            }

            // The root is reached to one rounding error of the depth.
            if (next - depth <= 4 * Math.BitIncrement(depth) - (4 * depth))
            {
                return new ActiveAreaPoint(next, strippedFraction, Thickness.Survival(next));
            }

            depth = next;
        }

        throw new StrippedFractionNotReachedException(strippedFraction, depth);
    }
}
