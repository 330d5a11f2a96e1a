using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Gates;

/// <summary>What the gate tells the reader: what was accepted, what is now, what to type.</summary>
public sealed class GateMessageTests
{
    private const string Accept = "Review it, then run: litmus accept paper2000.claim --reason \"…\".";

    private static readonly ComparisonOutcome Compared =
        new(ComparisonScale.Absolute, Error: 0, ValidationUncertainty: 1, IntervalLower: -2, IntervalUpper: 2, LimitLower: -1, LimitUpper: 1);

    [TestCase(Execution.Failed, "The run failed; see its message.")]
    [TestCase(Execution.TimedOut, "The machine is too slow for the time limit. Nothing was computed, so nothing is said of the claim.")]
    [TestCase(Execution.NotRun, "No run with the present code and inputs is stored; the note says which command makes one.")]
    [TestCase(Execution.NeedsEngine, "It needs an external engine that is not there, and no answer of it is stored. Nothing is said of the claim.")]
    [TestCase(Execution.DataError, "Stored data do not match their checksum or the claim.")]
    public void A_run_without_a_result_says_why(Execution execution, string message) =>
        GateRules.Judge(Some.Accepted(Verdict.Reproduced), Now(Verdict.Reproduced), 1, execution, Some.Today).Message.Should().Be(message);

    [TestCase(Verdict.Reproduced, Verdict.Reproduced, "The verdict is the accepted one.")]
    [TestCase(Verdict.Reproduced, Verdict.Consistent, "Accepted as Reproduced, and Consistent now. " + Accept)]
    [TestCase(Verdict.WithinBand, Verdict.NotReproduced, "Accepted as WithinBand, and not reproduced now.")]
    [TestCase(Verdict.Consistent, Verdict.Inconclusive, "Accepted as Consistent, and inconclusive now.")]
    [TestCase(Verdict.Inconclusive, Verdict.Inconclusive, "Inconclusive, as accepted.")]
    [TestCase(Verdict.Inconclusive, Verdict.NotReproduced, "Accepted as inconclusive, and not reproduced now.")]
    [TestCase(Verdict.Inconclusive, Verdict.WithinBand, "Accepted as inconclusive, and WithinBand now. " + Accept)]
    [TestCase(Verdict.NotAssessed, Verdict.Reproduced, "Accepted as not assessed (a test), and Reproduced now. " + Accept)]
    [TestCase(Verdict.NotReproduced, Verdict.NotReproduced, "Known gap: a test")]
    [TestCase(Verdict.NotReproduced, Verdict.Inconclusive, "A known gap is inconclusive now.")]
    [TestCase(Verdict.NotReproduced, Verdict.Reproduced,
        "A known gap is Reproduced now. Find out why, then run: litmus accept paper2000.claim --reason \"…\".")]
    public void A_gate_says_what_was_accepted_and_what_is_now(Verdict accepted, Verdict now, string message) =>
        Judge(Gap with { Verdict = accepted }, Now(now)).Message.Should().Be(message);

    [Test]
    public void A_gap_that_has_moved_says_its_band_and_where_it_is() =>
        Judge(Gap, Now(Verdict.NotReproduced), value: 1.25).Message.Should().Be("The known gap was accepted in [0.5, 1] and is 1.25 now.");

    [Test]
    public void A_gap_that_is_another_word_says_both() =>
        Judge(Gap with { Token = "001" }, Now(Verdict.NotReproduced), token: "101").Message
            .Should().Be("The known gap was accepted as '001' and is '101' now.");

    [Test]
    public void A_gap_past_its_review_says_the_date() =>
        Judge(Gap with { ReviewBy = new DateOnly(2029, 12, 31) }, Now(Verdict.NotReproduced)).Message
            .Should().Be("The known gap was to be reviewed by 2029-12-31.");

    [Test]
    public void A_claim_that_was_not_assessed_and_is_not_says_so() =>
        Judge(Gap with { Verdict = Verdict.NotAssessed }, NotAssessedReasons.Judge(NotAssessedReason.MeasuredInput)).Message
            .Should().Be("Not assessed, as accepted.");

    [Test]
    public void A_claim_of_another_tier_says_so() =>
        Judge(Gap, NotAssessedReasons.Judge(NotAssessedReason.TierNotRun)).Message.Should().Be("Not judged at this tier.");

    [TestCase(NotAssessedReason.ModelNotBuiltYet, null, "Accepted as Reproduced, and no run answers it now.")]
    [TestCase(NotAssessedReason.ModelNotBuiltYet, "smoke", "Accepted as Reproduced at tier smoke, and no run answers it now.")]
    [TestCase(NotAssessedReason.TierRaised, "smoke",
        "Accepted as Reproduced at tier smoke, and its case no longer runs at this tier. Lower the case's minimum tier again, or judge at its new tier "
        + "and run: litmus accept paper2000.claim --reason \"…\".")]
    public void A_lost_claim_says_how_it_was_accepted_and_why_it_is_lost(NotAssessedReason reason, string? tier, string message) =>
        Judge(Gap with { Verdict = Verdict.Reproduced, Tier = tier }, NotAssessedReasons.Judge(reason)).Message.Should().Be(message);

    [Test]
    public void What_could_not_be_compared_says_why() =>
        Judge(Gap, new Judgement(Verdict.Inconclusive, "The unit differs.", Outcome: null)).Message
            .Should().Be("Nothing could be compared: The unit differs.");

    [TestCase(GateCode.KnownGap, false, "No finding says what is wrong and why.")]
    [TestCase(GateCode.StillInconclusive, true, "No finding says why this headline claim is undecided.")]
    public void A_claim_without_a_finding_says_how_one_is_written(GateCode code, bool isHeadline, string why)
    {
        Claim claim = Some.Claim(Some.Number(1), Some.Margin(MarginKind.Exact)) with { Headline = isHeadline };

        GateOutcome outcome = GateRules.DemandFinding(new GateOutcome(code, "message"), claim, isExplained: false);

        outcome.Should().Be(new GateOutcome(
            GateCode.Unexplained, why + " Write one: litmus new finding paper2000/claim --kind KIND --claims paper2000.claim --title \"…\""));
    }

    [Test]
    public void A_claim_with_a_dot_in_its_name_has_a_finding_of_that_name() =>
        GateRules.HowToExplain("paper2000.a.b").Should().StartWith("litmus new finding paper2000/a.b ");

    private static AcceptedJudgement Gap => Some.Accepted(Verdict.NotReproduced, value: 1, lower: 0.5, upper: 1, reviewBy: Some.Today);

    private static Judgement Now(Verdict verdict) => new(verdict, "reason", Compared);

    private static GateOutcome Judge(AcceptedJudgement accepted, Judgement now, double value = 1, string? token = null) =>
        GateRules.Judge(accepted, now, value, Execution.Ran, Some.Today, token, "paper2000.claim");
}
