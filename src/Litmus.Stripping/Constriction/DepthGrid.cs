using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Stripping.Constriction;

/// <summary>Cells across an electrolyte. Their thickness grows geometrically from the contact.</summary>
public static class DepthGrid
{
    /// <summary>Thicknesses of the cells [m], from the contact on; they add to the thickness of the electrolyte.</summary>
    /// <param name="thickness">Thickness of the electrolyte [m]; finite and greater than zero.</param>
    /// <param name="first">Thickness of the first cell [m]. The cells are equal if so many of this size do not fit.</param>
    /// <param name="count">Number of cells; at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ImmutableArray<double> Geometric(double thickness, double first, int count)
    {
        Require.PositiveFinite(thickness);
        Require.PositiveFinite(first);
        Require.AtLeast(count, 2);
        double ratio = first * count >= thickness ? 1 : Ratio(thickness / first, count);
        double[] cells = new double[count];
        double size = 1, sum = 0;
        for (int cell = 0; cell < count; cell++)
        {
            cells[cell] = size;
            sum += size;
            size *= ratio;
        }

        return [.. cells.Select(cell => cell * (thickness / sum))];
    }

    // q > 1 with 1 + q + … + q^(n−1) = total, by bisection; q ≤ total since n ≥ 2.
    private static double Ratio(double total, int count)
    {
        double low = 1, high = total;
        while (true)
        {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            double sum = 0, term = 1;
            for (int cell = 0; cell < count && sum <= total; cell++)
            {
                sum += term;
                term *= middle;
            }

            if (sum < total)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }
}
