using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>A claim that states one number and got one.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Stated">The stated number.</param>
/// <param name="Computed">The computed number, in the same unit.</param>
/// <param name="Uncertainty">Twice the standard uncertainty of the computed number.</param>
internal sealed record NumericPair(ClaimResult Claim, double Stated, double Computed, double Uncertainty)
{
    /// <summary>Whether both have a place on logarithmic axes.</summary>
    public bool HasPlace => Stated > 0 && Computed > 0;

    /// <summary>Whether they have a ratio: both have the same sign.</summary>
    public bool HasRatio => Stated * Computed > 0;

    /// <summary>The kind of reference.</summary>
    public ReferenceClass Class => Claim.Claim.Class;

    /// <summary>The decimal logarithm of computed / stated.</summary>
    public double Decades => Math.Log10(Computed / Stated);

    /// <summary>Both numbers in words.</summary>
    public string Sentence => $"{Claim.Claim.Quantity}: stated {ClaimText.Expected(Claim.Claim.Expected)}, computed {ClaimText.Observed(Claim.Observation)}";

    /// <summary>The pairs among some claims.</summary>
    public static IReadOnlyList<NumericPair> Of(IEnumerable<ClaimResult> claims) =>
    [
        .. claims.Where(claim => claim.Claim.Expected.Value is { } stated && double.IsFinite(stated)
            && claim.Observation is { Value: { } computed } && double.IsFinite(computed) && claim.Observation.Unit == claim.Claim.Expected.Unit)
            .Select(claim => new NumericPair(
                claim, claim.Claim.Expected.Value!.Value, claim.Observation!.Value!.Value, VerdictRules.ExpandedUncertainty(claim.Observation))),
    ];
}
