using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Runs.Judgements;

/// <summary>Turns the verdicts of a results document into rows of the ledger. Nothing is ever accepted by itself.</summary>
public static class Acceptance
{
    /// <summary>The rows that a request would write.</summary>
    /// <exception cref="AcceptanceException">A claim is unknown, failed, or a known gap lacks its review date.</exception>
    public static IReadOnlyList<ProposedAcceptance> Propose(ResultsDocument document, AcceptanceRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            throw new AcceptanceException("A judgement needs a reason. Give it with --reason \"…\".");
        }

        Dictionary<string, ClaimResult> results = document.Claims.ToDictionary(result => result.Claim.Id, StringComparer.Ordinal);
        if (request.ClaimIds.FirstOrDefault(id => !results.ContainsKey(id)) is { } unknown)
        {
            throw new AcceptanceException($"There is no claim '{unknown}' in the results. List them with: litmus list");
        }

        IEnumerable<ClaimResult> chosen = request.ClaimIds.Count > 0
            ? request.ClaimIds.Select(id => results[id])
            : document.Claims.Where(result => result.Gate.Code is not (GateCode.AsAccepted or GateCode.KnownGap or GateCode.NotAtThisTier or GateCode.StillInconclusive));
        return [.. chosen.Select(result => new ProposedAcceptance(result.Accepted, Row(result, request)))];
    }

    private static AcceptedJudgement Row(ClaimResult result, AcceptanceRequest request)
    {
        string id = result.Claim.Id;
        if (result.Gate.Code is GateCode.Failed or GateCode.NotRun or GateCode.DataError)
        {
            throw new AcceptanceException($"{id} cannot be accepted: {result.Gate.Message}");
        }

        if (result.Judgement.Verdict == Verdict.NotAssessed && result.Judgement.Reason == NotAssessedReasons.InWords(NotAssessedReason.TierNotRun))
        {
            throw new AcceptanceException($"{id} cannot be accepted: tier {result.Tier} does not run it. Run and judge a higher tier first.");
        }

        double? value = result.Observation?.Value;
        if (value is { } number && !double.IsFinite(number))
        {
            throw new AcceptanceException($"{id} cannot be accepted: its value is {number:R}. Correct the case first.");
        }

        bool isGap = result.Judgement.Verdict == Verdict.NotReproduced;
        if (isGap && (request.ReviewBy is null || request.ReviewBy <= request.Today))
        {
            throw new AcceptanceException($"{id} is not reproduced: a known gap needs a date in the future by which it is reviewed again. Give it with --review-by yyyy-MM-dd.");
        }

        double halfWidth = isGap && value is { } v ? Math.Max(request.BandWidth * Math.Abs(v), VerdictRules.CoverageFactor * result.Observation!.NumericalUncertainty) : 0;
        return new AcceptedJudgement(
            id,
            result.Judgement.Verdict,
            value,
            result.Observation?.Token,
            isGap && value is not null ? value - halfWidth : null,
            isGap && value is not null ? value + halfWidth : null,
            result.Judgement.Verdict == Verdict.NotAssessed ? result.Judgement.Reason : request.Reason,
            isGap ? request.ReviewBy : null,
            request.AcceptedBy,
            request.Today);
    }
}
