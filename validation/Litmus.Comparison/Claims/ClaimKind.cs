namespace Litmus.Comparison.Claims;

/// <summary>What sort of statement a claim is.</summary>
public enum ClaimKind
{
    /// <summary>A quantity has this value.</summary>
    Value,

    /// <summary>Two quantities have this ratio.</summary>
    Ratio,

    /// <summary>A quantity lies within these limits.</summary>
    Bound,

    /// <summary>An equality that must hold.</summary>
    Identity,

    /// <summary>Things come in this order.</summary>
    Ordering,

    /// <summary>One contribution or outcome prevails over the others.</summary>
    Dominance,

    /// <summary>A quantity rises, falls or stays as another one changes.</summary>
    Trend,

    /// <summary>A quantity follows a power law with this exponent.</summary>
    Exponent,
}
