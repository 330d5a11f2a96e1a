using Litmus.Cases;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Running;
using Litmus.Runs.Store;
using PaperTests;

namespace Litmus.Runs.Tests.Running;

internal sealed class CaseRunnerTests
{
    [Test]
    public void Uncertainty_of_an_input_propagates_as_the_derivative_says()
    {
        Observation observation = RunSquare(FormulaCase.Square(x: 3, u: 0.1));

        observation.Value.Should().Be(9);
        observation.InputUncertainty.Should().BeApproximately(2 * 3 * 0.1, 1e-12, "the central difference of x² is exact but for rounding: u_in = 2 x u");
        observation.LargestInput.Should().Be("side");
    }

    [Test]
    public void At_an_extremum_the_second_difference_counts()
    {
        Observation observation = RunSquare(FormulaCase.Square(x: 0, u: 0.1));

        observation.InputUncertainty.Should().BeApproximately(Math.Sqrt(2) * 0.1 * 0.1, 1e-12, "x² of a normal x with mean 0 has the standard deviation √2 u²");
        observation.LargestInput.Should().Be("side");
    }

    [Test]
    public void A_second_difference_of_the_size_of_rounding_counts_as_zero()
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("constant", "?", Answer.ByModel("constant"), [Input.Assumed("a", 1, "m", 0.3, "a test")]);
        FormulaCase constant = new(description, (inputs, observations, _) => observations.Scalar("constant", inputs.ValueOf("a") == 1 ? 1 : 1 + 1e-15, "1"));

        Run(constant).Observations["paper2000.constant"].InputUncertainty.Should().Be(0);
    }

    [Test]
    public void Near_an_extremum_both_differences_count()
    {
        Observation observation = RunSquare(FormulaCase.Square(x: 0.04, u: 0.1));

        observation.InputUncertainty
            .Should().BeApproximately(Math.Sqrt(Math.Pow(2 * 0.04 * 0.1, 2) + (2 * Math.Pow(0.1, 4))), 1e-12, "4 x² u² + 2 u⁴ is the variance of x²");
    }

    [Test]
    public void Several_inputs_add_in_squares()
    {
        CaseDescription description =
            CaseDescription.Of<FormulaCase>("sum", "?", Answer.ByModel("sum"),
                [Input.Assumed("a", 1, "m", 0.3, "a test"), Input.Assumed("b", 1, "m", 0.4, "a test")]);
        FormulaCase sum = new(description, (inputs, observations, _) => observations.Scalar("sum", inputs.ValueOf("a") + inputs.ValueOf("b"), "m"));

        Observation observation = Run(sum).Observations["paper2000.sum"];

        observation.InputUncertainty.Should().BeApproximately(0.5, 1e-12, "√(0.3² + 0.4²) but for rounding");
        observation.LargestInput.Should().Be("b");
    }

    [Test]
    public void An_input_that_the_solver_refuses_on_one_side_gives_a_one_sided_difference()
    {
        FormulaCase square = FormulaCase.Square(x: 3, u: 0.1, before: inputs => RefuseAbove(inputs.ValueOf("side"), 3.05));

        Observation observation = RunSquare(square);

        observation.InputUncertainty.Should().BeApproximately((3 * 3) - (2.9 * 2.9), 1e-12, "S(x) − S(x − u), but for rounding");
        observation.Notes.Should().BeEmpty();
    }

    [Test]
    public void An_input_that_the_solver_refuses_on_both_sides_is_named()
    {
        FormulaCase square = FormulaCase.Square(x: 3, u: 0.1, before: inputs => RefuseAllBut(inputs.ValueOf("side"), 3));

        Observation observation = RunSquare(square);

        observation.InputUncertainty.Should().Be(0);
        observation.Notes.Should().ContainSingle().Which.Should().Contain("side").And.Contain("not in u_in");
    }

    [Test]
    public void A_token_that_flips_within_twice_the_uncertainty_names_the_input([Values(0.3, 0.6)] double u)
    {
        CaseDescription description =
            CaseDescription.Of<FormulaCase>("order", "?", Answer.ByModel("order"),
                [Input.Assumed("x", 1, "m", u, "a test"), Input.Assumed("y", 5, "m", 0.1, "a test")]);
        FormulaCase order = new(description, (inputs, observations, _) => observations.Token("order", inputs.ValueOf("x") < 2 ? "below" : "above"));

        Observation observation = Run(order).Observations["paper2000.order"];

        observation.Token.Should().Be("below");
        observation.TokenChangedBy.Should().Be(1 + (2 * u) < 2 ? null : "x");
    }

    [Test]
    public void An_outcome_that_a_case_leaves_open_stays_open()
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("open", "?", Answer.ByModel("open"), [Input.Assumed("x", 1, "m", 0.1, "a test")]);
        FormulaCase open = new(description, (_, observations, _) => observations.Token("open", "decreasing").Unsettled("open", "mean of three"));

        Run(open).Observations["paper2000.open"].TokenChangedBy.Should().Be("mean of three", "no input changes the token");
    }

    [Test]
    public void An_expensive_case_is_varied_from_tier_nightly_on_and_says_so_below()
    {
        CaseDescription description =
            CaseDescription.Of<FormulaCase>("long", "?", Answer.ByModel("long"), [Input.Assumed("x", 1, "m", 0.1, "a test")]) with { IsExpensive = true };
        FormulaCase expensive = new(description, (inputs, observations, _) => observations.Scalar("long", inputs.ValueOf("x"), "m"));

        StoredRun standard = Run(expensive, Tier.Standard);
        StoredRun nightly = Run(expensive, Tier.Nightly);

        standard.Observations["paper2000.long"].InputUncertainty.Should().Be(0);
        standard.Notes.Should().ContainSingle().Which.Should().Contain("not varied below tier nightly");
        nightly.Observations["paper2000.long"].InputUncertainty.Should().BeApproximately(0.1, 1e-12, "S = x, but for rounding");
        nightly.Notes.Should().BeEmpty();
    }

    [Test]
    public void The_decisive_inputs_of_an_expensive_case_are_varied_at_every_tier()
    {
        Input x = Input.Assumed("x", 1, "m", 0.1, "a test"), y = Input.Assumed("y", 1, "m", 0.3, "a test");
        CaseDescription description = CaseDescription.Of<FormulaCase>("long", "?", Answer.ByModel("long"), [x, y]) with
        {
            IsExpensive = true,
            DecisiveInputs = [x],
        };
        FormulaCase expensive = new(description, (inputs, observations, _) => observations.Scalar("long", inputs.ValueOf("x") + inputs.ValueOf("y"), "m"));

        StoredRun standard = Run(expensive, Tier.Standard);

        standard.Observations["paper2000.long"].InputUncertainty.Should().BeApproximately(0.1, 1e-12, "x alone, but for rounding");
        standard.Notes.Should().ContainSingle().Which.Should().Contain("only x are varied");
    }

    [Test]
    public void A_smaller_varied_run_is_compared_with_a_nominal_run_of_its_size()
    {
        // Small runs give another word for any input, so the difference is no effect of the input.
        Input x = Input.Assumed("x", 1, "m", 0.1, "a test");
        CaseDescription description = CaseDescription.Of<FormulaCase>("long", "?", Answer.ByModel("word"), [x])
            with { IsExpensive = true, DecisiveInputs = [x] };
        FormulaCase expensive =
            new(description, (inputs, observations, _) => observations.Token("word", inputs.IsForComparison ? "no clear trend" : "increasing"));

        Observation observation = Run(expensive, Tier.Standard).Observations["paper2000.word"];

        observation.Token.Should().Be("increasing");
        observation.TokenChangedBy.Should().BeNull();
    }

    [Test]
    public void A_case_that_leaves_a_claim_unanswered_is_refused()
    {
        FormulaCase silent = new(CaseDescription.Of<FormulaCase>("silent", "?", Answer.ByModel("silent"), []), (_, observations, _) => observations);

        Action running = () => Run(silent);

        running.Should().Throw<InvalidOperationException>().WithMessage("*paper2000.silent*");
    }

    private static void RefuseAbove(double side, double limit) => ArgumentOutOfRangeException.ThrowIfGreaterThan(side, limit);

    private static void RefuseAllBut(double side, double only) => ArgumentOutOfRangeException.ThrowIfNotEqual(side, only);

    private static Observation RunSquare(FormulaCase square) => Run(square).Observations["paper2000.square"];

    private static StoredRun Run(FormulaCase validationCase, Tier tier = Tier.Smoke) =>
        CaseRunner.Run(validationCase, tier, "0", progress: null, CancellationToken.None).Run;
}
