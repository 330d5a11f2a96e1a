namespace Litmus.Comparison.Findings;

/// <summary>How much a finding matters, by rule.</summary>
public enum FindingRank
{
    /// <summary>A headline statement, an ordering or a sign turns, or the finding is on one.</summary>
    Decisive,

    /// <summary>Another verdict turns, or the stated number is off by more than a factor of 1.25.</summary>
    Quantitative,

    /// <summary>Neither.</summary>
    Slight,
}
