namespace Litmus.Comparison.Differences;

/// <summary>What of a result is not the same on both sides; the first one that applies.</summary>
public enum MovedAspect
{
    /// <summary>The number or the token.</summary>
    Value,

    /// <summary>The number is the same, and its uncertainty is not.</summary>
    Uncertainty,

    /// <summary>What it is compared with: the expectation, the margin or the exact number.</summary>
    Criterion,

    /// <summary>Number and uncertainty are the same, and what was sampled around them is not.</summary>
    Robustness,
}
