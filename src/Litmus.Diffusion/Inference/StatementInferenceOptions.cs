using Litmus.Primitives;

namespace Litmus.Diffusion.Inference;

/// <summary>The numerics of an inference.</summary>
public sealed record StatementInferenceOptions
{
    /// <summary>Points of the starting grid along each parameter, equally spaced in the logarithm; at least 3. Default 24.</summary>
    public int GridCount { get; init => field = Require.AtLeast(value, minimum: 3); } = 24;

    /// <summary>Local searches begun from the best grid points; at least 1. Default 6.</summary>
    public int StartCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 6;

    /// <summary>Largest number of statements in a conflict; at least 1. Default 3.</summary>
    public int LargestConflict { get; init => field = Require.AtLeast(value, minimum: 1); } = 3;

    /// <summary>Points along each parameter of the grid that samples the feasible set inside its ranges; at least 2. Default 30.</summary>
    public int SampleCount { get; init => field = Require.AtLeast(value, minimum: 2); } = 30;

    /// <summary>Decades by which a statement may be missed and still count as met. Default 1e-9, the rounding of the search.</summary>
    public double Tolerance { get; init => field = Require.PositiveFinite(value); } = 1e-9;
}
