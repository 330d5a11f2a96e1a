namespace Litmus.Comparison.Claims;

/// <summary>Where a claim comes from.</summary>
public enum ClaimOrigin
{
    /// <summary>The paper states it.</summary>
    Stated,

    /// <summary>Nobody states it, but it must hold if the paper's own numbers are right.</summary>
    CrossCheck,
}
