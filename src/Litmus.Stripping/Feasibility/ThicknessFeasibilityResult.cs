using System.Collections.Immutable;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Stripping.Feasibility;

/// <summary>Whether a distribution of thickness can meet all statements, and what they leave open.</summary>
public sealed record ThicknessFeasibilityResult
{
    /// <summary>Whether there is one.</summary>
    public required bool IsFeasible { get; init; }

    /// <summary>Range of the mean [length]. This and the other ranges are NaN if there is no distribution.</summary>
    public required ValueRange Mean { get; init; }

    /// <summary>Range of the depth lost at each point [length], in their order.</summary>
    public required ImmutableArray<ValueRange> Depths { get; init; }

    /// <summary>Range of the thickest place [length].</summary>
    public required ValueRange Thickest { get; init; }

    /// <summary>Range of the thinnest place [length].</summary>
    public required ValueRange Thinnest { get; init; }

    /// <summary>A distribution that meets them: one thickness for each class between two points. Absent if there is none.</summary>
    public required DiscreteThickness? Witness { get; init; }

    /// <summary>Number of simplex pivots for all of it.</summary>
    public required int PivotCount { get; init; }
}
