using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

/// <summary>What a verdict says besides its word: why nothing was compared, and why agreement is weaker than it looks.</summary>
public sealed class VerdictRulesReasonTests
{
    [TestCase("m", "s", "'s' and the claim in 'm'")]
    [TestCase(" ", " ", "' ' and the claim in ' '")]
    [TestCase("m", "M", "'M' and the claim in 'm'")]
    public void Without_a_common_unit_nothing_is_compared(string claimed, string observed, string words)
    {
        Judgement judgement = VerdictRules.Judge(Some.Number(1, claimed), Some.Margin(MarginKind.Absolute, 1), Some.Observed(1, unit: observed));

        judgement.Should().Be(
            new Judgement(Verdict.Inconclusive, $"The observation is in {words}; without a common unit nothing is compared.", Outcome: null));
    }

    [Test]
    public void A_token_where_a_number_is_expected_is_not_compared()
    {
        Judgement judgement = VerdictRules.Judge(Some.Number(1), Some.Margin(MarginKind.Absolute, 1), new Observation { Token = "1", Unit = "1" });

        judgement.Should().Be(new Judgement(Verdict.Inconclusive, "The claim expects a number and the case gave a token.", Outcome: null));
    }

    [TestCase(double.NaN, 0, 0, 0, "The computed value is NaN; a finite number was expected.")]
    [TestCase(
        1, double.PositiveInfinity, 0, 0, "The standard uncertainty of the numerical result is Infinity; a finite number, zero or greater, was expected.")]
    [TestCase(1, 0, double.NaN, 0, "The standard uncertainty of the inputs is NaN; a finite number, zero or greater, was expected.")]
    [TestCase(1, 0, 0, double.NaN, "The standard uncertainty of the printed value is NaN; a finite number, zero or greater, was expected.")]
    public void A_number_that_is_not_finite_is_not_compared(
        double value, double numerical, double input, double reference, string reason)
    {
        Expectation expected = Some.Number(1, kind: UncertaintyKind.Standard, uncertainty: reference);

        Judgement judgement = VerdictRules.Judge(expected, Some.Margin(MarginKind.Absolute, 1), Some.Observed(value, numerical, input));

        judgement.Should().Be(new Judgement(Verdict.Inconclusive, reason, Outcome: null));
    }

    [TestCase(-0.5, 0, 0, "the numerical result")]
    [TestCase(0, -0.5, 0, "the inputs")]
    [TestCase(0, 0, -0.5, "the printed value")]
    public void An_uncertainty_below_zero_is_named_and_not_compared(double numerical, double input, double reference, string named)
    {
        Expectation expected = Some.Number(1, kind: UncertaintyKind.Standard, uncertainty: reference);

        Judgement judgement = VerdictRules.Judge(expected, Some.Margin(MarginKind.Absolute, 1), Some.Observed(1, numerical, input));

        judgement.Should().Be(new Judgement(
            Verdict.Inconclusive, $"The standard uncertainty of {named} is -0.5; a finite number, zero or greater, was expected.", Outcome: null));
    }

    [Test]
    public void A_margin_that_cannot_be_applied_is_said_with_its_reference()
    {
        Judgement judgement = VerdictRules.Judge(Some.Number(0, "m"), Some.Margin(MarginKind.Relative, 0.05), Some.Observed(1, unit: "m"));

        judgement.Should().Be(new Judgement(
            Verdict.Inconclusive, "A margin rel of 0.05 cannot be applied to the reference 0 m and the result 1.", Outcome: null));
    }

    [Test]
    public void A_number_in_a_reason_has_four_digits() =>
        VerdictRules.Judge(Some.Number(0), Some.Margin(MarginKind.Relative, 1.0 / 3), Some.Observed(200.0 / 3)).Reason
            .Should().Be("A margin rel of 0.3333 cannot be applied to the reference 0 1 and the result 66.67.");

    [TestCase(-1.0, 2.0, "A margin factor of 0.5 cannot be applied to the reference [-1, 2] 1 and the result 1.")]
    [TestCase(-1.0, null, "A margin factor of 0.5 cannot be applied to the reference [-1, ∞] 1 and the result 1.")]
    [TestCase(null, 2.0, "A margin factor of 0.5 cannot be applied to the reference [−∞, 2] 1 and the result 1.")]
    public void A_margin_that_cannot_be_applied_is_said_with_its_range(double? lower, double? upper, string reason) =>
        VerdictRules.Judge(Some.Range(lower, upper), Some.Margin(MarginKind.Factor, 0.5), Some.Observed(1)).Reason.Should().Be(reason);

    [TestCase("001", null, Verdict.Reproduced, 0, "The outcome is '001', as stated.")]
    [TestCase("101", null, Verdict.NotReproduced, 1, "The outcome is '101'; stated is '001'.")]
    [TestCase("101", "barrier", Verdict.Inconclusive, 1,
        "Undecided: the outcome is '101', but the uncertainty of 'barrier' leaves it open. A more precise value of it would decide.")]
    [TestCase("101", "computed mean change", Verdict.Inconclusive, 1,
        "Undecided: the outcome is '101', but the uncertainty of 'computed mean change' leaves it open. A more precise value of it would decide.",
        Description = "a quantity that the case computed is no input")]
    public void A_token_is_said_with_what_was_stated(string token, string? changedBy, Verdict verdict, double error, string reason)
    {
        Observation observation = new() { Token = token, Unit = "1", TokenChangedBy = changedBy };

        Judgement judgement = VerdictRules.Judge(Some.Token("001"), Some.Margin(MarginKind.Exact), observation);

        judgement.Should().Be(new Judgement(verdict, reason, new ComparisonOutcome(ComparisonScale.Token, error, 0, error, error, 0, 0)));
    }

    [Test]
    public void A_number_where_a_token_is_expected_is_said()
    {
        VerdictRules.Judge(Some.Token("001"), Some.Margin(MarginKind.Exact), Some.Observed(1))
            .Should().Be(new Judgement(Verdict.Inconclusive, "The claim expects the outcome '001' and the case gave a number.", Outcome: null));
    }

    [Test]
    public void Agreement_in_a_weaker_word_says_why()
    {
        Expectation number = Some.Number(1, kind: UncertaintyKind.NotStated), token = Some.Token("001") with { UncertaintyKind = UncertaintyKind.NotStated };
        Margin exact = Some.Margin(MarginKind.Exact);

        VerdictRules.Judge(number, exact, Some.Observed(1)).Reason
            .Should().Be("It agrees exactly. The paper states no uncertainty of its value.");
        VerdictRules.Judge(token, exact, new Observation { Token = "001", Unit = "1" }).Reason
            .Should().Be("The outcome is '001', as stated. The paper states no uncertainty of what it compares.");
        VerdictRules.Judge(number, exact, Some.Observed(1, closure: "D was fitted to it.")).Reason
            .Should().Be("It agrees exactly. It is closure, not prediction: D was fitted to it.");
    }

    [TestCase(UncertaintyKind.NotStated, null)]
    [TestCase(UncertaintyKind.Exact, "fitted")]
    public void A_weaker_word_of_agreement_that_open_choices_decide_is_consistent(UncertaintyKind kind, string? closure)
    {
        Observation observation = Some.Observed(1, closure: closure) with { Robustness = new Robustness(1, 2, []) };

        Judgement judgement = VerdictRules.Judge(Some.Number(1, kind: kind), Some.Margin(MarginKind.Exact), observation);

        judgement.Verdict.Should().Be(Verdict.Consistent);
        judgement.Reason.Should().EndWith("and no single input decides it.");
    }

    [TestCase(1.5, Description = "the interval crosses the margin")]
    [TestCase(double.NaN, Description = "nothing was compared")]
    public void What_is_undecided_anyhow_is_not_weighed(double value)
    {
        Observation plain = Some.Observed(value, uIn: 1);

        Judgement weighed = VerdictRules.Judge(
            Some.Number(1), Some.Margin(MarginKind.Absolute, 1), plain with { Robustness = new Robustness(1, 2, []) });

        weighed.Should().Be(VerdictRules.Judge(Some.Number(1), Some.Margin(MarginKind.Absolute, 1), plain));
    }
}
