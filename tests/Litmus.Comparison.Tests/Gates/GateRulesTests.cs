using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Gates;

public sealed class GateRulesTests
{
    private static readonly ComparisonOutcome Compared =
        new(ComparisonScale.Absolute, Error: 0, ValidationUncertainty: 1, IntervalLower: -2, IntervalUpper: 2, LimitLower: -1, LimitUpper: 1);

    [TestCase(Verdict.Reproduced, Verdict.Reproduced, GateCode.AsAccepted, GateStatus.Ok)]
    [TestCase(Verdict.WithinBand, Verdict.WithinBand, GateCode.AsAccepted, GateStatus.Ok)]
    [TestCase(Verdict.Consistent, Verdict.Consistent, GateCode.AsAccepted, GateStatus.Ok)]
    [TestCase(Verdict.NotAssessed, Verdict.NotAssessed, GateCode.AsAccepted, GateStatus.Ok)]
    [TestCase(Verdict.Inconclusive, Verdict.Inconclusive, GateCode.StillInconclusive, GateStatus.Warn)]
    [TestCase(Verdict.Reproduced, Verdict.WithinBand, GateCode.WordChanged, GateStatus.Warn)]
    [TestCase(Verdict.Inconclusive, Verdict.Reproduced, GateCode.WordChanged, GateStatus.Warn)]
    [TestCase(Verdict.Reproduced, Verdict.NotReproduced, GateCode.Regressed, GateStatus.Red)]
    [TestCase(Verdict.WithinBand, Verdict.NotReproduced, GateCode.Regressed, GateStatus.Red)]
    [TestCase(Verdict.Inconclusive, Verdict.NotReproduced, GateCode.Regressed, GateStatus.Red)]
    [TestCase(Verdict.Consistent, Verdict.Inconclusive, GateCode.Undecided, GateStatus.Red)]
    [TestCase(Verdict.NotReproduced, Verdict.Inconclusive, GateCode.Undecided, GateStatus.Red)]
    [TestCase(Verdict.NotReproduced, Verdict.Reproduced, GateCode.UnexpectedAgreement, GateStatus.Red)]
    [TestCase(Verdict.NotReproduced, Verdict.WithinBand, GateCode.UnexpectedAgreement, GateStatus.Red)]
    [TestCase(Verdict.NotAssessed, Verdict.Reproduced, GateCode.Unjudged, GateStatus.Red)]
    [TestCase(Verdict.Reproduced, Verdict.NotAssessed, GateCode.Lost, GateStatus.Red)]
    [TestCase(Verdict.NotReproduced, Verdict.NotAssessed, GateCode.Lost, GateStatus.Red)]
    public void Each_pair_of_accepted_and_present_verdict_has_its_gate(Verdict accepted, Verdict now, GateCode code, GateStatus status)
    {
        AcceptedJudgement record = Some.Accepted(accepted, value: 1, lower: 0.9, upper: 1.1, reviewBy: Some.Today.AddDays(1));

        GateOutcome outcome = GateRules.Judge(record, new Judgement(now, "reason", Compared), value: 1, Execution.Ran, Some.Today);

        outcome.Code.Should().Be(code);
        outcome.Status.Should().Be(status);
    }

    [TestCase(0.9, GateCode.KnownGap)]
    [TestCase(1.1, GateCode.KnownGap)]
    [TestCase(1.1001, GateCode.GapMoved)]
    [TestCase(0.8999, GateCode.GapMoved)]
    [TestCase(double.NaN, GateCode.GapMoved)]
    public void A_known_gap_outside_its_band_has_moved(double value, GateCode expected)
    {
        AcceptedJudgement record = Some.Accepted(Verdict.NotReproduced, value: 1, lower: 0.9, upper: 1.1, reviewBy: Some.Today.AddDays(1));

        GateRules.Judge(record, new Judgement(Verdict.NotReproduced, "reason", null), value, Execution.Cached, Some.Today).Code.Should().Be(expected);
    }

    [TestCase(0, GateCode.KnownGap)]
    [TestCase(-1, GateCode.Expired)]
    public void A_known_gap_expires_the_day_after_its_review_date(int days, GateCode expected)
    {
        AcceptedJudgement record = Some.Accepted(Verdict.NotReproduced, value: 1, lower: 0.9, upper: 1.1, reviewBy: Some.Today.AddDays(days));

        GateRules.Judge(record, new Judgement(Verdict.NotReproduced, "reason", null), 1, Execution.Ran, Some.Today).Code.Should().Be(expected);
    }

    [TestCase(Execution.Failed, GateCode.Failed)]
    [TestCase(Execution.TimedOut, GateCode.TimeLimit)]
    [TestCase(Execution.NotRun, GateCode.NotRun)]
    [TestCase(Execution.NeedsEngine, GateCode.NeedsEngine)]
    [TestCase(Execution.DataError, GateCode.DataError)]
    public void A_run_that_did_not_end_well_is_red_whatever_the_verdict(Execution execution, GateCode expected)
    {
        GateOutcome outcome = GateRules.Judge(Some.Accepted(Verdict.Reproduced), new Judgement(Verdict.Reproduced, "reason", null), 1, execution, Some.Today);

        outcome.Code.Should().Be(expected);
        outcome.Status.Should().Be(GateStatus.Red);
    }

    [TestCase(double.NaN, "m2")]
    [TestCase(double.PositiveInfinity, "m2")]
    [TestCase(1, "s")]
    public void What_cannot_be_compared_is_red_even_where_inconclusive_was_accepted(double value, string unit)
    {
        Observation observation = new() { Value = value, Unit = unit };
        Expectation expected = new(Value: 1, Token: null, Lower: null, Upper: null, "m2", UncertaintyKind.Exact, Uncertainty: null);
        Judgement now = VerdictRules.Judge(expected, new Margin(MarginKind.Absolute, 0.1, MarginBasis.Judgement, "a test"), observation);

        GateOutcome outcome = GateRules.Judge(Some.Accepted(Verdict.Inconclusive), now, value, Execution.Ran, Some.Today);

        outcome.Code.Should().Be(GateCode.DataError);
        outcome.Message.Should().Contain(now.Reason);
    }

    [Test]
    public void A_claim_without_a_judgement_is_unjudged_even_if_it_is_not_assessed()
    {
        GateOutcome outcome = GateRules.Judge(null, NotAssessedReasons.Judge(NotAssessedReason.MeasuredInput), null, Execution.Skipped, Some.Today);

        outcome.Word.Should().Be("red: Unjudged");
        outcome.Message.Should().Be("Now NotAssessed, and nothing is accepted yet. Review it, then run: litmus accept CLAIM --reason \"…\".");
    }

    [Test]
    public void A_lower_tier_does_not_lose_claims()
    {
        GateOutcome outcome =
            GateRules.Judge(Some.Accepted(Verdict.Reproduced), NotAssessedReasons.Judge(NotAssessedReason.TierNotRun), null, Execution.Skipped, Some.Today);

        outcome.Code.Should().Be(GateCode.NotAtThisTier);
    }

    [Test]
    public void A_known_gap_is_never_printed_as_passed()
    {
        AcceptedJudgement record = Some.Accepted(Verdict.NotReproduced, value: 1, lower: 0.9, upper: 1.1, reviewBy: Some.Today);

        GateRules.Judge(record, new Judgement(Verdict.NotReproduced, "reason", null), 1, Execution.Ran, Some.Today).Word.Should().Be("ok: KNOWN GAP");
    }

    [Test]
    public void A_claim_that_needs_an_engine_and_was_accepted_as_not_assessed_stays_so()
    {
        Judgement now = NotAssessedReasons.Judge(NotAssessedReason.NeedsExternalEngine);

        GateRules.Judge(Some.Accepted(Verdict.NotAssessed), now, null, Execution.NeedsEngine, Some.Today).Code.Should().Be(GateCode.AsAccepted);
    }

    [Test]
    public void A_claim_that_needs_an_engine_and_was_never_judged_is_not_run()
    {
        Judgement now = NotAssessedReasons.Judge(NotAssessedReason.NeedsExternalEngine);

        GateRules.Judge(null, now, null, Execution.NeedsEngine, Some.Today).Code.Should().Be(GateCode.NeedsEngine);
    }

    [Test]
    public void Only_a_known_gap_expires()
    {
        AcceptedJudgement record = Some.Accepted(Verdict.Reproduced, value: 1, reviewBy: Some.Today.AddDays(-1));

        GateRules.Judge(record, new Judgement(Verdict.Reproduced, "reason", Compared), 1, Execution.Ran, Some.Today).Code.Should().Be(GateCode.AsAccepted);
    }

    [TestCase(null, null)]
    [TestCase(0.5, null)]
    [TestCase(null, 1.5)]
    public void A_number_without_a_whole_band_is_outside_it(double? lower, double? upper)
    {
        AcceptedJudgement record = Some.Accepted(Verdict.NotReproduced, value: 1, lower: lower, upper: upper);

        GateRules.Judge(record, new Judgement(Verdict.NotReproduced, "reason", Compared), 1, Execution.Ran, Some.Today).Code.Should().Be(GateCode.GapMoved);
    }

    [TestCase("001", GateCode.KnownGap)]
    [TestCase("101", GateCode.GapMoved)]
    [TestCase(null, GateCode.KnownGap)]
    public void A_known_gap_of_a_token_has_moved_where_it_is_another_token(string? now, GateCode expected)
    {
        AcceptedJudgement record = Some.Accepted(Verdict.NotReproduced, token: "001");

        GateRules.Judge(record, new Judgement(Verdict.NotReproduced, "reason", Compared), null, Execution.Ran, Some.Today, now).Code.Should().Be(expected);
    }

    [TestCase(GateCode.KnownGap, false, false, GateCode.Unexplained)]
    [TestCase(GateCode.KnownGap, false, true, GateCode.KnownGap)]
    [TestCase(GateCode.StillInconclusive, true, false, GateCode.Unexplained)]
    [TestCase(GateCode.StillInconclusive, true, true, GateCode.StillInconclusive)]
    [TestCase(GateCode.StillInconclusive, false, false, GateCode.StillInconclusive)]
    [TestCase(GateCode.Regressed, true, false, GateCode.Regressed)]
    public void A_known_gap_and_an_undecided_headline_claim_need_a_finding(GateCode code, bool isHeadline, bool isExplained, GateCode expected)
    {
        Claim claim = Some.Claim(Some.Number(1), Some.Margin(MarginKind.Exact)) with { Headline = isHeadline };

        GateRules.DemandFinding(new GateOutcome(code, "message"), claim, isExplained).Code.Should().Be(expected);
    }

    [Test]
    public void These_verdicts_are_words_of_agreement() =>
        Enum.GetValues<Verdict>().Where(GateRules.IsAgreement).Should().Equal(Verdict.Reproduced, Verdict.Consistent, Verdict.WithinBand);
}
