using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

public sealed class VerdictRulesTests
{
    [TestCase(1.04, Verdict.Reproduced)]
    [TestCase(1.06, Verdict.NotReproduced)]
    [TestCase(0.94, Verdict.NotReproduced)]
    public void A_result_without_uncertainty_is_reproduced_inside_the_margin_and_not_outside(double value, Verdict expected)
    {
        Judgement judgement = VerdictRules.Judge(Some.Number(1), Some.Margin(MarginKind.Relative, 0.05), Some.Observed(value));

        judgement.Verdict.Should().Be(expected);
    }

    [Test]
    public void The_interval_is_twice_the_root_of_the_sum_of_squares()
    {
        // u_num 3, u_in 4, u_D 12: u_val = 13, by the two Pythagorean triples 3-4-5 and 5-12-13.
        Expectation expected = Some.Number(100, "1", UncertaintyKind.Standard, 12);

        ComparisonOutcome outcome = VerdictRules.Judge(expected, Some.Margin(MarginKind.Absolute, 1), Some.Observed(107, uNum: 3, uIn: 4)).Outcome!;

        outcome.ValidationUncertainty.Should().Be(13, "3, 4 and 12 are exact");
        outcome.IntervalLower.Should().Be(7 - 26);
        outcome.IntervalUpper.Should().Be(7 + 26);
    }

    [Test]
    public void A_rectangular_half_width_counts_as_its_standard_deviation()
    {
        Expectation expected = Some.Number(36, "h", UncertaintyKind.HalfWidth, 0.5);

        expected.StandardUncertainty.Should().BeApproximately(0.288675134594813, 1e-15, "0.5/√3 to double precision");
    }

    [Test]
    public void A_rounding_that_is_the_margin_is_not_counted_twice()
    {
        Expectation expected = Some.Number(2.3, "um", UncertaintyKind.InMargin);

        Judgement judgement = VerdictRules.Judge(expected, Some.Margin(MarginKind.Absolute, 0.05), Some.Observed(2.2847, uIn: 0.0114, unit: "um"));

        judgement.Verdict.Should().Be(Verdict.Reproduced);
        judgement.Outcome!.ValidationUncertainty.Should().Be(0.0114);
    }

    [Test]
    public void An_interval_that_crosses_the_limit_is_inconclusive_and_says_what_would_decide_it()
    {
        Judgement judgement =
            VerdictRules.Judge(Some.Number(10), Some.Margin(MarginKind.Absolute, 1), Some.Observed(10.5, uIn: 0.5) with { LargestInput = "temperature" });

        judgement.Verdict.Should().Be(Verdict.Inconclusive);
        judgement.Reason.Should().Contain("may lie anywhere from 0.5 below to 1.5 above").And.Contain("to about 50 %").And.Contain("'temperature'");
    }

    [Test]
    public void A_stochastic_result_says_how_many_replicas_would_decide_it()
    {
        // u = 0.5 with 8 replicas; 0.25 is needed: four times as many.
        Judgement judgement = VerdictRules.Judge(Some.Number(10), Some.Margin(MarginKind.Absolute, 1), Some.Observed(10.5, uNum: 0.5) with { Replicas = 8 });

        judgement.Reason.Should().Contain("About 32 random runs instead of 8");
    }

    [TestCase(0.5, 2.0, 1.0, Verdict.Reproduced)]
    [TestCase(0.5, 2.0, 2.5, Verdict.NotReproduced)]
    [TestCase(0.5, null, 1e9, Verdict.Reproduced)]
    [TestCase(null, 2.0, -1e9, Verdict.Reproduced)]
    [TestCase(null, 2.0, 2.1, Verdict.NotReproduced)]
    public void A_band_is_the_stated_range_with_open_sides(double? lower, double? upper, double value, Verdict expected)
    {
        Judgement judgement = VerdictRules.Judge(Some.Range(lower, upper), Some.Margin(MarginKind.Band), Some.Observed(value));

        judgement.Verdict.Should().Be(expected);
    }

    [TestCase(MarginKind.Absolute, 0.1, 2.05, Verdict.Reproduced)]
    [TestCase(MarginKind.Relative, 0.1, 2.15, Verdict.Reproduced)]
    [TestCase(MarginKind.Factor, 2.0, 3.9, Verdict.Reproduced)]
    [TestCase(MarginKind.Decades, 1.0, 19.0, Verdict.Reproduced)]
    [TestCase(MarginKind.Absolute, 0.1, 2.15, Verdict.NotReproduced)]
    [TestCase(MarginKind.Relative, 0.1, 2.25, Verdict.NotReproduced)]
    [TestCase(MarginKind.Factor, 2.0, 4.1, Verdict.NotReproduced)]
    [TestCase(MarginKind.Decades, 1.0, 21.0, Verdict.NotReproduced)]
    public void A_bound_takes_its_slack_outwards(MarginKind kind, double slack, double value, Verdict expected)
    {
        Judgement judgement = VerdictRules.Judge(Some.Range(null, 2), Some.Margin(kind, slack), Some.Observed(value));

        judgement.Verdict.Should().Be(expected);
    }

    [TestCase("001", Verdict.Reproduced)]
    [TestCase("101", Verdict.NotReproduced)]
    public void A_token_agrees_or_does_not(string token, Verdict expected)
    {
        Judgement judgement = VerdictRules.Judge(Some.Token("001"), Some.Margin(MarginKind.Exact), new Observation { Token = token, Unit = "1" });

        judgement.Verdict.Should().Be(expected);
    }

    [TestCase("001", null, Verdict.WithinBand)]
    [TestCase("001", "The outcome was fitted.", Verdict.Consistent)]
    [TestCase("101", null, Verdict.NotReproduced)]
    public void A_token_without_a_stated_uncertainty_agrees_in_a_weaker_word(string token, string? closure, Verdict expected)
    {
        Expectation measured = Some.Token("001") with { UncertaintyKind = UncertaintyKind.NotStated };

        Judgement judgement = VerdictRules.Judge(measured, Some.Margin(MarginKind.Exact), new Observation { Token = token, Unit = "1", Closure = closure });

        judgement.Verdict.Should().Be(expected);
    }

    [Test]
    public void A_token_that_an_uncertain_input_changes_is_inconclusive()
    {
        Judgement judgement =
            VerdictRules.Judge(Some.Token("001"), Some.Margin(MarginKind.Exact), new Observation { Token = "001", Unit = "1", TokenChangedBy = "barrier" });

        judgement.Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Test]
    public void A_number_where_a_token_is_expected_never_agrees()
    {
        Judgement judgement = VerdictRules.Judge(Some.Token("1"), Some.Margin(MarginKind.Exact), Some.Observed(1));

        judgement.Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Test]
    public void A_diffusion_coefficient_that_is_wrong_by_ten_does_not_pass_because_it_is_small()
    {
        Judgement judgement = VerdictRules.Judge(Some.Number(1e-14, "m2/s"), Some.Margin(MarginKind.Decades, 0.5), Some.Observed(1e-15, unit: "m2/s"));

        judgement.Verdict.Should().Be(Verdict.NotReproduced);
    }

    [TestCase(0.5, -0.5)]
    [TestCase(1.5, 0.0)]
    [TestCase(2.25, 0.25)]
    [TestCase(double.NaN, double.NaN)]
    public void The_offset_of_a_result_tells_its_side(double value, double expected)
    {
        ComparisonOutcome outcome = VerdictRules.Compare(Some.Range(1, 2), Some.Margin(MarginKind.Band), Some.Observed(value), value)!;

        outcome.Offset.Should().Be(expected);
    }

    [TestCase(1.01, 190, Verdict.Reproduced)]
    [TestCase(1.01, 189, Verdict.Consistent)]
    [TestCase(1.5, 190, Verdict.NotReproduced)]
    [TestCase(1.5, 189, Verdict.Inconclusive)]
    public void A_verdict_that_holds_in_less_than_95_percent_of_the_samples_is_never_plain(double value, int holds, Verdict expected)
    {
        Observation observation = Some.Observed(value) with { Robustness = new Robustness(holds, 200, ["contactRule"]) };

        VerdictRules.Judge(Some.Number(1), Some.Margin(MarginKind.Relative, 0.05), observation).Verdict.Should().Be(expected);
    }

    [Test]
    public void A_conditional_verdict_names_the_choices_on_which_it_rests()
    {
        Observation observation = Some.Observed(1) with { Robustness = new Robustness(120, 200, ["contactRule", "lattice"]) };

        string reason = VerdictRules.Judge(Some.Number(1), Some.Margin(MarginKind.Relative, 0.05), observation).Reason;

        reason.Should().Contain("holds in 120 of 200 samples").And.Contain("'contactRule' and 'lattice'");
    }

    [Test]
    public void A_claim_that_no_value_could_reproduce_says_so()
    {
        Observation observation = Some.Observed(0.3, uIn: 0.14, unit: "eV") with { LargestInput = "slope" };

        string reason = VerdictRules.Judge(Some.Number(0.48, "eV"), Some.Margin(MarginKind.Absolute, 0.005), observation).Reason;

        reason.Should().Contain("No computed value could agree within this margin while the input 'slope' is so uncertain");
    }
}
