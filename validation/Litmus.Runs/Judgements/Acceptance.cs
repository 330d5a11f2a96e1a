using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;

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

        foreach (string text in (string[])[request.Reason, request.AcceptedBy])
        {
            if (PlainText.IndexOfForbidden(text) is >= 0 and int control)
            {
                throw new AcceptanceException(
                    $"'{text}' holds the control character {PlainText.NameOf(text[control])}, which cannot be recorded. Write it without.");
            }
        }

        Dictionary<string, ClaimResult> results = document.Claims.ToDictionary(result => result.Claim.Id, StringComparer.Ordinal);
        if (request.ClaimIds.FirstOrDefault(id => !results.ContainsKey(id)) is { } unknown)
        {
            throw new AcceptanceException($"There is no claim '{unknown}' in the results. List them with: litmus list");
        }

        IEnumerable<ClaimResult> chosen = request.ClaimIds.Count > 0
            ? request.ClaimIds.Select(id => results[id])
            : document.Claims.Where(result =>
                result.Gate.Code is not (GateCode.AsAccepted or GateCode.KnownGap or GateCode.NotAtThisTier or GateCode.StillInconclusive));
        return [.. chosen.Select(result => new ProposedAcceptance(result.Accepted, Row(result, request)))];
    }

    private static AcceptedJudgement Row(ClaimResult result, AcceptanceRequest request)
    {
        string id = result.Claim.Id;
        if (result.Gate.Code is GateCode.Failed or GateCode.NotRun or GateCode.TimeLimit or GateCode.NeedsEngine or GateCode.DataError)
        {
            throw new AcceptanceException($"{id} cannot be accepted: {result.Gate.Message}");
        }

        string[] notRun = [NotAssessedReasons.InWords(NotAssessedReason.TierNotRun), NotAssessedReasons.InWords(NotAssessedReason.TierRaised)];
        if (result.Judgement.Verdict == Verdict.NotAssessed && notRun.Contains(result.Judgement.Reason))
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
            throw new AcceptanceException(
                $"{id} is not reproduced: a known gap needs a date in the future by which it is reviewed again. Give it with --review-by yyyy-MM-dd.");
        }

        double halfWidth = isGap && value is { } v
            ? Math.Max(request.BandWidth * Math.Abs(v), VerdictRules.CoverageFactor * result.Observation!.NumericalUncertainty)
            : 0;
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
            request.Today)
        {
            Tier = TierOf(result, request.MinimumTierOf(id)),
            Criterion = Criterion.Of(result.Claim),
        };
    }

    // A claim that was accepted at a lower tier stays there after a review at a higher one, as long as its case still runs there.
    private static string TierOf(ClaimResult result, Tier minimum) =>
        result.Accepted?.Tier is { } before && TierNames.TierOf(before) is { } earlier && earlier >= minimum && earlier < TierNames.TierOf(result.Tier)
            ? before
            : result.Tier;
}
