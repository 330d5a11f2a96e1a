using Litmus.Primitives;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>Tukey's g-and-h distribution, clipped: h = clip(a + b T(z), thinnest, thickest) with T(z) = exp(ηz²/2) (exp(gz) − 1)/g of a normal z.</summary>
/// <remarks>
/// g skews, η lengthens both tails; g = η = 0 is the normal distribution. Mean and removed thickness are closed forms, from
/// ∫₋∞^c exp(gz + ηz²/2) φ(z) dz = (1 − η)^(−1/2) exp(g²/(2(1 − η))) Φ(√(1 − η) (c − g/(1 − η))).
/// Source: J. W. Tukey; D. C. Hoaglin, in Exploring Data Tables, Trends, and Shapes, Wiley 1985 (from secondary literature). The integral is ours.
/// </remarks>
public sealed record ClippedTukeyGAndH : IThicknessDistribution
{
    private const double SmallestSkewness = 1e-5;
    private const double Farthest = 38;

    /// <summary>Median a before clipping [m]; finite.</summary>
    public required double Location { get; init => field = Require.Finite(value); }

    /// <summary>Scale b [m]; finite and greater than zero.</summary>
    public required double Scale { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Skewness g [1]; between −2 and 2, positive for a long tail of thick places.</summary>
    public required double Skewness { get; init => field = Require.Between(value, -2, 2); }

    /// <summary>Elongation η of the tails [1]; from 0 to 0.9.</summary>
    public required double Elongation { get; init => field = Require.Between(value, 0, 0.9); }

    /// <summary>Smallest thickness [m]; zero or greater.</summary>
    public required double Thinnest
    {
        get;
        init => field = Thickest == 0 || value < Thickest ? Require.NonNegativeFinite(value) : throw Reversed(nameof(Thinnest), value, value, Thickest);
    }

    /// <summary>Largest thickness [m]; greater than <see cref="Thinnest"/>.</summary>
    public required double Thickest
    {
        get;
        init => field = value <= Thinnest ? throw Reversed(nameof(Thickest), value, Thinnest, value) : Require.PositiveFinite(value);
    }

    /// <inheritdoc/>
    public double Mean => RemovedThickness(Thickest);

    /// <inheritdoc/>
    public double Maximum => Thickest;

    /// <summary>Thickness of a normal z [m].</summary>
    public double AtNormal(double z) => Math.Clamp(Location + (Scale * Shape(z)), Thinnest, Thickest);

    /// <summary>Thickness at a rank u, the quantile function [m].</summary>
    /// <param name="rank">u [1]; inside (0, 1).</param>
    public double AtRank(double rank) => AtNormal(NormalDistribution.Quantile(rank));

    /// <inheritdoc/>
    public double Survival(double depth) => depth < Thinnest ? 1 : depth >= Thickest ? 0 : NormalDistribution.Cumulative(-NormalAt(depth));

    /// <inheritdoc/>
    public double RemovedThickness(double depth)
    {
        // E[min(h, d)] = thinnest Φ(l) + E[a + bT; l < z < c] + min(d, thickest) (1 − Φ(c)): the lower clip ends at l, d or the upper clip is at c.
        if (depth <= Thinnest)
        {
            return depth;
        }

        double reached = Math.Min(depth, Thickest), low = NormalAt(Thinnest), high = NormalAt(reached);
        double between = NormalDistribution.Cumulative(high) - NormalDistribution.Cumulative(low);
        return (Thinnest * NormalDistribution.Cumulative(low)) + (Location * between) + (Scale * (PartialShape(high) - PartialShape(low)))
            + (reached * NormalDistribution.Cumulative(-high));
    }

    // T(z), rising with z.
    private double Shape(double z) =>
        Math.Exp(0.5 * Elongation * z * z) * (Math.Abs(Skewness) < SmallestSkewness ? z : (Math.Exp(Skewness * z) - 1) / Skewness);

    // E[T; z < c].
    private double PartialShape(double c) => Math.Abs(Skewness) < SmallestSkewness
        ? -Math.Exp(-0.5 * (1 - Elongation) * c * c) / (Math.Sqrt(2 * Math.PI) * (1 - Elongation))
        : (PartialExponential(Skewness, c) - PartialExponential(0, c)) / Skewness;

    private double PartialExponential(double g, double c)
    {
        double rest = 1 - Elongation;
        return Math.Exp(g * g / (2 * rest)) / Math.Sqrt(rest) * NormalDistribution.Cumulative(Math.Sqrt(rest) * (c - (g / rest)));
    }

    // z with a + b T(z) = thickness, by bisection to the last bit; ±38, where Φ is 0 or 1, if T does not reach it.
    private double NormalAt(double thickness)
    {
        double wanted = (thickness - Location) / Scale, low = -Farthest, high = Farthest;
        if (Shape(low) >= wanted)
        {
            return low;
        }

        if (Shape(high) <= wanted)
        {
            return high;
        }

        while (true)
        {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            if (Shape(middle) < wanted)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }

    private static ArgumentOutOfRangeException Reversed(string name, double value, double thinnest, double thickest) =>
        new(name, value, $"The thinnest place is {thinnest} m and the thickest {thickest} m; expected the thickest to exceed the thinnest.");
}
