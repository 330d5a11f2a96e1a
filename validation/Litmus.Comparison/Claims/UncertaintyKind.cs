namespace Litmus.Comparison.Claims;

/// <summary>What is known of a reference's uncertainty.</summary>
public enum UncertaintyKind
{
    /// <summary>A standard uncertainty is stated.</summary>
    Standard,

    /// <summary>Limits ± of a rectangular distribution; the standard uncertainty is half-width/√3.</summary>
    HalfWidth,

    /// <summary>Algebra, a count, a definition: none.</summary>
    Exact,

    /// <summary>
    /// The margin is the reference's own precision, which is counted only once. Counted twice, 2·Δ/√3 would exceed Δ, and nothing could be reproduced.
    /// </summary>
    InMargin,

    /// <summary>Nothing is stated; the best verdict is <see cref="Verdicts.Verdict.WithinBand"/>.</summary>
    NotStated,
}
