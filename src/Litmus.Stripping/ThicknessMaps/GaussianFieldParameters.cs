using Litmus.Primitives;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>A window of a stationary normal random field with mean 0, variance 1 and covariance C(r) = exp(−r²/ℓ²).</summary>
public sealed record GaussianFieldParameters
{
    /// <summary>Edge of the square window [m]; finite and greater than zero.</summary>
    public required double WindowEdge { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Correlation length ℓ [m], at which the covariance is 1/e; finite and greater than zero.</summary>
    public required double CorrelationLength { get; init => field = Require.PositiveFinite(value); }
}
