using Litmus.Comparison.Claims;
using Litmus.Comparison.Differences;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Comparison.Tests.Differences;

internal sealed class ResultsComparerTests
{
    private const string Id = "paper2000.claim";
    private const string CaseId = "paper2000/case";
    private const string CheckId = "verification/field: A number";

    [Test]
    public void The_same_results_are_unchanged()
    {
        ResultsDifference difference = Compare(With(1.01), With(1.01));

        difference.IsUnchanged.Should().BeTrue();
        (difference.ResultCount, difference.CaseCount).Should().Be((2, 2), "a claim and a check were compared");
        difference.ExitCodeFor([FailOn.Verdict, FailOn.Shift, FailOn.Cost]).Should().Be(ExitCodes.Success);
    }

    [Test]
    public void One_bit_is_a_move()
    {
        MovedResult moved = Compare(With(1.01), With(Math.BitIncrement(1.01))).Moved.Single();

        (moved.Id, moved.Aspect, moved.IsNoise, moved.NoiseFloor).Should().Be((Id, MovedAspect.Value, false, 0));
    }

    [Test]
    public void A_move_is_told_in_units_of_the_uncertainty_and_of_the_margin()
    {
        MovedResult moved = Compare(With(1.00, uIn: 0.01), With(1.02, uIn: 0.01)).Moved.Single();

        moved.Difference.Should().BeApproximately(0.02, 1e-15, "the two values are 1.00 and 1.02");
        moved.Relative.Should().BeApproximately(0.02, 1e-15, "it is 1.00 before");
        moved.InValidationUncertainty.Should().BeApproximately(2, 1e-12, "u_val is 0.01");
        moved.InMargin.Should().BeApproximately(0.4, 1e-12, "the margin is 5 % of 1");
    }

    [Test]
    public void A_move_within_a_range_is_told_in_units_of_the_distance_to_its_open_limit()
    {
        Claim bound = Some.Claim(Some.Range(null, 4), Some.Margin(MarginKind.Band));
        ResultsDocument before = Document(Assess(bound, Some.Observed(2))), after = Document(Assess(bound, Some.Observed(3)));

        Compare(before, after).Moved.Single().InMargin.Should().BeApproximately(0.5, 1e-12, "the limit was 2 away");
    }

    [Test]
    public void A_move_within_the_scatter_of_random_numbers_is_noise_and_announces_itself()
    {
        ResultsDifference difference = Compare(With(1.00, uNum: 0.01, replicas: 8), With(1.019, uNum: 0.01, replicas: 8));

        difference.Moved.Single().IsNoise.Should().BeTrue("it is below 2 u_num");
        difference.Unannounced.Should().BeEmpty();
    }

    [Test]
    public void A_move_beyond_the_scatter_is_none()
    {
        ResultsDifference difference = Compare(With(1.00, uNum: 0.01, replicas: 8), With(1.021, uNum: 0.01, replicas: 8));

        difference.Moved.Single().IsNoise.Should().BeFalse("it is above 2 u_num");
        difference.ExitCodeFor([FailOn.Shift]).Should().Be(ExitCodes.Change);
    }

    [Test]
    public void The_numerical_uncertainty_of_a_deterministic_result_excuses_nothing() =>
        Compare(With(1.00, uNum: 0.01), With(1.001, uNum: 0.01)).Moved.Single().IsNoise.Should().BeFalse("the same code gives the same bits");

    [Test]
    public void An_uncertainty_that_moved_alone_is_told()
    {
        MovedResult moved = Compare(With(1.01, uIn: 0.01), With(1.01, uIn: 0.02)).Moved.Single();

        (moved.Aspect, moved.UncertaintyBefore, moved.UncertaintyAfter).Should().Be((MovedAspect.Uncertainty, 0.01, 0.02));
    }

    [Test]
    public void What_moved_most_comes_first_and_uncertainties_come_last()
    {
        Claim[] claims = [.. "abc".Select(letter => Some.Claim(Some.Number(1), Some.Margin(MarginKind.Relative, 0.05), $"paper2000.{letter}"))];
        ResultsDocument Results(params Observation[] found) => Some.Document([.. claims.Zip(found, Assess)]) with { Cases = Document(Some.Good()).Cases };

        ResultsDifference difference = Compare(
            Results(Some.Observed(1, uIn: 0.1), Some.Observed(1), Some.Observed(1)),
            Results(Some.Observed(1, uIn: 0.2), Some.Observed(1.01), Some.Observed(1.02)));

        difference.Moved.Select(moved => moved.Id).Should().Equal("paper2000.c", "paper2000.b", "paper2000.a");
    }

    [Test]
    public void A_criterion_that_moved_alone_is_told_with_the_verdict_that_it_turns()
    {
        ResultsDocument narrow = Document(Assess(Some.Claim(Some.Number(1), Some.Margin(MarginKind.Relative, 0.001)), Some.Observed(1.01)));

        ResultsDifference difference = Compare(With(1.01), narrow);

        difference.Moved.Single().Aspect.Should().Be(MovedAspect.Criterion);
        difference.Turned.Single().After.Should().Be("NotReproduced");
    }

    [Test]
    public void A_verdict_that_turned_is_told_with_its_gate()
    {
        ResultsDifference difference = Compare(With(1.01), With(2));

        difference.Turned.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id, Before = "Reproduced", After = "NotReproduced" });
        difference.Gates.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id, Before = "ok", After = "red: Regressed" });
        difference.ExitCodeFor([FailOn.Verdict]).Should().Be(ExitCodes.Change);
        difference.ExitCodeFor([FailOn.Cost]).Should().Be(ExitCodes.Success);
    }

    [Test]
    public void A_check_that_moved_is_a_result_in_units_of_its_tolerance()
    {
        ResultsDifference difference = Compare(With(1.01, found: 2.0), With(1.01, found: 2.05));

        difference.Moved.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = ResultKind.Check, Id = CheckId, Before = 2.0, After = 2.05 });
        difference.Moved[0].InMargin.Should().BeApproximately(0.5, 1e-12, "the tolerance is 0.1");
        difference.Turned.Should().BeEmpty("it still holds");
    }

    [Test]
    public void A_check_that_fails_now_has_turned() =>
        Compare(With(1.01, found: 2.0), With(1.01, found: 2.5)).Turned.Single().Should().BeEquivalentTo(
            new { Kind = ResultKind.Check, Id = CheckId, Before = "holds", After = "does not hold" });

    [Test]
    public void An_announced_move_is_not_held_against_the_change()
    {
        DifferenceOptions options = new() { Announcements = new Announcements([new Announcement("paper2000.*", "a better root", "--expect")]) };

        ResultsDifference difference = Compare(With(1.01), With(2), options);

        difference.ExitCodeFor([FailOn.Verdict, FailOn.Shift]).Should().Be(ExitCodes.Success);
        difference.Moved.Single().Announced!.Reason.Should().Be("a better root");
        difference.Unfulfilled.Should().BeEmpty();
    }

    [Test]
    public void An_announcement_that_moved_nothing_is_told()
    {
        DifferenceOptions options = new() { Announcements = new Announcements([new Announcement("other2000.*", "a reason", "--expect")]) };

        Compare(With(1.01), With(1.01), options).Unfulfilled.Should().ContainSingle(announcement => announcement.Pattern == "other2000.*");
    }

    [Test]
    public void A_case_without_a_run_on_a_side_is_not_compared_and_not_a_change()
    {
        ResultsDocument before = With(1.01);
        ResultsDocument after = before with
        {
            Cases = [.. before.Cases.Select(result => result.Id == CaseId ? result with { Execution = Execution.NotRun } : result)],
            Claims = [],
        };

        ResultsDifference difference = Compare(before, after);

        difference.IsUnchanged.Should().BeTrue();
        difference.NotCompared.Should().ContainSingle(entry => entry.CaseId == CaseId && entry.Reason.Contains("after the change"));
    }

    [Test]
    public void A_case_that_fails_after_the_change_is_an_error_whatever_the_policy()
    {
        ResultsDocument before = With(1.01);
        ResultsDocument after = before with
        {
            Cases = [.. before.Cases.Select(result => result.Id == CaseId ? result with { Execution = Execution.Failed, Failure = "It diverged." } : result)],
        };

        ResultsDifference difference = Compare(before, after);

        difference.Failed.Should().Equal(new CaseNotCompared(CaseId, "It diverged."));
        difference.ExitCodeFor([]).Should().Be(ExitCodes.Execution);
    }

    [Test]
    public void A_case_that_is_too_slow_says_nothing_of_the_change_and_leaves_the_gate_open()
    {
        ResultsDocument before = With(1.01);
        ResultsDocument after = before with
        {
            Cases = [.. before.Cases.Select(result => result.Id == CaseId ? result with { Execution = Execution.TimedOut, Failure = "Too slow." } : result)],
            Claims = [],
        };

        ResultsDifference difference = Compare(before, after);

        difference.Turned.Should().BeEmpty();
        difference.NotCompared.Should().Equal(new CaseNotCompared(CaseId, "Too slow."));
        difference.ExitCodeFor([FailOn.Shift]).Should().Be(ExitCodes.NotRun);
    }

    [Test]
    public void A_claim_that_is_gone_has_turned() =>
        Compare(With(1.01), With(1.01) with { Claims = [] }).Turned.Should().ContainSingle(turned => turned.Id == Id && turned.After == TurnedResult.Absent);

    [Test]
    public void The_same_code_with_another_result_is_marked()
    {
        Compare(With(1.01), With(1.02)).Moved.Single().IsSameCode.Should().BeFalse("the runs have other identities");
        Compare(With(1.01), With(1.02, hash: "1.01")).Moved.Single().IsSameCode.Should().BeTrue("the runs have one identity");
    }

    [Test]
    public void A_table_that_moved_is_announced_with_a_claim_of_its_case()
    {
        DifferenceOptions options = new()
        {
            TableBefore = (_, _) => new TableText(["time_s"], [["1"]]), TableAfter = (_, _) => new TableText(["time_s"], [["2"]]),
        };

        Compare(With(1.01), With(1.01), options).Unannounced.Should().Equal($"{CaseId}: curve");
        Compare(With(1.01), With(1.01), options with { Announcements = new([new Announcement(Id, "why", "--expect")]) }).Unannounced.Should().BeEmpty();
    }

    [Test]
    public void A_finding_that_weighs_more_now_is_told()
    {
        ResultsDocument before = With(1.01) with { Findings = [Finding(FindingRank.Slight)] };
        ResultsDocument after = before with { Findings = [Finding(FindingRank.Decisive)] };

        Compare(before, after).Findings.Should().Equal(new TurnedFinding("paper2000/wrong", "It is wrong.", "slight", "decisive"));
    }

    private static ResultsDifference Compare(ResultsDocument before, ResultsDocument after, DifferenceOptions? options = null) =>
        ResultsComparer.Compare(before, after, new DifferenceSide("A", "a", "a1", "smoke"), new DifferenceSide("B", "b", "b1", "smoke"), options);

    private static ResultsDocument With(
        double value, double uNum = 0, double uIn = 0, int? replicas = null, double found = 2, string? hash = null) => Document(
        Assess(Some.Claim(Some.Number(1), Some.Margin(MarginKind.Relative, 0.05)), Some.Observed(value, uNum, uIn) with { Replicas = replicas }), found,
        hash ?? $"{value}");

    private static ClaimResult Assess(Claim claim, Observation observation) => ClaimAssessor.Assess(
        claim, observation, NotAssessedReason.TierNotRun, Some.Accepted(Verdict.Reproduced, value: 1.01), Execution.Ran, "smoke",
        Some.Today) with { CaseId = CaseId };

    private static ResultsDocument Document(ClaimResult claim, double found = 2, string hash = "a") => Some.Document(claim) with
    {
        Cases =
        [
            new CaseResult { Id = CaseId, Title = "?", Inputs = [], RunHash = hash, Execution = Execution.Ran, Artifacts = ["curve"] },
            new CaseResult
            {
                Id = "verification/field", Title = "?", Verifies = "Litmus.Field", Inputs = [], RunHash = "b", Execution = Execution.Ran,
                Checks = [CheckResult.Of("A number", "a closed form", found, 2, "m", Some.Margin(MarginKind.Absolute, 0.1))],
            },
        ],
    };

    private static FindingRecord Finding(FindingRank rank) => new()
    {
        Id = "paper2000/wrong", Title = "It is wrong.", Kind = FindingKind.Arithmetic, Claims = [Id], Reviewed = Some.Today, Stated = "a", Follows = "b",
        Reason = "c", Settlement = "d", Consequences = [], Rank = rank,
    };
}
