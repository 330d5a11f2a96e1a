namespace Litmus.Comparison.Verdicts;

/// <summary>The only words for what the science axis says.</summary>
public enum Verdict
{
    /// <summary>E ± 2·u_val lies inside ± Δ.</summary>
    Reproduced,

    /// <summary>E ± 2·u_val lies outside ± Δ entirely.</summary>
    NotReproduced,

    /// <summary>Neither; the reason says what would decide it.</summary>
    Inconclusive,

    /// <summary>Would be reproduced, but an input was fitted to the same statements, or it rests on choices that the paper leaves open.</summary>
    Consistent,

    /// <summary>Inside the margin, but the reference has no stated uncertainty.</summary>
    WithinBand,

    /// <summary>Not asked, with a reason from a closed list.</summary>
    NotAssessed,
}
