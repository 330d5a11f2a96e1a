using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Litmus.Primitives;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>The thickness of a deposit on the cells of a square window.</summary>
public sealed record ThicknessMap
{
    /// <summary>Thickness [m], row-major. Shape: cells × cells.</summary>
    public required ImmutableArray<double> Thickness { get; init; }

    /// <summary>Cells along each edge.</summary>
    public required int CellCount { get; init; }

    /// <summary>Edge of a cell [m].</summary>
    public required double Spacing { get; init; }

    /// <summary>Maps the field by ranks: the window has exactly the quantile function at the ranks (i + ½)/n. Equal values keep their order.</summary>
    /// <param name="field">A draw.</param>
    /// <param name="quantile">Thickness at a rank [m]; not negative, not falling.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantile function gives a thickness that is negative or not finite.</exception>
    public static ThicknessMap ByRanks(GaussianField field, Func<double, double> quantile)
    {
        int[] order = [.. Enumerable.Range(0, field.Values.Length)];
        double[] keys = [.. field.Values];
        Array.Sort(keys, order);
        OrderTies(keys, order);
        double[] ranked = AtRanks(order.Length, quantile), thickness = new double[order.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            thickness[order[rank]] = ranked[rank];
        }

        return Of(field, thickness);
    }

    /// <summary>What a map by ranks holds, whatever its field is: the quantile function at the ranks (i + ½)/n, the middles of n equal areas.</summary>
    /// <param name="count">Number of cells n.</param>
    /// <param name="quantile">Thickness at a rank [m]; not negative, not falling.</param>
    /// <returns>Thickness [m], from the thinnest cell on. Shape: n.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantile function gives a thickness that is negative or not finite.</exception>
    public static double[] AtRanks(int count, Func<double, double> quantile)
    {
        double[] thickness = new double[count];
        for (int rank = 0; rank < count; rank++)
        {
            thickness[rank] = Require.NonNegativeFinite(quantile((rank + 0.5) / count), nameof(quantile));
        }

        return thickness;
    }

    /// <summary>Maps the field cell by cell: all windows together have the quantile function, each window has its own mean and extremes.</summary>
    /// <param name="field">A draw.</param>
    /// <param name="thicknessAtNormal">Thickness of a normal number [m]; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The function gives a thickness that is negative or not finite.</exception>
    public static ThicknessMap ByPopulation(GaussianField field, Func<double, double> thicknessAtNormal) =>
        Of(field, [.. field.Values.Select(value => Require.NonNegativeFinite(thicknessAtNormal(value), nameof(thicknessAtNormal)))]);

    /// <summary>The distribution of thickness in this window.</summary>
    public DiscreteThickness Distribution() => DiscreteThickness.OfEqualAreas(Thickness.AsSpan());

    /// <summary>The cells with lithium after a depth has been lost, h &gt; d. Shape: cells × cells, row-major.</summary>
    /// <param name="depth">Depth d [m].</param>
    public ImmutableArray<bool> Remaining(double depth) => [.. Thickness.Select(value => value > depth)];

    /// <summary>Every n-th cell along both axes: the same deposit on a coarser grid.</summary>
    /// <param name="every">n; at least 1. Cells that do not fill a group at the far sides are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1 or above the number of cells.</exception>
    public ThicknessMap Thinned(int every)
    {
        Require.Between(every, 1, CellCount);
        int cells = CellCount / every;
        double[] thinned = new double[cells * cells];
        for (int row = 0; row < cells; row++)
        {
            for (int column = 0; column < cells; column++)
            {
                thinned[(row * cells) + column] = Thickness[(((row * every) + (every / 2)) * CellCount) + (column * every) + (every / 2)];
            }
        }

        return new ThicknessMap { Thickness = ImmutableCollectionsMarshal.AsImmutableArray(thinned), CellCount = cells, Spacing = Spacing * every };
    }

    private static ThicknessMap Of(GaussianField field, double[] thickness) =>
        new() { Thickness = ImmutableCollectionsMarshal.AsImmutableArray(thickness), CellCount = field.CellCount, Spacing = field.Spacing };

    // The library's sort is not stable, so indices of equal keys are put in order.
    private static void OrderTies(double[] keys, int[] order)
    {
        for (int first = 0; first < keys.Length;)
        {
            int end = first + 1;
            while (end < keys.Length && keys[end] == keys[first])
            {
                end++;
            }

            Array.Sort(order, first, end - first);
            first = end;
        }
    }
}
