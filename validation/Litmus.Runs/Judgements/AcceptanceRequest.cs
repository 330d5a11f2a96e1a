using Litmus.Cases;

namespace Litmus.Runs.Judgements;

/// <summary>What somebody asks to accept.</summary>
/// <param name="ClaimIds">The claims; empty for every claim whose gate is not ok.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="ReviewBy">Date by which a known gap is reviewed again.</param>
/// <param name="BandWidth">Relative half-width of a known gap's band about its present value.</param>
/// <param name="AcceptedBy">Who accepts.</param>
/// <param name="Today">When.</param>
public sealed record AcceptanceRequest(IReadOnlyList<string> ClaimIds, string Reason, DateOnly? ReviewBy, double BandWidth, string AcceptedBy, DateOnly Today)
{
    /// <summary>The lowest tier at which a claim's case runs.</summary>
    public Func<string, Tier> MinimumTierOf { get; init; } = _ => Tier.Smoke;
}
