using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.History.Tests;

public sealed class HistoryRecordTests
{
    [TestCase(MarginKind.Absolute, 0.5, 1.5, 2.5, 0.1)]
    [TestCase(MarginKind.Relative, 0.25, 1.5, 2.5, 0.1)]
    [TestCase(MarginKind.Factor, 2, 1.0, 4.0, 0.1)]
    [TestCase(MarginKind.Decades, 1, 0.2, 20, 0.1)]
    public void Limits_and_uncertainty_are_in_the_unit_of_the_claim(MarginKind kind, double margin, double lower, double upper, double uncertainty)
    {
        RecordedClaim claim = RecordedClaim.Of(Judged(kind, margin));

        claim.LimitLower.Should().BeApproximately(lower, 1e-12);
        claim.LimitUpper.Should().BeApproximately(upper, 1e-12);
        claim.ValidationUncertainty.Should().BeApproximately(uncertainty, 1e-12);
        claim.Reference.Should().Be(2);
    }

    [Test]
    public void Limits_of_a_factor_around_a_negative_number_are_not_turned_round()
    {
        ClaimResult result = Judged(MarginKind.Factor, 2, expected: -2, value: -2.1);

        RecordedClaim claim = RecordedClaim.Of(result);

        claim.LimitLower.Should().BeApproximately(-4, 1e-12);
        claim.LimitUpper.Should().BeApproximately(-1, 1e-12);
    }

    [Test]
    public void A_claim_without_an_answer_keeps_the_reason()
    {
        ClaimResult result = Judged(MarginKind.Absolute, 0.5) with { Observation = null, Judgement = NotAssessedReasons.Judge(NotAssessedReason.TierNotRun) };

        RecordedClaim claim = RecordedClaim.Of(result);

        (claim.Verdict, claim.Value, claim.Unanswered).Should().Be((Verdict.NotAssessed, null, "tier not run"));
    }

    [Test]
    public void Another_margin_changes_the_criterion_and_not_the_reference()
    {
        RecordedClaim before = RecordedClaim.Of(Judged(MarginKind.Absolute, 0.5));
        RecordedClaim after = RecordedClaim.Of(Judged(MarginKind.Absolute, 0.6));

        after.Criterion.Should().NotBe(before.Criterion);
        after.ReferenceHash.Should().Be(before.ReferenceHash);
        (before.Margin, after.Margin).Should().Be(("abs 0.5", "abs 0.6"));
    }

    [Test]
    public void Another_number_changes_the_reference()
    {
        RecordedClaim before = RecordedClaim.Of(Judged(MarginKind.Absolute, 0.5));
        RecordedClaim after = RecordedClaim.Of(Judged(MarginKind.Absolute, 0.5, expected: 2.01));

        after.ReferenceHash.Should().NotBe(before.ReferenceHash);
    }

    [Test]
    public void Judging_the_same_runs_again_gives_the_same_identity()
    {
        ResultsDocument document = Document(Judged(MarginKind.Absolute, 0.5));
        ResultsDocument later = document with { Run = document.Run with { StartedUtc = document.Run.StartedUtc.AddHours(1), Seconds = 99 } };

        RecordOf(later).Id.Should().Be(RecordOf(document).Id);
    }

    [Test]
    public void A_case_that_ran_anew_gives_another_identity()
    {
        ResultsDocument document = Document(Judged(MarginKind.Absolute, 0.5));
        ResultsDocument anew = document with { Cases = [document.Cases[0] with { ComputedUtc = document.Cases[0].ComputedUtc!.Value.AddDays(1) }] };

        RecordOf(anew).Id.Should().NotBe(RecordOf(document).Id);
    }

    [Test]
    public void The_case_of_a_claim_is_found()
    {
        HistoryRecord record = RecordOf(Document(Judged(MarginKind.Absolute, 0.5)));

        record.CaseOf("paper2000.claim")!.Bits.Should().Be("its bits", "the bits come from the caller");
        record.CaseOf("paper2000.other").Should().BeNull();
    }

    private static HistoryRecord RecordOf(ResultsDocument document) => HistoryRecord.Of(document, ["parent"], result => result.Title);

    private static ResultsDocument Document(ClaimResult claim) => new()
    {
        Run = new RunRecord("id", SomeNights.First, 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
        Papers = [new PaperRecord("paper2000", "A paper", "10.0/0")],
        Claims = [claim],
        Cases = [new CaseResult
        {
            Id = "paper2000/case", Title = "its bits", Inputs = [], RunHash = new string('a', 64), Execution = Execution.Ran, ComputedUtc = SomeNights.First,
        }],
    };

    private static ClaimResult Judged(MarginKind kind, double margin, double expected = 2, double value = 2.25)
    {
        Claim claim = new()
        {
            Id = "paper2000.claim",
            Source = "Table 1",
            Statement = "A statement.",
            Kind = ClaimKind.Value,
            Origin = ClaimOrigin.Stated,
            Class = ReferenceClass.PaperSimulation,
            Headline = false,
            Quantity = "q",
            Expected = new Expectation(expected, Token: null, Lower: null, Upper: null, "1", UncertaintyKind.Exact, Uncertainty: null),
            Margin = new Margin(kind, margin, MarginBasis.Judgement, "a test"),
            Computability = Computability.Yes,
            Model = "m",
            Inputs = "none",
        };
        Observation observation = new() { Value = value, Unit = "1", NumericalUncertainty = 0.1 };
        return ClaimAssessor.Assess(claim, observation, NotAssessedReason.TierNotRun, accepted: null, Execution.Ran, "smoke", new DateOnly(2026, 1, 1))
            with { CaseId = "paper2000/case" };
    }
}
