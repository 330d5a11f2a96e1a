using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Stripping.Feasibility;

/// <summary>The active areas at every stripped fraction that agree with points of the curve and a largest thickness, in closed form.</summary>
/// <remarks>
/// In units of the mean, d(S) is convex with slope 1/A. Between (Sᵢ, Aᵢ) and (Sᵢ₊₁, Aᵢ₊₁) the slope lies between theirs, so A(S) is at most Aᵢ. It
/// is at least Aᵢ₊₁ and what the largest thickness M allows: the shortest way from S = 0 to 1 with the area A at S takes Σ ΔSⱼ/Aⱼ₋₁ up to S,
/// (Sᵢ₊₁ − S)/A after it and Σ ΔSⱼ/Aⱼ₋₁ beyond, and must not exceed M. (0, 1) and (1, 0) are the outermost points.
/// </remarks>
public sealed class ActiveAreaBand
{
    private readonly double[] _fractions;
    private readonly double[] _areas;
    private readonly double _largest;
    private readonly double _shortest;

    /// <summary>Creates a band from its points and the largest thickness.</summary>
    /// <param name="points">Points (S, A), S rising and A falling strictly, both inside (0, 1); may be none.</param>
    /// <param name="thickestOverMean">Largest thickness over the mean, M/µ [1]; at least 1.</param>
    /// <exception cref="ArgumentException">The points are out of order, or no distribution with this largest thickness passes through them.</exception>
    public ActiveAreaBand(IReadOnlyList<(double StrippedFraction, double ActiveArea)> points, double thickestOverMean)
    {
        _fractions = [0, .. points.Select(point => point.StrippedFraction), 1];
        _areas = [1, .. points.Select(point => point.ActiveArea), 0];
        _largest = Require.PositiveFinite(thickestOverMean);
        for (int i = 1; i < _fractions.Length; i++)
        {
            if (!(_fractions[i] > _fractions[i - 1] && _areas[i] < _areas[i - 1]))
            {
                throw new ArgumentException(
                    $"Point {i} (S = {_fractions[i]}, A = {_areas[i]}) does not lie beyond the one before it; expected S to rise and A to fall strictly.",
                    nameof(points));
            }

            _shortest += (_fractions[i] - _fractions[i - 1]) / _areas[i - 1];
        }

        if (_shortest > _largest)
        {
            throw new ArgumentException(
                $"A largest thickness of {thickestOverMean} times the mean does not reach the points; they need at least {_shortest}.",
                nameof(thickestOverMean));
        }
    }

    /// <summary>Smallest value of the largest thickness over the mean for these points [1].</summary>
    public double SmallestThickestOverMean => _shortest;

    /// <summary>Depths at each point over the mean [1]: Σ ΔSⱼ/Aⱼ₋₁ to Σ ΔSⱼ/Aⱼ, cut where the rest would exceed the largest thickness.</summary>
    public ImmutableArray<ValueRange> DepthsOverMean()
    {
        double low = 0, high = 0;
        ImmutableArray<ValueRange>.Builder ranges = ImmutableArray.CreateBuilder<ValueRange>(_areas.Length - 2);
        for (int i = 1; i < _areas.Length - 1; i++)
        {
            double step = _fractions[i] - _fractions[i - 1];
            low += step / _areas[i - 1];
            high += step / _areas[i];
            ranges.Add(new ValueRange(low, Math.Min(high, _largest - (_shortest - low))));
        }

        return ranges.DrainToImmutable();
    }

    /// <summary>Possible active areas at a stripped fraction.</summary>
    /// <param name="strippedFraction">S [1]; from 0 to 1. At a point, the range beyond it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside 0 to 1.</exception>
    public ValueRange At(double strippedFraction)
    {
        Require.Between(strippedFraction, 0, 1);
        int i = 0;
        while (i < _fractions.Length - 2 && strippedFraction >= _fractions[i + 1])
        {
            i++;
        }

        double remaining = _fractions[i + 1] - strippedFraction;
        double room = _largest - (_shortest - (remaining / _areas[i]));
        return new ValueRange(Math.Max(_areas[i + 1], remaining > 0 ? remaining / room : 0), _areas[i]);
    }
}
