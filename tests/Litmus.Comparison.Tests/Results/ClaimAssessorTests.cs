using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Results;

public sealed class ClaimAssessorTests
{
    private static readonly Claim Claim =
        Some.Claim(new Expectation(70.5, null, 70, 71, "deg", UncertaintyKind.Standard, 0.1), Some.Margin(MarginKind.Absolute, 0.05));

    // Each changes one thing on which a verdict depends.
    private static IEnumerable<Claim> OtherCriteria =>
    [
        Claim with { Expected = Claim.Expected with { Value = 75 } },
        Claim with { Expected = Claim.Expected with { Value = null } },
        Claim with { Expected = Claim.Expected with { Value = null, Token = "70.5" } },
        Claim with { Expected = Claim.Expected with { Lower = 69 } },
        Claim with { Expected = Claim.Expected with { Lower = null, Upper = 70 } },
        Claim with { Expected = Claim.Expected with { Upper = null } },
        Claim with { Expected = Claim.Expected with { Unit = "rad" } },
        Claim with { Expected = Claim.Expected with { UncertaintyKind = UncertaintyKind.HalfWidth } },
        Claim with { Expected = Claim.Expected with { Uncertainty = 0.2 } },
        Claim with { Margin = Claim.Margin with { Kind = MarginKind.Relative } },
        Claim with { Margin = Claim.Margin with { Value = 10 } },
    ];

    [Test]
    public void What_was_accepted_against_another_criterion_is_unjudged_and_says_so()
    {
        AcceptedJudgement accepted = Some.Accepted(Verdict.Reproduced, value: 70.5) with { Criterion = Criterion.Of(Claim) };

        ClaimResult result = Assess(Claim with { Margin = Claim.Margin with { Value = 10 } }, accepted);

        (result.Gate.Code, result.Accepted).Should().Be((GateCode.Unjudged, null));
        result.Gate.Message.Should().StartWith("Accepted as Reproduced on 2029-01-01, against another expectation, range, unit, uncertainty or margin. Now ");
        ResultsAudit.Rejudge(Some.Document(result), Some.Today).Troubles.Should().BeEmpty("the gate follows from what is stored");
    }

    [Test]
    public void Other_words_of_a_claim_do_not_ask_for_another_review()
    {
        AcceptedJudgement accepted = Some.Accepted(Verdict.Reproduced, value: 70.5) with { Criterion = Criterion.Of(Claim) };

        ClaimResult result =
            Assess(Claim with { Statement = "Another statement.", Source = "Table 2", Margin = Claim.Margin with { Reason = "other words" } }, accepted);

        result.Accepted.Should().Be(accepted);
    }

    [Test]
    public void Every_part_of_a_criterion_changes_its_fingerprint() => OtherCriteria.Append(Claim).Select(Criterion.Of).Should().OnlyHaveUniqueItems();

    [Test]
    public void The_fingerprint_of_a_criterion_is_the_same_tomorrow() => Criterion.Of(Claim).Should().Be("3f4594acd0270a49");

    private static ClaimResult Assess(Claim claim, AcceptedJudgement accepted) =>
        ClaimAssessor.Assess(claim, Some.Observed(70.5, unit: "deg"), NotAssessedReason.TierNotRun, accepted, Execution.Ran, "smoke", Some.Today);
}
