namespace Litmus.Comparison.Claims;

/// <summary>What a claim expects: a number, a range, or a token.</summary>
/// <param name="Value">The stated number D, in <paramref name="Unit"/>.</param>
/// <param name="Token">The stated outcome of an ordering, dominance or trend (<c>001</c>, <c>increasing</c>).</param>
/// <param name="Lower">Lower end of the stated range; absent = open.</param>
/// <param name="Upper">Upper end of the stated range; absent = open.</param>
/// <param name="Unit">Symbol of the unit; <c>1</c> for tokens and dimensionless numbers. Never empty.</param>
/// <param name="UncertaintyKind">What is known of the reference's uncertainty.</param>
/// <param name="Uncertainty">The number that belongs to it, in <paramref name="Unit"/>; absent for exact, in-margin and not stated.</param>
public sealed record Expectation(double? Value, string? Token, double? Lower, double? Upper, string Unit, UncertaintyKind UncertaintyKind, double? Uncertainty)
{
    /// <summary>Standard uncertainty u_D that enters u_val, in <see cref="Unit"/>.</summary>
    public double StandardUncertainty => UncertaintyKind switch
    {
        UncertaintyKind.Standard => Uncertainty ?? double.NaN,
        UncertaintyKind.HalfWidth => (Uncertainty ?? double.NaN) / Math.Sqrt(3),
        _ => 0,
    };
}
