using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

/// <summary>The sentence of a verdict, read as the report prints it. All numbers are exact in binary.</summary>
public sealed class VerdictSentencesTests
{
    [TestCase(MarginKind.Exact, null, 8, 0, "It agrees exactly.")]
    [TestCase(MarginKind.Absolute, 2.0, 8, 0, "It agrees: the computed value equals the printed one; the margin is ± 2 µm.")]
    [TestCase(MarginKind.Absolute, 2.0, 9, 0, "It agrees: the computed value lies 1 µm above the printed one; the margin is ± 2 µm.")]
    [TestCase(MarginKind.Absolute, 2.0, 7, 0, "It agrees: the computed value lies 1 µm below the printed one; the margin is ± 2 µm.")]
    [TestCase(MarginKind.Absolute, 2.0, 8.5, 0.5,
        "It agrees: the computed value may lie anywhere from 0.5 µm below to 1.5 µm above the printed one; the margin is ± 2 µm.")]
    [TestCase(MarginKind.Absolute, 2.0, 8.5, 0.25, "It agrees: the computed value lies 0 µm to 1 µm above the printed one; the margin is ± 2 µm.")]
    [TestCase(MarginKind.Absolute, 2.0, 7.5, 0.25, "It agrees: the computed value lies 0 µm to 1 µm below the printed one; the margin is ± 2 µm.")]
    [TestCase(MarginKind.Relative, 0.5, 10, 0, "It agrees: the computed value lies 25 % above the printed one; the margin is ± 50 %.")]
    [TestCase(MarginKind.Factor, 3.0, 16, 0, "It agrees: the computed value lies a factor of 2 above the printed one; the margin is a factor of 3.")]
    [TestCase(MarginKind.Decades, 3.0, 0.08, 0, "It agrees: the computed value lies 2 decades below the printed one; the margin is ± 3 decades.")]
    [TestCase(MarginKind.Exact, null, 9, 0, "It differs: the computed value lies 1 µm above the printed one; the statement is exact.")]
    [TestCase(MarginKind.Absolute, 1.0, 10, 0.25, "It differs: the computed value lies 1.5 µm to 2.5 µm above the printed one; the margin is ± 1 µm.")]
    [TestCase(MarginKind.Absolute, 1.0, 6, 0.25, "It differs: the computed value lies 1.5 µm to 2.5 µm below the printed one; the margin is ± 1 µm.")]
    [TestCase(MarginKind.Relative, 0.125, 6, 0, "It differs: the computed value lies 25 % below the printed one; the margin is ± 12.5 %.")]
    public void A_number_is_said_by_how_far_it_lies_from_the_printed_one(MarginKind kind, double? margin, double value, double uncertainty, string sentence) =>
        ReasonOf(Some.Number(8, "um"), Some.Margin(kind, margin), Some.Observed(value, uIn: uncertainty, unit: "um")).Should().Be(sentence);

    [TestCase(1.0, 2.0, 1.5, 0, "It agrees: the computed value is 1.5 µm, and the statement is 1 to 2 µm.")]
    [TestCase(1.0, 2.0, 1.5, 0.125, "It agrees: the computed value lies between 1.25 and 1.75 µm, and the statement is 1 to 2 µm.")]
    [TestCase(0.0, 0.0, 0, 0, "It agrees: the computed value is 0 µm, and the statement is 0 to 0 µm.")]
    [TestCase(1.0, null, 3, 0, "It agrees: the computed value is 3 µm, and the statement is at least 1 µm.")]
    [TestCase(null, 2.0, -3, 0, "It agrees: the computed value is −3 µm, and the statement is at most 2 µm.")]
    [TestCase(1.0, 2.0, 3, 0, "It differs: the computed value is 3 µm, but the statement is 1 to 2 µm.")]
    [TestCase(1.0, null, 0, 0.125, "It differs: the computed value lies between −0.25 and 0.25 µm, but the statement is at least 1 µm.")]
    [TestCase(null, 2.0, 3, 0, "It differs: the computed value is 3 µm, but the statement is at most 2 µm.")]
    public void A_number_against_a_range_is_said_as_it_is(double? lower, double? upper, double value, double uncertainty, string sentence) =>
        ReasonOf(Some.Range(lower, upper) with { Unit = "um" }, Some.Margin(MarginKind.Band), Some.Observed(value, uIn: uncertainty, unit: "um"))
            .Should().Be(sentence);

    [Test]
    public void An_undecided_number_says_where_it_may_lie_and_what_would_decide() =>
        ReasonOf(Some.Number(10), Some.Margin(MarginKind.Absolute, 2), Some.Observed(11, uIn: 0.75) with { LargestInput = "temperature" }).Should().Be(
            "Undecided: the computed value may lie anywhere from 0.5 below to 2.5 above the printed one; the margin is ± 2. "
            + "Knowing the input 'temperature' to about 67 % of today's uncertainty would decide.");

    [TestCase(1.0, 4.0, "1 to 4")]
    [TestCase(1.0, null, "at least 1")]
    [TestCase(null, 2.5, "at most 2.5")]
    public void An_undecided_number_against_a_range_is_measured_from_the_nearest_limit(double? lower, double? upper, string limits) =>
        ReasonOf(Some.Range(lower, upper), Some.Margin(MarginKind.Band), Some.Observed(1.75, uIn: 0.5)).Should().Be(
            $"Undecided: the computed value lies between 0.75 and 2.75; the statement is {limits}. "
            + "Knowing the set of inputs to about 75 % of today's uncertainty would decide.");

    [TestCase(0.5, 0.25, 0.25, "the numerical result")]
    [TestCase(0.5, 0.5, 0.5, "the numerical result", Description = "the grid is what we can change")]
    [TestCase(0.25, 0.25, 0.5, "the printed value")]
    [TestCase(0.25, 0.5, 0.5, "the input 'temperature'")]
    [TestCase(0.25, 0.5, 0.25, "the input 'temperature'")]
    [TestCase(0.5, 0.25, 0.75, "the printed value")]
    public void The_largest_uncertainty_is_what_would_have_to_be_known_better(double numerical, double input, double reference, string expected)
    {
        Expectation printed = Some.Number(10, kind: UncertaintyKind.Standard, uncertainty: reference);
        Observation observation = Some.Observed(12, numerical, input) with { LargestInput = "temperature" };

        ReasonOf(printed, Some.Margin(MarginKind.Absolute, 2.5), observation).Should().Contain($"Knowing {expected} to about ");
    }

    [TestCase(0.5, 0.25, null, "Knowing the numerical result")]
    [TestCase(0.25, 0.5, 8, "Knowing the set of inputs")]
    public void More_runs_decide_only_where_the_scatter_of_runs_is_the_largest_uncertainty(double numerical, double input, int? replicas, string expected) =>
        ReasonOf(Some.Number(10), Some.Margin(MarginKind.Absolute, 2), Some.Observed(11.5, numerical, input) with { Replicas = replicas })
            .Should().Contain(expected);

    [Test]
    public void The_number_of_runs_that_would_decide_is_a_whole_one()
    {
        // u = 0.75, and 0.5 is needed: 5 × 1.5² = 11.25 runs.
        Observation observation = Some.Observed(11, uNum: 0.75) with { Replicas = 5 };

        ReasonOf(Some.Number(10), Some.Margin(MarginKind.Absolute, 2), observation).Should().EndWith("About 12 random runs instead of 5 would decide.");
    }

    [TestCase(1.99, "slightly less than all", Description = "99.5 % would be printed as 100 %")]
    [TestCase(1.98, "about 99 %")]
    public void A_share_that_rounds_to_all_is_said_in_words(double margin, string expected) =>
        ReasonOf(Some.Number(0), Some.Margin(MarginKind.Absolute, margin), Some.Observed(0, uIn: 1))
            .Should().EndWith($"to {expected} of today's uncertainty would decide.");

    [Test]
    public void A_number_on_the_limit_is_decided_by_no_precision() =>
        ReasonOf(Some.Number(10), Some.Margin(MarginKind.Absolute, 1), Some.Observed(11, uIn: 0.25)).Should()
            .EndWith("the margin is ± 1. The computed value lies on the limit itself, so no finite precision decides.");

    [TestCase(0.5, null, 1, Description = "the middle of the interval is 0.57, and 0.07 from the limit")]
    [TestCase(null, 1.0, 2, Description = "the middle of the interval is 0.81, and 0.19 from the limit")]
    public void Bounds_that_skew_the_interval_leave_the_value_where_it_is(double? lower, double? upper, double greatest)
    {
        Observation share = Some.Observed(0.75, uIn: 0.25) with { Bounds = new ValueBounds(0, greatest) };

        ReasonOf(Some.Range(lower, upper), Some.Margin(MarginKind.Band), share)
            .Should().Contain("to about 50 % of today's uncertainty", "the value is 0.25 from the limit, and half of that is needed");
    }

    [Test]
    public void Bounds_do_not_change_how_far_a_difference_is_from_its_margin() =>
        ReasonOf(Some.Number(10), Some.Margin(MarginKind.Absolute, 2), Some.Observed(11, uIn: 0.75) with { Bounds = new ValueBounds(0, 100) })
            .Should().EndWith("to about 67 % of today's uncertainty would decide.");

    [TestCase(0.6, true)]
    [TestCase(0.5, false, Description = "1 to 3 lies inside the limits 1 and 3, so a value of 2 agrees")]
    [TestCase(0.4, false)]
    public void A_margin_narrower_than_the_uncertainty_is_named(double uncertainty, bool isTooNarrow)
    {
        string reason = ReasonOf(Some.Range(1, 3), Some.Margin(MarginKind.Band), Some.Observed(1.25, uIn: uncertainty));

        reason.Contains("No computed value could agree within this margin", StringComparison.Ordinal).Should().Be(isTooNarrow);
    }

    [Test]
    public void A_margin_that_is_as_wide_as_the_interval_holds_its_middle() =>
        VerdictRules.Judge(Some.Range(1, 3), Some.Margin(MarginKind.Band), Some.Observed(2, uIn: 0.5)).Verdict.Should().Be(Verdict.Reproduced);

    [Test]
    public void A_value_at_a_bound_may_agree_where_the_margin_is_narrower_than_the_interval()
    {
        Observation share = Some.Observed(0.75, uIn: 0.125) with { Bounds = new ValueBounds(0, 1) };
        Expectation expected = Some.Range(0.625, 1);

        ReasonOf(expected, Some.Margin(MarginKind.Band), share).Should().StartWith("Undecided").And.NotContain("No computed value could agree");
        VerdictRules.Judge(expected, Some.Margin(MarginKind.Band), share with { Value = 1 }).Verdict.Should().Be(Verdict.Reproduced);
    }

    [Test]
    public void A_statement_with_an_open_end_is_never_too_narrow() =>
        ReasonOf(Some.Range(1, null), Some.Margin(MarginKind.Band), Some.Observed(1.25, uIn: 100)).Should().NotContain("No computed value could agree");

    [TestCase(new string[0], "and no single input decides it.")]
    [TestCase(new[] { "a" }, "and rests above all on 'a'.")]
    [TestCase(new[] { "a", "b" }, "and rests above all on 'a' and 'b'.")]
    [TestCase(new[] { "a", "b", "c" }, "and rests above all on 'a', 'b' and 'c'.")]
    public void A_conditional_verdict_says_on_what_it_rests_after_what_it_says_without(string[] restsOn, string end) =>
        ReasonOf(Some.Number(8), Some.Margin(MarginKind.Exact), Some.Observed(8) with { Robustness = new Robustness(120, 200, restsOn) }).Should()
            .Be("It agrees exactly. This holds in 120 of 200 samples of what the paper leaves open, " + end);

    private static string ReasonOf(Expectation expected, Margin margin, Observation observation) => VerdictRules.Judge(expected, margin, observation).Reason;
}
