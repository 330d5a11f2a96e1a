using System.Collections.Immutable;
using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.KineticMonteCarlo.Morphology;

/// <summary>The surface of a deposit: the height of the highest atom in each column of the lattice, in layers; 0 where the column is empty.</summary>
public sealed class DepositSurface
{
    private readonly int[] _sorted;

    private DepositSurface(ImmutableArray<int> heights, int columnCount, int coveredCount)
    {
        (Heights, ColumnCount, RowCount) = (heights, columnCount, heights.Length / columnCount);
        _sorted = [.. heights.Order()];
        Coverage = (double)coveredCount / heights.Length;
        MeanHeight = heights.Average();
        Roughness = Math.Sqrt(heights.Average(height => (height - MeanHeight) * (height - MeanHeight)));
    }

    /// <summary>Heights [layers]. Shape: rows × columns, row-major.</summary>
    public ImmutableArray<int> Heights { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Filled fraction of the substrate sites [1]. A site under an overhang is not filled.</summary>
    public double Coverage { get; }

    /// <summary>Greatest height [layers]. This extreme value grows with the size of the substrate.</summary>
    public int TipHeight => _sorted[^1];

    /// <summary>Mean height [layers].</summary>
    public double MeanHeight { get; }

    /// <summary>Root of the mean square deviation of the heights from their mean [layers].</summary>
    public double Roughness { get; }

    /// <summary>The surface of a set of atoms.</summary>
    /// <param name="atoms">The atoms.</param>
    /// <param name="columnCount">Columns of the substrate.</param>
    /// <param name="rowCount">Rows of the substrate.</param>
    public static DepositSurface Of(IEnumerable<LatticeSite> atoms, int columnCount, int rowCount)
    {
        int[] heights = new int[columnCount * rowCount];
        int covered = 0;
        foreach (LatticeSite atom in atoms)
        {
            ref int height = ref heights[(atom.Row * columnCount) + atom.Column];
            height = Math.Max(height, atom.Layer + 1);
            covered += atom.Layer == 0 ? 1 : 0;
        }

        return new DepositSurface([.. heights], columnCount, covered);
    }

    /// <summary>The smallest height that at least a given part of all columns, bare ones included, does not exceed [layers] (nearest rank).</summary>
    /// <param name="part">The part, above 0 and at most 1: 0.99 for the 99th percentile.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not above 0, or above 1.</exception>
    public int HeightPercentile(double part) =>
        part is > 0 and <= 1
            ? _sorted[(int)Math.Ceiling(part * _sorted.Length) - 1]
            : throw new ArgumentOutOfRangeException(nameof(part), part, $"The part is {part}; expected a number above 0 and at most 1.");

    /// <summary>The height-height correlation G(r) = ⟨(h(x + r) − h(x))²⟩ [layers²], averaged over both axes of the lattice. Shape: lags 0 … lastLag.</summary>
    /// <param name="lastLag">Greatest lag r [lattice spacings]; at most half of the smaller side.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lag is beyond half of the smaller side.</exception>
    public ImmutableArray<double> HeightCorrelation(int lastLag)
    {
        int longest = Math.Min(ColumnCount, RowCount) / 2;
        if (lastLag < 1 || lastLag > longest)
        {
            throw new ArgumentOutOfRangeException(nameof(lastLag), lastLag, $"The last lag is {lastLag}; expected 1 to {longest}, half of the smaller side.");
        }

        return [.. Enumerable.Range(0, lastLag + 1).Select(MeanSquareDifference)];
    }

    /// <summary>The exponent α of G(r) ∝ r^(2α) [1]: half the least-squares slope of ln G against ln r over the lags 1 … lastLag.</summary>
    /// <remarks>The lags should stay below the correlation length.</remarks>
    /// <param name="lastLag">Greatest lag r [lattice spacings]; at least 2, at most half of the smaller side.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lag is below 2 or beyond half of the smaller side.</exception>
    /// <exception cref="FlatSurfaceException">All heights are equal along a lag: there is no exponent.</exception>
    public double HeightCorrelationExponent(int lastLag)
    {
        if (lastLag < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(lastLag), lastLag, $"The last lag is {lastLag}; a slope needs at least 2.");
        }

        ImmutableArray<double> correlation = HeightCorrelation(lastLag);
        int flat = correlation.IndexOf(0, 1);
        if (flat > 0)
        {
            throw new FlatSurfaceException(flat);
        }

        double[] x = [.. Enumerable.Range(1, lastLag).Select(lag => Math.Log(lag))];
        double[] y = [.. Enumerable.Range(1, lastLag).Select(lag => Math.Log(correlation[lag]))];
        double meanX = x.Average(), meanY = y.Average();
        return 0.5 * x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    private double MeanSquareDifference(int lag)
    {
        long sum = 0;
        for (int row = 0; row < RowCount; row++)
        {
            for (int column = 0; column < ColumnCount; column++)
            {
                int height = Heights[(row * ColumnCount) + column];
                long along = Heights[(row * ColumnCount) + ((column + lag) % ColumnCount)] - height;
                long across = Heights[((row + lag) % RowCount * ColumnCount) + column] - height;
                sum += (along * along) + (across * across);
            }
        }

        return sum / (2.0 * Heights.Length);
    }
}
