using Litmus.Comparison.Sensitivities;

namespace Litmus.Comparison.Tests.Sensitivities;

public sealed class SensitivitySearchTests
{
    [TestCase(2.02)]
    [TestCase(0.31)]
    [TestCase(740.0)]
    public void The_factor_of_a_proportional_model_is_found_though_its_margin_is_narrower_than_a_step(double factor)
    {
        // S = x, and the claim wants the factor ± 0.1 %: a hundredth of a step.
        double margin = 1e-3 * factor;

        InputSensitivity found = SensitivitySearch.Search("x", 3, "m", f => new Probe(Beyond(f, factor - margin, factor + margin), f));

        found.Outcome.Should().Be(InputSensitivity.Reproduced);
        found.Factor.Should().BeApproximately(factor > 1 ? factor - margin : factor + margin, 2e-6 * factor, "the edge that is nearer to 1, bisected to 1e-6");
        found.Value.Should().Be(found.Factor * 3);
    }

    [Test]
    public void A_jump_across_the_margin_is_not_an_answer()
    {
        InputSensitivity found = SensitivitySearch.Search("x", 1, "1", f => new Probe(f < 5 ? -1 : 1, f));

        found.Outcome.Should().Be(InputSensitivity.NoValue);
    }

    [Test]
    public void A_margin_that_is_touched_between_two_steps_is_found()
    {
        // S = −(log₁₀ f − 0.31)², and the claim wants at least −1e-6: a thousandth of a decade on either side of 10^0.31, between the steps at 0.25 and 0.375.
        InputSensitivity found =
            SensitivitySearch.Search("x", 1, "1", f => new Probe(Beyond(-Math.Pow(Math.Log10(f) - 0.31, 2), -1e-6, double.PositiveInfinity), f));

        found.Factor.Should().BeApproximately(Math.Pow(10, 0.31), 0.01, "half the width of the window is 0.005");
    }

    [Test]
    public void Where_no_value_reproduces_it_the_closest_approach_is_the_answer()
    {
        // S = 5 f/(1 + f²) has its maximum 2.5 at f = 1; the claim wants at least 3.
        InputSensitivity found = SensitivitySearch.Search("x", 1, "1", f => Saturating(f));

        found.Outcome.Should().Be(InputSensitivity.NoValue);
        found.Factor.Should().BeNull();
        found.Supremum.Should().Be(2.5, "the maximum lies at the nominal input");
        found.SupremumFactor.Should().Be(1);
    }

    [Test]
    public void An_input_that_the_model_refuses_is_passed_over()
    {
        InputSensitivity found = SensitivitySearch.Search("x", 1, "1", f => f > 1 ? null : new Probe(f < 0.2 ? 0 : 1, f));

        found.Factor.Should().BeApproximately(0.2, 1e-6, "bisected to 1e-6");
    }

    [Test]
    public void Nan_is_not_an_answer()
    {
        InputSensitivity found = SensitivitySearch.Search("x", 1, "1", _ => new Probe(double.NaN, double.NaN));

        found.Outcome.Should().Be(InputSensitivity.NoValue);
        found.Supremum.Should().BeNull();
    }

    [Test]
    public void The_factor_nearest_to_one_wins()
    {
        InputSensitivity found = SensitivitySearch.Search("x", 1, "1", f => new Probe(f is > 100 or < 0.5 ? 0 : 1, f));

        found.Factor.Should().BeApproximately(0.5, 1e-6, "0.5 is nearer to 1 than 100 is");
    }

    [Test]
    public void A_discrete_outcome_in_a_window_narrower_than_a_step_is_found_by_the_numbers_that_decide_it()
    {
        // The first number turns positive at 1.98, the second at 2.21. The outcome is the stated one only between the two.
        InputSensitivity found =
            SensitivitySearch.Search("x", 1, "1", f => new Probe(f is >= 1.98 and < 2.21 ? 0 : 1, null) { DecidingNumbers = [f - 1.98, f - 2.21] });

        found.Factor.Should().BeApproximately(1.98, 1e-5, "bisected to 1e-6");
    }

    [Test]
    public void An_input_without_influence_is_named_as_such() =>
        SensitivitySearch.Search("x", 1, "1", _ => new Probe(1, 7)).Outcome.Should().Be(InputSensitivity.NoInfluence);

    [Test]
    public void A_zero_input_is_not_varied_by_a_factor() =>
        SensitivitySearch.Search("x", 0, "1", _ => new Probe(0, 0)).Outcome.Should().StartWith("not varied");

    [Test]
    public void The_search_can_be_stopped()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Action search = () => SensitivitySearch.Search("x", 1, "1", _ => new Probe(1, 0), source.Token);

        search.Should().Throw<OperationCanceledException>();
    }

    private static Probe Saturating(double factor)
    {
        double result = 5 * factor / (1 + (factor * factor));
        return new Probe(Beyond(result, 3, double.PositiveInfinity), result);
    }

    private static double Beyond(double value, double lower, double upper) => value < lower ? value - lower : value > upper ? value - upper : 0;
}
