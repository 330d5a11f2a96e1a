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

    /// <summary>The reference's own precision is the margin. It is not counted a second time: with Δ equal to half a unit of the last digit, 2·Δ/√3 alone exceeds Δ and nothing could be reproduced.</summary>
    InMargin,

    /// <summary>Nothing is stated; the best verdict is <see cref="Verdicts.Verdict.WithinBand"/>.</summary>
    NotStated,
}
