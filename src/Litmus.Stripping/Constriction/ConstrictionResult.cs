using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Stripping.Constriction;

/// <summary>The distribution of current over the contact, and the resistance.</summary>
public sealed record ConstrictionResult
{
    /// <summary>Local over nominal current density [1], with mean 1 over all, 1/A over the contact, 0 elsewhere. Row-major. Shape: rows × columns.</summary>
    public required ImmutableArray<double> CurrentFactor { get; init; }

    /// <summary>The factors of the cells that conduct, in ascending order [1].</summary>
    public required ImmutableArray<double> SortedFactors { get; init; }

    /// <summary>Share of the area that conducts, A [1].</summary>
    public required double ActiveArea { get; init; }

    /// <summary>Voltage over nominal current density, from contact to counter electrode [Ω m²].</summary>
    public required double Resistance { get; init; }

    /// <summary>Resistance in excess of an even current through electrolyte and contact, R − L/κ − r/A [Ω m²].</summary>
    public required double ConstrictionResistance { get; init; }

    /// <summary>Residual over right side before the first and after every iteration [1].</summary>
    public required ImmutableArray<double> ResidualHistory { get; init; }

    /// <summary>Number of iterations.</summary>
    public int IterationCount => ResidualHistory.Length - 1;

    /// <summary>Factor of an evenly shared current, 1/A [1].</summary>
    public double MeanFactor => 1 / ActiveArea;

    /// <summary>Largest factor of a cell [1].</summary>
    public double LargestFactor => SortedFactors[^1];

    /// <summary>Factor that a share of the contact does not exceed [1].</summary>
    /// <param name="part">Share of the active area [1]; from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 1.</exception>
    public double Quantile(double part) =>
        SortedFactors[(int)Math.Min(SortedFactors.Length - 1, Math.Floor(Require.Between(part, 0, 1) * SortedFactors.Length))];

    /// <summary>Share of the active area whose factor exceeds a value [1].</summary>
    /// <param name="factor">Local over nominal current density [1].</param>
    public double ContactAbove(double factor) => (double)SortedFactors.Count(value => value > factor) / SortedFactors.Length;

    /// <summary>Share of the current that enters where the factor exceeds a value [1].</summary>
    /// <param name="factor">Local over nominal current density [1].</param>
    public double CurrentAbove(double factor) => SortedFactors.Where(value => value > factor).Sum() / SortedFactors.Sum();
}
