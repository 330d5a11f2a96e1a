using Litmus.Primitives;

namespace Litmus.Nucleation.Pathways;

/// <summary>The numerics of a cycle. Changing them must not change the physics.</summary>
public sealed record PathwayOptions
{
    /// <summary>Error of a step relative to each component of the state [1]; finite and greater than zero. Default 1e-6.</summary>
    public double RelativeTolerance { get; init => field = Require.PositiveFinite(value); } = 1e-6;

    /// <summary>Largest number of steps of a phase; at least 1. Default 200 000.</summary>
    public int MaximumStepCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 200_000;
}
