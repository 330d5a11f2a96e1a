using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Results;

public sealed class ResultsAuditTests
{
    private static readonly Claim Claim = Some.Claim(Some.Number(1), Some.Margin(MarginKind.Relative, 0.05));

    private static readonly ClaimResult Good = ClaimAssessor.Assess(
        Claim, Some.Observed(1.01), NotAssessedReason.TierNotRun, Some.Accepted(Verdict.Reproduced, value: 1.01), Execution.Ran, "smoke", Some.Today);

    [Test]
    public void An_untouched_document_is_what_its_numbers_support()
    {
        ResultsDocument audited = ResultsAudit.Rejudge(Some.Document(Good), Some.Today);

        audited.Troubles.Should().BeEmpty();
        audited.ExitCode.Should().Be(ExitCodes.Success);
        audited.Claims[0].Should().BeSameAs(Good);
    }

    [Test]
    public void A_doctored_observation_loses_its_verdict_and_turns_everything_red()
    {
        ClaimResult doctored = Good with { Observation = Good.Observation! with { Value = 2 } };

        ResultsDocument audited = ResultsAudit.Rejudge(Some.Document(doctored), Some.Today);

        audited.Claims[0].Judgement.Verdict.Should().Be(Verdict.NotReproduced);
        audited.Claims[0].Gate.Word.Should().Be("red: DataError");
        audited.GateStatus.Should().Be(GateStatus.Red);
        audited.ExitCode.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void A_doctored_number_that_changes_no_verdict_is_seen_all_the_same()
    {
        ClaimResult doctored = Good with { Observation = Good.Observation! with { Value = 1.02 } };

        ResultsAudit.Rejudge(Some.Document(doctored), Some.Today).Troubles.Should().ContainSingle().Which.Should().Contain("comparison");
    }

    [Test]
    public void A_doctored_verdict_is_seen()
    {
        ClaimResult bad = ClaimAssessor.Assess(
            Claim, Some.Observed(2), NotAssessedReason.TierNotRun, Some.Accepted(Verdict.Reproduced, value: 1), Execution.Ran, "smoke", Some.Today);
        ClaimResult doctored = bad with { Judgement = bad.Judgement with { Verdict = Verdict.Reproduced }, Gate = Good.Gate };

        ResultsAudit.Rejudge(Some.Document(doctored), Some.Today).Claims[0].Judgement.Verdict.Should().Be(Verdict.NotReproduced);
    }

    [Test]
    public void A_doctored_margin_is_seen()
    {
        ClaimResult bad = ClaimAssessor.Assess(Claim, Some.Observed(2), NotAssessedReason.TierNotRun, null, Execution.Ran, "smoke", Some.Today);
        ClaimResult doctored = bad with { Claim = Claim with { Margin = Some.Margin(MarginKind.Relative, 5) } };

        ResultsAudit.Rejudge(Some.Document(doctored), Some.Today).Troubles.Should().NotBeEmpty();
    }

    [Test]
    public void A_document_without_claims_is_red() => Some.Document().GateStatus.Should().Be(GateStatus.Red);

    [Test]
    public void The_counts_name_every_verdict() =>
        Some.Document(Good).Counts.Should()
            .HaveCount(Enum.GetValues<Verdict>().Length).And.Contain(Verdict.Reproduced, 1).And.Contain(Verdict.NotReproduced, 0);
}
