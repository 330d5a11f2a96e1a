using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Results;

/// <summary>Judges one claim: verdict, change, execution and gate.</summary>
public static class ClaimAssessor
{
    /// <summary>Assesses a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="observation">What was computed; absent when nothing was.</param>
    /// <param name="unanswered">Why there is no observation; ignored when there is one.</param>
    /// <param name="accepted">What was accepted.</param>
    /// <param name="execution">What became of the run.</param>
    /// <param name="tier">The tier that judged it.</param>
    /// <param name="today">The date that review dates are compared with.</param>
    public static ClaimResult Assess(
        Claim claim, Observation? observation, NotAssessedReason unanswered, AcceptedJudgement? accepted, Execution execution, string tier, DateOnly today)
    {
        // A judgement that was accepted under another criterion says nothing about this one.
        bool isCriterionKept = accepted?.Criterion is not { } criterion || criterion == Criterion.Of(claim);
        AcceptedJudgement? valid = isCriterionKept ? accepted : null;
        Judgement judgement = observation is null ? NotAssessedReasons.Judge(unanswered) : VerdictRules.Judge(claim.Expected, claim.Margin, observation);
        return new ClaimResult
        {
            Claim = claim,
            Tier = tier,
            Observation = observation,
            Judgement = judgement,
            Accepted = valid,
            Change = ChangeRules.Compare(valid, judgement, observation),
            Execution = execution,
            Gate = GateRules.Judge(valid, judgement, observation?.Value, execution, today, observation?.Token, claim.Id) switch
            {
                { Code: GateCode.Unjudged } when !isCriterionKept => new GateOutcome(GateCode.Unjudged, DescribeChange(claim, accepted!, judgement)),
                var gate => gate,
            },
        };
    }

    private static string DescribeChange(Claim claim, AcceptedJudgement accepted, Judgement now) =>
        $"Accepted as {accepted.Verdict} on {accepted.AcceptedOn:yyyy-MM-dd}, against another expectation, range, unit, uncertainty or margin. "
        + $"Now {now.Verdict}. Review it, then run: {GateRules.HowToAccept(claim.Id)}";
}
