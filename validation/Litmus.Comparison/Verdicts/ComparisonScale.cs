namespace Litmus.Comparison.Verdicts;

/// <summary>The coordinate in which error, interval and limits of a comparison are expressed.</summary>
public enum ComparisonScale
{
    /// <summary>E = S − D, in the claim's unit.</summary>
    Absolute,

    /// <summary>E = (S − D)/|D|.</summary>
    Relative,

    /// <summary>E = ln(S/D).</summary>
    Logarithmic,

    /// <summary>E = log₁₀(S/D).</summary>
    Decades,

    /// <summary>S itself against a range, in the claim's unit; E is how far S lies outside of it, 0 inside.</summary>
    Range,

    /// <summary>Tokens: E is 0 when equal and 1 when not.</summary>
    Token,
}
