using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Findings;

public sealed class FindingRulesTests
{
    private const string Own = "paper2000.claim";
    private const string Other = "paper2000.other";

    [TestCase(false, ClaimKind.Value, FindingRank.Quantitative, Description = "another verdict turns")]
    [TestCase(true, ClaimKind.Value, FindingRank.Decisive, Description = "a headline statement turns")]
    [TestCase(false, ClaimKind.Ordering, FindingRank.Decisive, Description = "an ordering turns")]
    [TestCase(false, ClaimKind.Trend, FindingRank.Decisive, Description = "a trend turns")]
    [TestCase(false, ClaimKind.Dominance, FindingRank.Decisive, Description = "a dominance turns")]
    public void What_turns_decides_the_rank(bool isHeadline, ClaimKind kind, FindingRank expected)
    {
        ClaimResult plain = Result(Other, Some.Number(1), 1);
        ClaimResult other = plain with { Claim = plain.Claim with { Headline = isHeadline, Kind = kind } };
        FindingRecord finding = Finding(Consequence(1, 1.1, new TurnedVerdict(Other, Verdict.Reproduced, Verdict.NotReproduced)));

        RankOf(finding, Result(Own, Some.Number(1), 1.1), other).Should().Be(expected);
    }

    [Test]
    public void A_bound_at_zero_is_a_sign()
    {
        FindingRecord finding = Finding(Consequence(1, 1.1, new TurnedVerdict(Other, Verdict.Reproduced, Verdict.NotReproduced)));

        RankOf(finding, Result(Own, Some.Number(1), 1.1), Result(Other, Some.Range(0, null), 1)).Should().Be(FindingRank.Decisive);
        RankOf(finding, Result(Own, Some.Number(1), 1.1), Result(Other, Some.Range(2, null), 3)).Should().Be(FindingRank.Quantitative);
    }

    [Test]
    public void Numbers_of_opposite_sign_are_decisive() =>
        RankOf(Finding(Consequence(1, -0.9)), Result(Own, Some.Number(1), 1.1)).Should().Be(FindingRank.Decisive);

    [Test]
    public void A_finding_on_a_headline_claim_is_decisive()
    {
        ClaimResult own = Result(Own, Some.Number(1), 1.01);

        RankOf(Finding(), own with { Claim = own.Claim with { Headline = true } }).Should().Be(FindingRank.Decisive);
    }

    [TestCase(1.2, FindingRank.Slight)]
    [TestCase(1.3, FindingRank.Quantitative)]
    [TestCase(0.81, FindingRank.Slight)]
    [TestCase(0.79, FindingRank.Quantitative)]
    [TestCase(-1, FindingRank.Quantitative)]
    public void A_number_is_far_off_beyond_a_factor_of_five_quarters(double found, FindingRank expected) =>
        RankOf(Finding(), Result(Own, Some.Number(1), found)).Should().Be(expected);

    [TestCase(2.3, FindingRank.Slight)]
    [TestCase(2.6, FindingRank.Quantitative)]
    [TestCase(1.5, FindingRank.Slight)]
    [TestCase(0.7, FindingRank.Quantitative)]
    public void For_a_range_the_nearest_limit_counts(double found, FindingRank expected) =>
        RankOf(Finding(), Result(Own, Some.Range(1, 2), found)).Should().Be(expected);

    [Test]
    public void A_claim_that_was_not_computed_is_not_far_off() =>
        RankOf(Finding(), Result(Own, Some.Number(1), 2) with { Observation = null }).Should().Be(FindingRank.Slight);

    [TestCase(Verdict.Reproduced, Verdict.Consistent, false)]
    [TestCase(Verdict.WithinBand, Verdict.Reproduced, false)]
    [TestCase(Verdict.Inconclusive, Verdict.Inconclusive, false)]
    [TestCase(Verdict.Reproduced, Verdict.Inconclusive, true)]
    [TestCase(Verdict.NotReproduced, Verdict.Consistent, true)]
    public void Another_word_of_agreement_is_no_turn(Verdict before, Verdict after, bool expected) =>
        FindingRules.IsTurn(before, after).Should().Be(expected);

    [TestCase(Verdict.NotReproduced, false, true)]
    [TestCase(Verdict.Inconclusive, true, true)]
    [TestCase(Verdict.Inconclusive, false, false)]
    [TestCase(Verdict.Reproduced, true, false)]
    public void What_is_not_reproduced_and_an_undecided_headline_claim_need_a_finding(Verdict verdict, bool isHeadline, bool expected) =>
        FindingRules.NeedsFinding(Result(Own, Some.Number(1), 1).Claim with { Headline = isHeadline }, verdict).Should().Be(expected);

    [TestCase(GateCode.KnownGap, false, false, GateCode.Unexplained)]
    [TestCase(GateCode.KnownGap, false, true, GateCode.KnownGap)]
    [TestCase(GateCode.StillInconclusive, true, false, GateCode.Unexplained)]
    [TestCase(GateCode.StillInconclusive, true, true, GateCode.StillInconclusive)]
    [TestCase(GateCode.StillInconclusive, false, false, GateCode.StillInconclusive)]
    [TestCase(GateCode.GapMoved, true, false, GateCode.GapMoved)]
    public void The_gate_demands_a_finding(GateCode code, bool isHeadline, bool isExplained, GateCode expected)
    {
        Claim claim = Result(Own, Some.Number(1), 1).Claim with { Headline = isHeadline };

        GateOutcome gate = GateRules.DemandFinding(new GateOutcome(code, "a test"), claim, isExplained);

        gate.Code.Should().Be(expected);
        gate.Message.Should().Contain(
            expected == code ? "a test" : "litmus new finding paper2000/claim --kind KIND --claims paper2000.claim", "it says what to type");
    }

    [Test]
    public void An_unexplained_claim_is_red_and_awaits_a_review()
    {
        new GateOutcome(GateCode.Unexplained, "a test").Word.Should().Be("red: Unexplained");
        ExitCodes.For([GateCode.Unexplained]).Should().Be(ExitCodes.Change);
    }

    [Test]
    public void A_repeat_is_explained_with_its_leader() =>
        FindingRules.Explained([Finding() with { Repeats = [Other] }]).Should().BeEquivalentTo(Own, Other);

    [Test]
    public void The_audit_derives_gate_and_rank_again()
    {
        ClaimResult gap = Gap();
        ResultsDocument explained = Some.Document(gap) with { Findings = [Finding() with { Rank = FindingRank.Quantitative }] };

        ResultsAudit.Rejudge(explained, Some.Today).Troubles.Should().BeEmpty();
        ResultsAudit.Rejudge(explained with { Findings = [] }, Some.Today).Troubles.Should().ContainSingle()
            .Which.Should().Contain("ok: KNOWN GAP, derived red: Unexplained");
        ResultsDocument forged = ResultsAudit.Rejudge(explained with { Findings = [Finding() with { Rank = FindingRank.Decisive }] }, Some.Today);
        forged.Troubles.Should().ContainSingle().Which.Should().Contain("stored rank decisive").And.Contain("derived quantitative");
        forged.Findings.Single().Rank.Should().Be(FindingRank.Quantitative);
    }

    private static FindingRank RankOf(FindingRecord finding, params ClaimResult[] claims) =>
        FindingRules.RankOf(finding, claims.ToDictionary(claim => claim.Claim.Id, StringComparer.Ordinal));

    private static ClaimResult Gap() => ClaimAssessor.Assess(
        Some.Claim(Some.Number(1), Some.Margin(MarginKind.Relative, 0.05)), Some.Observed(2), NotAssessedReason.TierNotRun,
        Some.Accepted(Verdict.NotReproduced, value: 2, lower: 1.9, upper: 2.1, reviewBy: Some.Today), Execution.Ran, "smoke", Some.Today);

    private static ClaimResult Result(string id, Expectation expected, double found) => ClaimAssessor.Assess(
        Some.Claim(expected, Some.Margin(MarginKind.Absolute, 0.01), id), Some.Observed(found), NotAssessedReason.TierNotRun, null, Execution.Ran, "smoke",
        Some.Today);

    private static Consequence Consequence(double printed, double computed, params TurnedVerdict[] turned) =>
        new(Own, "paper2000/case", "side", printed, computed, "m", 3, turned, Failure: null);

    private static FindingRecord Finding(params Consequence[] consequences) => new()
    {
        Id = "paper2000/finding",
        Title = "It differs.",
        Kind = FindingKind.Rounding,
        Claims = [Own],
        Reviewed = Some.Today,
        Stated = "It states this.",
        Follows = "That follows.",
        Reason = "Nobody knows.",
        Settlement = "An answer.",
        Consequences = consequences,
        Rank = FindingRank.Slight,
    };
}
