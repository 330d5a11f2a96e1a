using Litmus.Primitives;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>Finds location, scale and skewness of a clipped g-and-h distribution from its mean and two points of its active-area curve.</summary>
/// <remarks>
/// Newton's method on the three residuals, with central differences and a step that is halved until the residuals fall. A point (S, A) is a
/// smooth residual at the depth d = q(1 − A): S(d) must be the stated S.
/// </remarks>
public static class TukeyGAndHFit
{
    private const int MostIterations = 60;
    private const double Tolerance = 1e-12;
    private const double Difference = 1e-5;

    /// <summary>Fits.</summary>
    /// <param name="mean">Mean thickness µ [m].</param>
    /// <param name="first">A point (S, A).</param>
    /// <param name="second">Another point.</param>
    /// <param name="elongation">Elongation η, given [1].</param>
    /// <param name="thinnest">Lower clip [m].</param>
    /// <param name="thickest">Upper clip [m].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ThicknessFitException">No member of the family meets all three.</exception>
    public static ClippedTukeyGAndH Through(
        double mean, (double StrippedFraction, double ActiveArea) first, (double StrippedFraction, double ActiveArea) second,
        double elongation, double thinnest, double thickest)
    {
        Require.PositiveFinite(mean);
        ThrowIfNotInside(first.StrippedFraction, nameof(first));
        ThrowIfNotInside(first.ActiveArea, nameof(first));
        ThrowIfNotInside(second.StrippedFraction, nameof(second));
        ThrowIfNotInside(second.ActiveArea, nameof(second));

        // Unknowns: location/µ, ln(scale/µ), skewness. The start is a normal distribution with a scale of 3/10 of the mean.
        double[] unknowns = [1, Math.Log(0.3), 0.1];
        ClippedTukeyGAndH Member(double[] x) => new()
        {
            Location = x[0] * mean,
            Scale = Math.Exp(Math.Clamp(x[1], -20, 5)) * mean,
            Skewness = Math.Clamp(x[2], -2, 2),
            Elongation = elongation,
            Thinnest = thinnest,
            Thickest = thickest,
        };
        double[] Residuals(double[] x)
        {
            ClippedTukeyGAndH member = Member(x);
            double actual = member.Mean;
            return [(actual / mean) - 1, Missing(member, actual, first), Missing(member, actual, second)];
        }

        double[] residuals = Residuals(unknowns);
        for (int iteration = 0; iteration < MostIterations && Norm(residuals) > Tolerance; iteration++)
        {
            double[] step = NewtonStep(Residuals, unknowns, residuals);
            double length = Math.Min(1, 0.5 / Math.Max(step.Max(Math.Abs), 1e-300));
            double[] trial = unknowns, found = residuals;
            for (int halving = 0; halving < 40; halving++, length /= 2)
            {
                trial = [.. unknowns.Zip(step, (x, dx) => x + (length * dx))];
                found = Residuals(trial);
                if (Norm(found) < Norm(residuals))
                {
                    break;
                }
            }

            if (!(Norm(found) < Norm(residuals)))
            {
                break;
            }

            (unknowns, residuals) = (trial, found);
        }

        return Norm(residuals) <= 1e-9 ? Member(unknowns) : throw new ThicknessFitException(Norm(residuals), thinnest, thickest);
    }

    private static double Missing(ClippedTukeyGAndH member, double mean, (double StrippedFraction, double ActiveArea) point) =>
        (member.RemovedThickness(member.AtRank(1 - point.ActiveArea)) / mean) - point.StrippedFraction;

    // The 3 × 3 system J dx = −r by elimination with pivoting.
    private static double[] NewtonStep(Func<double[], double[]> residuals, double[] x, double[] r)
    {
        double[][] rows = [[0, 0, 0, -r[0]], [0, 0, 0, -r[1]], [0, 0, 0, -r[2]]];
        for (int column = 0; column < 3; column++)
        {
            double[] above = [.. x], below = [.. x];
            above[column] += Difference;
            below[column] -= Difference;
            double[] high = residuals(above), low = residuals(below);
            for (int row = 0; row < 3; row++)
            {
                rows[row][column] = (high[row] - low[row]) / (2 * Difference);
            }
        }

        for (int pivot = 0; pivot < 3; pivot++)
        {
            int largest = Enumerable.Range(pivot, 3 - pivot).MaxBy(row => Math.Abs(rows[row][pivot]));
            (rows[pivot], rows[largest]) = (rows[largest], rows[pivot]);
            if (rows[pivot][pivot] == 0)
            {
                return [0, 0, 0];
            }

            for (int row = 0; row < 3; row++)
            {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column < 4; column++)
                {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }

        return [rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]];
    }

    private static double Norm(double[] residuals) => residuals.Max(Math.Abs);

    private static void ThrowIfNotInside(double value, string name)
    {
        if (!(value > 0 && value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, $"A stripped fraction or an active area is {value}; expected a number inside (0, 1).");
        }
    }
}
