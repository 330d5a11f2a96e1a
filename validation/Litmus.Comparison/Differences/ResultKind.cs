namespace Litmus.Comparison.Differences;

/// <summary>What a compared result belongs to.</summary>
public enum ResultKind
{
    /// <summary>The value that answers a claim.</summary>
    Claim,

    /// <summary>A number of a solver that is compared with an exact one.</summary>
    Check,
}
