namespace Litmus.Comparison.Claims;

/// <summary>How far from its reference a result may lie. There is no default: a claim without a margin is an error.</summary>
public enum MarginKind
{
    /// <summary>|S − D| ≤ Δ, in the claim's unit.</summary>
    Absolute,

    /// <summary>|S − D| ≤ Δ |D|.</summary>
    Relative,

    /// <summary>D/Δ ≤ S ≤ D Δ, Δ &gt; 1.</summary>
    Factor,

    /// <summary>|log₁₀(S/D)| ≤ Δ.</summary>
    Decades,

    /// <summary>The stated range itself, without slack.</summary>
    Band,

    /// <summary>|S − D| ≤ Δ u_D.</summary>
    Sigma,

    /// <summary>Tokens and counts: equal or not.</summary>
    Exact,
}
