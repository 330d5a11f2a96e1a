using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Findings;

/// <summary>What follows from a finding, as pure functions: which claims it explains, which verdicts turn, and its rank.</summary>
public static class FindingRules
{
    /// <summary>A stated number is far off where it differs from the computed one by more than this factor.</summary>
    public const double LargeFactor = 1.25;

    /// <summary>The claims that findings explain: those that they name, and those that only repeat one of these.</summary>
    /// <param name="findings">The findings.</param>
    public static HashSet<string> Explained(IEnumerable<FindingRecord> findings) =>
        new(findings.SelectMany(finding => finding.Claims.Concat(finding.Repeats)), StringComparer.Ordinal);

    /// <summary>Whether a claim with this verdict needs a finding: it is not reproduced, or it is an undecided headline claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="verdict">Its verdict.</param>
    public static bool NeedsFinding(Claim claim, Verdict verdict) =>
        verdict == Verdict.NotReproduced || (verdict == Verdict.Inconclusive && claim.Headline);

    /// <summary>Whether two verdicts say different things. Another word of agreement says the same.</summary>
    /// <param name="before">One.</param>
    /// <param name="after">The other.</param>
    public static bool IsTurn(Verdict before, Verdict after) => before != after && !(GateRules.IsAgreement(before) && GateRules.IsAgreement(after));

    /// <summary>How much a finding matters.</summary>
    /// <param name="finding">The finding with its consequences.</param>
    /// <param name="claims">The results of the claims, by identifier.</param>
    public static FindingRank RankOf(FindingRecord finding, IReadOnlyDictionary<string, ClaimResult> claims)
    {
        ClaimResult[] own = [.. finding.Claims.Select(id => claims.GetValueOrDefault(id)).OfType<ClaimResult>()];
        ClaimResult[] turned =
        [
            .. finding.Consequences.SelectMany(consequence => consequence.Turned)
                .Select(verdict => claims.GetValueOrDefault(verdict.Claim)).OfType<ClaimResult>(),
        ];
        if (own.Any(result => result.Claim.Headline)
            || turned.Any(result => result.Claim.Headline || IsQualitative(result.Claim))
            || finding.Consequences.Any(consequence => consequence.Printed * consequence.Computed < 0))
        {
            return FindingRank.Decisive;
        }

        return finding.Consequences.Any(consequence => consequence.Turned.Count > 0) || own.Any(IsFarOff) ? FindingRank.Quantitative : FindingRank.Slight;
    }

    /// <summary>Whether the computed number differs from the stated one, or from the nearest stated limit, by more than <see cref="LargeFactor"/>.</summary>
    /// <param name="result">The claim's result.</param>
    public static bool IsFarOff(ClaimResult result)
    {
        Expectation expected = result.Claim.Expected;
        if (result.Observation?.Value is not { } found || !double.IsFinite(found))
        {
            return false;
        }

        double? stated = expected.Value ?? (found < expected.Lower ? expected.Lower : found > expected.Upper ? expected.Upper : null);
        return stated is { } reference && reference != found && !(found / reference >= 1 / LargeFactor && found / reference <= LargeFactor);
    }

    // An ordering, or a sign: a bound at zero that is open on the other side.
    private static bool IsQualitative(Claim claim) =>
        claim.Kind is ClaimKind.Ordering or ClaimKind.Dominance or ClaimKind.Trend
        || claim.Expected is { Value: null, Token: null, Lower: 0, Upper: null } or { Value: null, Token: null, Lower: null, Upper: 0 };
}
