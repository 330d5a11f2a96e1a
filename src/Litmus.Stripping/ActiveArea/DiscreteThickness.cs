using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Litmus.Primitives;

namespace Litmus.Stripping.ActiveArea;

/// <summary>Finitely many thicknesses, each with its share of the area: a uniform layer, steps, the pixels of a map.</summary>
public sealed class DiscreteThickness : IThicknessDistribution
{
    private readonly double[] _levels;

    // For the levels below an index: Σ area and Σ area × level.
    private readonly double[] _area;
    private readonly double[] _volume;

    private DiscreteThickness(double[] levels, double[] weights)
    {
        if (levels.Length == 0 || levels.Length != weights.Length)
        {
            throw new ArgumentException(
                $"There are {levels.Length} thicknesses and {weights.Length} shares of the area; expected as many of each, at least one.", nameof(levels));
        }

        foreach (double level in levels)
        {
            Require.NonNegativeFinite(level, nameof(levels));
        }

        foreach (double weight in weights)
        {
            Require.PositiveFinite(weight, nameof(weights));
        }

        Array.Sort(levels, weights);
        _levels = levels;
        _area = new double[levels.Length + 1];
        _volume = new double[levels.Length + 1];
        for (int i = 0; i < levels.Length; i++)
        {
            _area[i + 1] = _area[i] + weights[i];
            _volume[i + 1] = _volume[i] + (weights[i] * levels[i]);
        }

        Mean = Require.PositiveFinite(_volume[^1] / _area[^1], nameof(levels));
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double Maximum => _levels[^1];

    /// <summary>The thicknesses in ascending order [m].</summary>
    public ImmutableArray<double> Levels => ImmutableCollectionsMarshal.AsImmutableArray(_levels);

    /// <summary>Thicknesses with their shares of the area.</summary>
    /// <param name="levels">Thicknesses [m], in any order; not negative, not all zero.</param>
    /// <param name="areas">Shares of the area, greater than zero; they are divided by their sum.</param>
    /// <exception cref="ArgumentException">The lists differ in length or are empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A thickness or a share is out of range.</exception>
    public static DiscreteThickness Of(IReadOnlyList<double> levels, IReadOnlyList<double> areas) => new([.. levels], [.. areas]);

    /// <summary>Thicknesses on equal shares of the area: the pixels of a map.</summary>
    /// <param name="levels">Thicknesses [m], in any order; not negative, not all zero.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A thickness is negative or not finite.</exception>
    public static DiscreteThickness OfEqualAreas(ReadOnlySpan<double> levels)
    {
        double[] weights = new double[levels.Length];
        Array.Fill(weights, 1.0);
        return new DiscreteThickness(levels.ToArray(), weights);
    }

    /// <inheritdoc/>
    public double Survival(double depth)
    {
        int below = CountUpTo(depth);
        return (_area[^1] - _area[below]) / _area[^1];
    }

    /// <inheritdoc/>
    public double RemovedThickness(double depth)
    {
        int below = CountUpTo(depth);
        return (_volume[below] + (depth * (_area[^1] - _area[below]))) / _area[^1];
    }

    // Number of levels that are not thicker than the depth.
    private int CountUpTo(double depth)
    {
        int low = 0, high = _levels.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_levels[middle] <= depth)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
