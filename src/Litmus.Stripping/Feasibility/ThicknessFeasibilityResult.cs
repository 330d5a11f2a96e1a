using System.Collections.Immutable;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Stripping.Feasibility;

/// <summary>Whether a distribution of thickness meets all statements, and the remaining ranges.</summary>
public sealed record ThicknessFeasibilityResult
{
    /// <summary>Whether there is one.</summary>
    public required bool IsFeasible { get; init; }

    /// <summary>Range of the mean [length]. All ranges are NaN if there is no distribution.</summary>
    public required ValueRange Mean { get; init; }

    /// <summary>Range of the depth lost at each point [length], in their order.</summary>
    public required ImmutableArray<ValueRange> Depths { get; init; }

    /// <summary>Range of the thickest place [length].</summary>
    public required ValueRange Thickest { get; init; }

    /// <summary>Range of the thinnest place [length].</summary>
    public required ValueRange Thinnest { get; init; }

    /// <summary>A distribution that meets all statements: one thickness for each class between two points. Absent if there is none.</summary>
    public required DiscreteThickness? Witness { get; init; }

    /// <summary>Total number of simplex pivots.</summary>
    public required int PivotCount { get; init; }
}
