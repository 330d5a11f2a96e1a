using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Judgements;

namespace Litmus.Runs.Tests.Judgements;

internal sealed class AcceptanceTests
{
    private static readonly DateOnly Today = new(2030, 1, 1);

    [Test]
    public void An_agreement_is_accepted_with_its_value_and_without_a_band()
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(1.1)));

        AcceptedJudgement row = Propose(document)[0].After;

        row.Should().Be(new AcceptedJudgement("paper2000.x", Verdict.Reproduced, 1.1, null, null, null, "a reason", null, "Somebody", Today)
        {
            Tier = "smoke",
            Criterion = Criterion.Of(document.Claims[0].Claim),
        });
    }

    [TestCase(null, Tier.Smoke, "standard")]
    [TestCase("smoke", Tier.Smoke, "smoke", Description = "a review at a higher tier does not release the claim from the lower one")]
    [TestCase("nightly", Tier.Smoke, "standard")]
    [TestCase("smoke", Tier.Standard, "standard", Description = "its case no longer runs at the lower tier")]
    public void The_tier_of_a_judgement_is_the_lowest_at_which_it_was_accepted_and_its_case_runs(string? before, Tier minimum, string expected)
    {
        ClaimResult result = Result("paper2000/x", 1, 0.5, Observed(1)) with
        {
            Tier = "standard",
            Accepted = before is null ? null
                : new AcceptedJudgement("paper2000.x", Verdict.Inconclusive, 5, null, null, null, "earlier", null, "Somebody", Today) { Tier = before },
        };

        AcceptanceRequest request = new(["paper2000.x"], "a reason", null, 0.02, "Somebody", Today) { MinimumTierOf = _ => minimum };

        Acceptance.Propose(Document(result), request)[0].After.Tier.Should().Be(expected);
    }

    [Test]
    public void A_known_gap_is_accepted_within_a_band_and_until_a_date()
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(-10)));

        AcceptedJudgement row = Propose(document, reviewBy: Today.AddDays(1))[0].After;

        row.Verdict.Should().Be(Verdict.NotReproduced);
        (row.BandLower, row.BandUpper).Should().Be((-10.2, -9.8), "the band is 2 % about the value, whatever its sign");
        row.ReviewBy.Should().Be(Today.AddDays(1));
    }

    [Test]
    public void A_known_gap_computed_with_noise_has_a_band_as_wide_as_the_noise()
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(10) with { NumericalUncertainty = 1 }));

        AcceptedJudgement row = Propose(document, reviewBy: Today.AddDays(1))[0].After;

        (row.BandLower, row.BandUpper).Should().Be((8.0, 12.0), "2 u_num is more than 2 %");
    }

    [Test]
    public void A_known_gap_needs_a_date_in_the_future([Values(null, -1, 0)] int? days)
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(10)));

        Action proposing = () => Propose(document, reviewBy: days is { } number ? Today.AddDays(number) : null);

        proposing.Should().Throw<AcceptanceException>().WithMessage("*--review-by*");
    }

    [Test]
    public void Nothing_is_accepted_without_a_reason([Values("", "  ")] string reason)
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(1)));

        Action proposing = () => Propose(document, reason: reason);

        proposing.Should().Throw<AcceptanceException>().WithMessage("*--reason*");
    }

    [Test]
    public void A_reason_with_a_control_character_is_refused()
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(1)));

        Action proposing = () => Propose(document, reason: "because\u001b[31m");

        proposing.Should().Throw<AcceptanceException>().WithMessage("*control character U+001B*");
    }

    [Test]
    public void What_failed_did_not_run_or_is_damaged_is_not_accepted(
        [Values(Execution.Failed, Execution.NotRun, Execution.TimedOut, Execution.DataError)] Execution execution)
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, observation: null, execution));

        Action proposing = () => Propose(document);

        proposing.Should().Throw<AcceptanceException>().WithMessage("paper2000.x cannot be accepted*");
    }

    [Test]
    public void What_the_tier_leaves_out_is_not_accepted()
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, observation: null, Execution.Skipped));

        Action proposing = () => Propose(document);

        proposing.Should().Throw<AcceptanceException>().WithMessage("*tier smoke does not run it*");
    }

    [Test]
    public void What_is_not_finite_is_not_accepted()
    {
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(double.NaN)));

        Action proposing = () => Propose(document);

        proposing.Should().Throw<AcceptanceException>().WithMessage("*NaN*");
    }

    [Test]
    public void What_is_not_assessed_keeps_the_reason_of_the_closed_list()
    {
        ResultsDocument document = Document(ClaimAssessor.Assess(
            FormulaCase.Claim("paper2000/x", 1, 0.5), null, NotAssessedReason.MeasuredInput, accepted: null, Execution.Skipped, "smoke", Today));

        Propose(document)[0].After.Reason.Should().Be("measured input");
    }

    [Test]
    public void An_unknown_claim_is_refused()
    {
        Action proposing = () => Acceptance.Propose(Document(), new AcceptanceRequest(["paper2000.none"], "a reason", null, 0.02, "Somebody", Today));

        proposing.Should().Throw<AcceptanceException>().WithMessage("*paper2000.none*litmus list*");
    }

    [Test]
    public void What_was_accepted_before_is_shown_beside()
    {
        AcceptedJudgement before = new("paper2000.x", Verdict.Inconclusive, 5, null, null, null, "earlier", null, "Somebody", Today);
        ResultsDocument document = Document(Result("paper2000/x", 1, 0.5, Observed(1)) with { Accepted = before });

        Propose(document)[0].Before.Should().Be(before);
    }

    private static Observation Observed(double value) => new() { Value = value, Unit = "m2" };

    private static ClaimResult Result(string caseId, double expected, double margin, Observation? observation, Execution execution = Execution.Ran) =>
        ClaimAssessor.Assess(FormulaCase.Claim(caseId, expected, margin), observation, NotAssessedReason.TierNotRun, accepted: null, execution, "smoke", Today);

    private static IReadOnlyList<ProposedAcceptance> Propose(ResultsDocument document, DateOnly? reviewBy = null, string reason = "a reason") =>
        Acceptance.Propose(document, new AcceptanceRequest(["paper2000.x"], reason, reviewBy, 0.02, "Somebody", Today));

    private static ResultsDocument Document(params ClaimResult[] claims) => new()
    {
        Run = new RunRecord("id", new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
        Papers = [],
        Claims = claims,
        Cases = [],
    };
}
