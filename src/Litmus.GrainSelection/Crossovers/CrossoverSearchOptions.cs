using Litmus.Primitives;

namespace Litmus.GrainSelection.Crossovers;

/// <summary>The numerics of a search for sign changes.</summary>
public sealed record CrossoverSearchOptions
{
    /// <summary>Number of intervals; at least 4, by default 1024. Two roots in one interval are found only around an extremum of the nodes.</summary>
    public int IntervalCount { get; init => field = Require.AtLeast(value, minimum: 4); } = 1024;

    /// <summary>Spread of the nodes; linear by default.</summary>
    public SearchScale Scale { get; init; } = SearchScale.Linear;

    /// <summary>Width of a final bracket over its position [1]; from 0 (neighbouring numbers) to 1e-3, by default 1e-13.</summary>
    public double RelativeTolerance { get; init => field = Require.Between(value, 0, 1e-3); } = 1e-13;
}
