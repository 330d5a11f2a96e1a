using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Results;

/// <summary>Judges a stored document again from its own numbers, so that a number changed by hand cannot keep its verdict.</summary>
public static class ResultsAudit
{
    /// <summary>
    /// Derives the verdict, comparison, change and gate of each claim, the outcome of each check and the rank of each finding again. Where a stored one
    /// differs, the gate becomes <see cref="GateCode.DataError"/> and a trouble names it.
    /// </summary>
    /// <param name="stored">The document as it was read.</param>
    /// <param name="today">The date on which the stored gate was judged.</param>
    /// <param name="others">Claims that findings of the document rest on and that are not part of it. They are not judged.</param>
    public static ResultsDocument Rejudge(ResultsDocument stored, DateOnly today, params IReadOnlyList<ClaimResult> others)
    {
        List<string> troubles = [.. stored.Troubles];
        HashSet<string> explained = FindingRules.Explained(stored.Findings);
        ClaimResult[] claims = [.. stored.Claims.Select(claim => Rejudge(claim, today, explained.Contains(claim.Claim.Id), troubles))];
        CaseResult[] cases = [.. stored.Cases.Select(result => Rejudge(result, troubles))];
        Dictionary<string, ClaimResult> byId = claims.Concat(others).DistinctBy(claim => claim.Claim.Id, StringComparer.Ordinal)
            .ToDictionary(claim => claim.Claim.Id, StringComparer.Ordinal);
        FindingRecord[] findings = [.. stored.Findings.Select(finding => Rank(finding, byId, troubles))];
        return stored with { Claims = claims, Cases = cases, Findings = findings, Troubles = troubles };
    }

    private static FindingRecord Rank(FindingRecord stored, Dictionary<string, ClaimResult> claims, List<string> troubles)
    {
        FindingRank derived = FindingRules.RankOf(stored, claims);
        if (derived == stored.Rank)
        {
            return stored;
        }

        troubles.Add(
            $"The finding {stored.Id}: its stored rank {DataWords.Of(stored.Rank)} does not follow from its claims and consequences, "
            + $"derived {DataWords.Of(derived)}. The file was altered; run: litmus judge");
        return stored with { Rank = derived };
    }

    private static SecondOpinion Rejudge(ClaimResult claim, SecondOpinion stored, List<string> troubles)
    {
        SecondOpinion derived = stored.JudgedAgain(claim.Claim, claim.Observation);
        if (derived.Judgement.Verdict != stored.Judgement.Verdict || derived.Judgement.Outcome != stored.Judgement.Outcome || derived.Joint != stored.Joint)
        {
            troubles.Add(
                $"{claim.Claim.Id}: what is stored of the solver {stored.Solver} does not follow from its numbers. The file was altered; run: litmus judge");
            return derived;
        }

        return stored;
    }

    private static CaseResult Rejudge(CaseResult stored, List<string> troubles)
    {
        string[] altered = [.. stored.Checks.Where(check => check.Holds != check.HoldsByItsNumbers).Select(check => check.Name)];
        if (altered.Length == 0)
        {
            return stored;
        }

        string what = $"what the stored checks say ({string.Join("; ", altered)}) does not follow from their numbers";
        troubles.Add($"{stored.Id}: {what}. The file was altered; run: litmus judge");
        return stored with
        {
            Execution = Execution.DataError,
            Failure = $"Altered: {what}.",
            Checks = [.. stored.Checks.Select(check => check with { Holds = check.HoldsByItsNumbers })],
        };
    }

    private static ClaimResult Rejudge(ClaimResult claim, DateOnly today, bool isExplained, List<string> troubles)
    {
        ClaimResult stored = claim.SecondOpinions.Count == 0 ? claim
            : claim with { SecondOpinions = [.. claim.SecondOpinions.Select(opinion => Rejudge(claim, opinion, troubles))] };
        Judgement derived = stored.Observation is null
            ? stored.Judgement with { Verdict = Verdict.NotAssessed, Outcome = null }
            : VerdictRules.Judge(stored.Claim.Expected, stored.Claim.Margin, stored.Observation);
        GateOutcome gate = GateRules.DemandFinding(
            GateRules.Judge(stored.Accepted, derived, stored.Observation?.Value, stored.Execution, today, stored.Observation?.Token, stored.Claim.Id),
            stored.Claim,
            isExplained);
        Change change = ChangeRules.Compare(stored.Accepted, derived, stored.Observation);
        List<string> differences = [];
        if (derived.Verdict != stored.Judgement.Verdict)
        {
            differences.Add($"verdict {stored.Judgement.Verdict}, derived {derived.Verdict}");
        }

        if (derived.Outcome != stored.Judgement.Outcome)
        {
            differences.Add("comparison");
        }

        if (gate.Code != stored.Gate.Code)
        {
            differences.Add($"gate {stored.Gate.Word}, derived {gate.Word}");
        }

        if (change != stored.Change)
        {
            differences.Add($"change {stored.Change}, derived {change}");
        }

        if (differences.Count == 0)
        {
            return stored;
        }

        string what = string.Join("; ", differences);
        troubles.Add($"{stored.Claim.Id}: the stored {what} does not follow from the stored numbers. The file was altered; run: litmus judge");
        return stored with
        {
            Judgement = derived,
            Change = change,
            Gate = new GateOutcome(GateCode.DataError, $"Altered: {what}."),
        };
    }
}
