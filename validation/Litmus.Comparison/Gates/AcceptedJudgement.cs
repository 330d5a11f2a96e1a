using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Gates;

/// <summary>What was accepted for a claim: a row of a paper's <c>judgements.csv</c>.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Verdict">The accepted verdict.</param>
/// <param name="Value">The value that was accepted, in the claim's unit; absent for tokens and claims not assessed.</param>
/// <param name="Token">The token that was accepted.</param>
/// <param name="BandLower">Lower end of a known gap's band, in the claim's unit.</param>
/// <param name="BandUpper">Upper end of a known gap's band.</param>
/// <param name="Reason">Why it was accepted.</param>
/// <param name="ReviewBy">Date by which it is reviewed again; required for a known gap.</param>
/// <param name="AcceptedBy">Who or what accepted it.</param>
/// <param name="AcceptedOn">When.</param>
public sealed record AcceptedJudgement(
    string ClaimId, Verdict Verdict, double? Value, string? Token, double? BandLower, double? BandUpper, string Reason, DateOnly? ReviewBy,
    string AcceptedBy, DateOnly AcceptedOn)
{
    /// <summary>Tier at which it was accepted. A run at this tier or above must judge the claim. Absent where results.json was read.</summary>
    public string? Tier { get; init; }

    /// <summary>The <see cref="Claims.Criterion"/> of the claim when it was accepted. Absent where results.json was read.</summary>
    public string? Criterion { get; init; }
}
