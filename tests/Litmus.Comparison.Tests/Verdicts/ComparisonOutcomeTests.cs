using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

public sealed class ComparisonOutcomeTests
{
    [TestCase(1, 2, true, Description = "the whole margin")]
    [TestCase(0.999, 2, false, Description = "beyond the lower limit alone")]
    [TestCase(1, 2.001, false, Description = "beyond the upper limit alone")]
    [TestCase(double.NaN, 2, false)]
    [TestCase(1, double.NaN, false)]
    public void An_interval_that_ends_at_its_limits_lies_inside(double lower, double upper, bool expected) =>
        Between(lower, upper).IsInside.Should().Be(expected);

    [TestCase(0, 0.999, true)]
    [TestCase(0, 1, false, Description = "it touches the lower limit")]
    [TestCase(2.001, 3, true)]
    [TestCase(2, 3, false, Description = "it touches the upper limit")]
    [TestCase(double.NaN, double.NaN, false)]
    public void An_interval_that_touches_a_limit_is_not_outside(double lower, double upper, bool expected) =>
        Between(lower, upper).IsOutside.Should().Be(expected);

    [TestCase(0.5, 1, -0.25, Description = "the middle is 0.75")]
    [TestCase(0.5, 1.5, 0, Description = "the middle is the lower limit")]
    [TestCase(1.5, 2.5, 0, Description = "the middle is the upper limit")]
    [TestCase(2, 2.5, 0.25, Description = "the middle is 2.25")]
    public void The_offset_is_that_of_the_middle(double lower, double upper, double expected) => Between(lower, upper).Offset.Should().Be(expected);

    [TestCase(1, 1.5, 0.25)]
    [TestCase(1.5, 2, 0.25)]
    [TestCase(0.5, 1, 0.25)]
    [TestCase(2, 2.5, 0.25)]
    public void The_distance_is_that_of_the_middle_from_the_nearest_limit(double lower, double upper, double expected) =>
        Between(lower, upper).DistanceToLimit.Should().Be(expected);

    // Limits 1 and 2.
    private static ComparisonOutcome Between(double lower, double upper) =>
        new(ComparisonScale.Range, Error: 0, ValidationUncertainty: 0, lower, upper, LimitLower: 1, LimitUpper: 2);
}
