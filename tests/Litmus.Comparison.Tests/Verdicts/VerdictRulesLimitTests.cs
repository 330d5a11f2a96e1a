using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

/// <summary>Where each margin begins, where it ends, and what it cannot be applied to. All numbers are exact in binary, so a limit is met to the bit.</summary>
public sealed class VerdictRulesLimitTests
{
    [TestCase(MarginKind.Absolute, 0.5, 8, 8.5)]
    [TestCase(MarginKind.Absolute, 0.5, 8, 7.5)]
    [TestCase(MarginKind.Absolute, 0.0, 8, 8)]
    [TestCase(MarginKind.Exact, null, 8, 8)]
    [TestCase(MarginKind.Relative, 0.25, 8, 10)]
    [TestCase(MarginKind.Relative, 0.25, 8, 6)]
    [TestCase(MarginKind.Relative, 0.25, -8, -10)]
    [TestCase(MarginKind.Relative, 0.0, 8, 8)]
    [TestCase(MarginKind.Factor, 2.0, 8, 16)]
    [TestCase(MarginKind.Factor, 2.0, 8, 4)]
    [TestCase(MarginKind.Factor, 2.0, -8, -16)]
    [TestCase(MarginKind.Decades, 2.0, 8, 800)]
    [TestCase(MarginKind.Decades, 2.0, 800, 8)]
    public void A_result_on_the_limit_agrees_and_the_next_number_does_not(MarginKind kind, double? margin, double reference, double value)
    {
        // A part in 10¹² beyond the limit, away from the reference.
        double beyond = value + (1e-12 * (value == reference ? value : value - reference));

        VerdictRules.Judge(Some.Number(reference), Some.Margin(kind, margin), Some.Observed(value)).Verdict.Should().Be(Verdict.Reproduced);
        VerdictRules.Judge(Some.Number(reference), Some.Margin(kind, margin), Some.Observed(beyond)).Verdict.Should().Be(Verdict.NotReproduced);
    }

    [TestCase(8.5, Verdict.Reproduced, Description = "the interval ends at the upper limit")]
    [TestCase(7.5, Verdict.Reproduced, Description = "it begins at the lower limit")]
    [TestCase(8.625, Verdict.Inconclusive)]
    [TestCase(7.375, Verdict.Inconclusive)]
    [TestCase(9.5, Verdict.Inconclusive, Description = "it begins at the upper limit")]
    [TestCase(6.5, Verdict.Inconclusive, Description = "it ends at the lower limit")]
    [TestCase(9.625, Verdict.NotReproduced)]
    [TestCase(6.375, Verdict.NotReproduced)]
    public void An_interval_is_decided_only_where_all_of_it_is_on_one_side(double value, Verdict expected) =>
        VerdictRules.Judge(Some.Number(8), Some.Margin(MarginKind.Absolute, 1), Some.Observed(value, uIn: 0.25)).Verdict.Should().Be(expected);

    [Test]
    public void A_multiple_of_the_uncertainty_of_the_reference_is_a_margin()
    {
        ComparisonOutcome outcome = Compare(Some.Number(8, kind: UncertaintyKind.Standard, uncertainty: 0.5), MarginKind.Sigma, 3, 10)!;

        (outcome.Scale, outcome.Error, outcome.LimitLower, outcome.LimitUpper).Should().Be((ComparisonScale.Absolute, 2, -1.5, 1.5));
    }

    [TestCase(-8, -10, -0.25)]
    [TestCase(-8, -6, 0.25)]
    [TestCase(8, 10, 0.25)]
    public void A_relative_error_has_the_sign_of_the_difference(double reference, double value, double expected) =>
        Compare(Some.Number(reference), MarginKind.Relative, 0.5, value)!.Error.Should().Be(expected);

    [Test]
    public void A_relative_margin_divides_every_uncertainty_by_the_size_of_the_reference()
    {
        Expectation expected = Some.Number(-4, kind: UncertaintyKind.Standard, uncertainty: 12);

        VerdictRules.Compare(expected, Some.Margin(MarginKind.Relative, 0.5), Some.Observed(-5, uNum: 3, uIn: 4), -5)!.ValidationUncertainty.Should().Be(3.25);
    }

    [TestCase(MarginKind.Factor, 0.69314718055994531, 0.13, Description = "ln 2")]
    [TestCase(MarginKind.Decades, 0.30102999566398120, 0.0564582826474, Description = "log 2; 0.13/ln 10")]
    public void A_multiplicative_margin_divides_each_uncertainty_by_its_own_number(MarginKind kind, double error, double uncertainty)
    {
        // u of the result 1.0 of 20 (from 0.6 and 0.8), of the reference 1.2 of 10: 5 % and 12 %, together 13 %.
        Expectation expected = Some.Number(10, kind: UncertaintyKind.Standard, uncertainty: 1.2);

        ComparisonOutcome outcome = VerdictRules.Compare(expected, Some.Margin(kind, 3), Some.Observed(20, uNum: 0.6, uIn: 0.8), 20)!;

        outcome.Error.Should().BeApproximately(error, 1e-15, "only rounding is left");
        outcome.ValidationUncertainty.Should().BeApproximately(uncertainty, 1e-12, "the numbers above have twelve digits and more");
    }

    [TestCase(MarginKind.Factor)]
    [TestCase(MarginKind.Decades)]
    public void A_multiplicative_margin_applies_to_numbers_whose_product_is_too_small_for_a_double(MarginKind kind) =>
        Compare(Some.Number(1e-200), kind, 2, 1e-200)!.Error.Should().Be(0);

    [TestCase(MarginKind.Absolute, null, 8, 8)]
    [TestCase(MarginKind.Absolute, -0.5, 8, 8)]
    [TestCase(MarginKind.Relative, null, 8, 8)]
    [TestCase(MarginKind.Relative, -0.5, 8, 8)]
    [TestCase(MarginKind.Relative, 0.5, 0, 8)]
    [TestCase(MarginKind.Factor, null, 8, 8)]
    [TestCase(MarginKind.Factor, 1.0, 8, 8)]
    [TestCase(MarginKind.Factor, 2.0, 8, 0)]
    [TestCase(MarginKind.Factor, 2.0, 8, -8)]
    [TestCase(MarginKind.Decades, null, 8, 8)]
    [TestCase(MarginKind.Decades, 0.0, 8, 8)]
    [TestCase(MarginKind.Decades, 2.0, 8, 0)]
    [TestCase(MarginKind.Decades, 2.0, 8, -8)]
    [TestCase(MarginKind.Sigma, 2.0, 8, 8, Description = "an exact reference has no uncertainty")]
    [TestCase(MarginKind.Absolute, 0.5, double.PositiveInfinity, 8)]
    [TestCase(MarginKind.Exact, null, double.NaN, 8)]
    public void A_margin_that_cannot_be_applied_to_a_number_compares_nothing(MarginKind kind, double? margin, double reference, double value) =>
        Compare(Some.Number(reference), kind, margin, value).Should().BeNull();

    [TestCase(null)]
    [TestCase(0.0)]
    [TestCase(-1.0)]
    public void A_multiple_of_an_uncertainty_is_greater_than_zero(double? margin)
    {
        Compare(Some.Number(8, kind: UncertaintyKind.Standard, uncertainty: 0.5), MarginKind.Sigma, margin, 8).Should().BeNull();
        Compare(Some.Range(4, 8) with { UncertaintyKind = UncertaintyKind.Standard, Uncertainty = 0.5 }, MarginKind.Sigma, margin, 8).Should().BeNull();
    }

    [TestCase(MarginKind.Band, null, 4, 8)]
    [TestCase(MarginKind.Exact, null, 4, 8)]
    [TestCase(MarginKind.Absolute, 0.5, 3.5, 8.5)]
    [TestCase(MarginKind.Absolute, 0.0, 4, 8)]
    [TestCase(MarginKind.Relative, 0.25, 3, 10)]
    [TestCase(MarginKind.Relative, 0.0, 4, 8)]
    [TestCase(MarginKind.Factor, 2.0, 2, 16)]
    [TestCase(MarginKind.Decades, 2.0, 0.04, 800)]
    public void A_range_takes_its_slack_outwards_on_both_sides(MarginKind kind, double? slack, double lower, double upper)
    {
        ComparisonOutcome outcome = Compare(Some.Range(4, 8), kind, slack, 6)!;

        (outcome.LimitLower, outcome.LimitUpper).Should().Be((lower, upper));
    }

    [Test]
    public void A_range_takes_a_multiple_of_the_uncertainty_of_the_reference_outwards()
    {
        ComparisonOutcome outcome = Compare(Some.Range(4, 8) with { UncertaintyKind = UncertaintyKind.Standard, Uncertainty = 0.5 }, MarginKind.Sigma, 3, 6)!;

        (outcome.LimitLower, outcome.LimitUpper).Should().Be((2.5, 9.5));
    }

    [Test]
    public void A_relative_slack_goes_outwards_below_zero_too()
    {
        ComparisonOutcome outcome = Compare(Some.Range(-8, -4), MarginKind.Relative, 0.25, -6)!;

        (outcome.LimitLower, outcome.LimitUpper).Should().Be((-10, -3));
    }

    [TestCase(null, null, MarginKind.Band, null, Description = "a range without an end")]
    [TestCase(double.NaN, 8.0, MarginKind.Band, null)]
    [TestCase(4.0, double.NaN, MarginKind.Band, null)]
    [TestCase(double.NegativeInfinity, 8.0, MarginKind.Band, null, Description = "an open end is absent, not infinite")]
    [TestCase(4.0, double.PositiveInfinity, MarginKind.Band, null)]
    [TestCase(8.0, 4.0, MarginKind.Band, null, Description = "the ends are exchanged")]
    [TestCase(4.0, 8.0, MarginKind.Absolute, null)]
    [TestCase(4.0, 8.0, MarginKind.Absolute, -0.5)]
    [TestCase(4.0, 8.0, MarginKind.Relative, null)]
    [TestCase(4.0, 8.0, MarginKind.Relative, -0.5)]
    [TestCase(0.0, 8.0, MarginKind.Relative, 0.5)]
    [TestCase(-4.0, 0.0, MarginKind.Relative, 0.5)]
    [TestCase(4.0, 8.0, MarginKind.Factor, null)]
    [TestCase(4.0, 8.0, MarginKind.Factor, 1.0)]
    [TestCase(0.0, 8.0, MarginKind.Factor, 2.0)]
    [TestCase(-8.0, -4.0, MarginKind.Factor, 2.0)]
    [TestCase(4.0, 8.0, MarginKind.Decades, null)]
    [TestCase(4.0, 8.0, MarginKind.Decades, 0.0)]
    [TestCase(0.0, 8.0, MarginKind.Decades, 1.0)]
    [TestCase(-8.0, -4.0, MarginKind.Decades, 1.0)]
    [TestCase(4.0, 8.0, MarginKind.Sigma, 2.0, Description = "an exact reference has no uncertainty")]
    public void A_margin_that_cannot_be_applied_to_a_range_compares_nothing(double? lower, double? upper, MarginKind kind, double? margin) =>
        Compare(Some.Range(lower, upper), kind, margin, 6).Should().BeNull();

    [Test]
    public void A_range_of_one_number_is_a_range() =>
        VerdictRules.Judge(Some.Range(4, 4), Some.Margin(MarginKind.Band), Some.Observed(4)).Verdict.Should().Be(Verdict.Reproduced);

    [TestCase(3.5, -0.5)]
    [TestCase(4, 0)]
    [TestCase(6, 0)]
    [TestCase(8, 0)]
    [TestCase(9, 1)]
    public void The_error_against_a_range_is_the_distance_from_it(double value, double expected) =>
        Compare(Some.Range(4, 8), MarginKind.Band, null, value)!.Error.Should().Be(expected);

    [Test]
    public void The_interval_against_a_range_is_twice_the_root_of_the_sum_of_squares()
    {
        Expectation expected = Some.Range(0, 200) with { UncertaintyKind = UncertaintyKind.Standard, Uncertainty = 12 };

        ComparisonOutcome outcome = VerdictRules.Compare(expected, Some.Margin(MarginKind.Band), Some.Observed(100, uNum: 3, uIn: 4), 100)!;

        (outcome.ValidationUncertainty, outcome.IntervalLower, outcome.IntervalUpper).Should().Be((13, 74, 126));
    }

    [Test]
    public void A_result_with_bounds_has_an_interval_within_them()
    {
        Observation fraction = Some.Observed(0.75, uIn: 0.25) with { Bounds = new ValueBounds(0, 1) };

        ComparisonOutcome outcome = VerdictRules.Compare(Some.Range(0, 1), Some.Margin(MarginKind.Band), fraction, 0.75)!;

        outcome.IsInside.Should().BeTrue("0.75 + 2 × 0.25 would be beyond 1");
    }

    [TestCase(MarginKind.Absolute, 0.5, ComparisonScale.Absolute)]
    [TestCase(MarginKind.Band, null, ComparisonScale.Range)]
    public void A_number_with_a_range_is_compared_with_the_range_only_where_the_margin_says_so(MarginKind kind, double? margin, ComparisonScale expected) =>
        Compare(Some.Range(4, 8) with { Value = 6 }, kind, margin, 6)!.Scale.Should().Be(expected);

    [Test]
    public void Both_uncertainties_of_a_result_make_its_expanded_uncertainty() =>
        VerdictRules.ExpandedUncertainty(Some.Observed(1, uNum: 3, uIn: 4)).Should().Be(10, "3, 4 and 5, twice");

    private static ComparisonOutcome? Compare(Expectation expected, MarginKind kind, double? margin, double value) =>
        VerdictRules.Compare(expected, Some.Margin(kind, margin), Some.Observed(value), value);
}
