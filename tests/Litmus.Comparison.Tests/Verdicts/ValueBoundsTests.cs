using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

public sealed class ValueBoundsTests
{
    private static readonly ValueBounds Difference = new(-1, 1);

    [Test]
    public void An_interval_does_not_leave_the_bounds()
    {
        (double lower, double upper) = Difference.Interval(-0.96, 1.7);

        lower.Should().BeInRange(-1, -0.96);
        upper.Should().BeInRange(-0.96, 1);
    }

    [Test]
    public void In_the_middle_a_small_uncertainty_is_left_as_it_is()
    {
        (double lower, double upper) = Difference.Interval(0, 0.01);

        upper.Should().BeApproximately(0.01, 1e-6, "the logit is linear there up to the third order");
        lower.Should().BeApproximately(-upper, 1e-15, "the middle of the bounds is the middle of the interval");
    }

    [TestCase(1, 0.9, 1)]
    [TestCase(-1, -1, -0.9)]
    public void At_a_bound_the_interval_is_cut_off(double value, double expectedLower, double expectedUpper)
    {
        (double lower, double upper) = Difference.Interval(value, 0.1);

        lower.Should().BeApproximately(expectedLower, 1e-15);
        upper.Should().BeApproximately(expectedUpper, 1e-15);
    }

    [TestCase(4, 1, 3, 5, Description = "in the middle: odds of 1 to 3 and 3 to 1")]
    [TestCase(5, 0.75, 4, 5.6, Description = "odds of 3 to 1 times and by 3: 1 to 1 and 9 to 1")]
    [TestCase(3, 0.75, 2.4, 4, Description = "the same, mirrored")]
    public void The_uncertainty_is_carried_through_the_logit(double value, double halfWidthInLogarithmsOfThree, double expectedLower, double expectedUpper)
    {
        (double lower, double upper) = new ValueBounds(2, 6).Interval(value, halfWidthInLogarithmsOfThree * Math.Log(3));

        lower.Should().BeApproximately(expectedLower, 1e-14, "only rounding is left");
        upper.Should().BeApproximately(expectedUpper, 1e-14, "only rounding is left");
    }

    [TestCase(1.5, 1, 1, Description = "beyond the greatest value by more than the uncertainty")]
    public void A_value_beyond_a_bound_has_an_interval_that_ends_there(double value, double halfWidth, double expectedUpper) =>
        Difference.Interval(value, halfWidth).Upper.Should().Be(expectedUpper);
}
