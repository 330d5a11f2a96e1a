using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

public sealed class JointComparisonTests
{
    [Test]
    public void The_difference_is_counted_in_joint_standard_uncertainties()
    {
        JointOutcome outcome = JointComparison.Of(Some.Observed(10, uNum: 0.3), Some.Observed(11, uNum: 0.4))!;

        outcome.Difference.Should().Be(1);
        outcome.JointUncertainty.Should().BeApproximately(0.5, 1e-12, "3, 4 and 5");
        outcome.Units.Should().BeApproximately(2, 1e-12);
        outcome.Agrees.Should().BeTrue("two of them are the limit");
    }

    [Test]
    public void An_uncertainty_that_both_share_explains_no_difference()
    {
        JointOutcome outcome = JointComparison.Of(Some.Observed(10, uNum: 0.1, uIn: 5), Some.Observed(11, uIn: 5))!;

        outcome.Units.Should().BeApproximately(10, 1e-9, "the common inputs move both alike");
        outcome.Agrees.Should().BeFalse();
    }

    [Test]
    public void Different_responses_to_the_inputs_count()
    {
        JointOutcome outcome = JointComparison.Of(Some.Observed(10, uIn: 2), Some.Observed(11, uIn: 1))!;

        outcome.JointUncertainty.Should().BeApproximately(1, 1e-9);
    }

    [TestCase(1e-13, true)]
    [TestCase(1e-11, false)]
    public void Rounding_is_no_disagreement(double relative, bool agrees) =>
        JointComparison.Of(Some.Observed(3), Some.Observed(3 * (1 + relative)))!.Agrees.Should().Be(agrees);

    [Test]
    public void Two_zeros_agree()
    {
        JointOutcome outcome = JointComparison.Of(Some.Observed(0), Some.Observed(0))!;

        (outcome.Agrees, outcome.Units).Should().Be((true, 0));
    }

    [TestCase("a", "a", true)]
    [TestCase("a", "b", false)]
    public void Words_agree_or_not(string first, string second, bool agrees)
    {
        JointOutcome outcome = JointComparison.Of(
            new Observation { Token = first, Unit = "1" }, new Observation { Token = second, Unit = "1" })!;

        outcome.Should().Be(new JointOutcome(agrees, null, null, null));
    }

    [Test]
    public void A_word_and_a_number_or_two_units_are_not_compared()
    {
        JointComparison.Of(new Observation { Token = "a", Unit = "1" }, Some.Observed(1)).Should().BeNull();
        JointComparison.Of(Some.Observed(1, unit: "m"), Some.Observed(1, unit: "s")).Should().BeNull();
        JointComparison.Of(Some.Observed(double.NaN), Some.Observed(1)).Should().BeNull();
    }

    [TestCase(10, 20, 2)]
    [TestCase(20, 10, -2)]
    public void The_difference_is_that_of_the_other_solver_and_two_units_of_it_agree(double ours, double theirs, double units)
    {
        JointOutcome outcome = JointComparison.Of(Some.Observed(ours, uNum: 3), Some.Observed(theirs, uNum: 4))!;

        outcome.Should().Be(new JointOutcome(Agrees: true, theirs - ours, JointUncertainty: 5, units));
    }

    [Test]
    public void Rounding_is_relative_to_the_larger_of_both_sizes()
    {
        JointComparison.Of(Some.Observed(-1), Some.Observed(4))!.JointUncertainty.Should().Be(4 * JointComparison.Rounding);
        JointComparison.Of(Some.Observed(-4), Some.Observed(1))!.JointUncertainty.Should().Be(4 * JointComparison.Rounding);
    }

    [Test]
    public void A_number_and_a_word_are_not_compared() =>
        JointComparison.Of(Some.Observed(1), new Observation { Token = "a", Unit = "1" }).Should().BeNull();
}
