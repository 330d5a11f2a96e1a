using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Running;
using Litmus.Runs.Sampling;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Sampling;

internal sealed class RobustnessTests
{
    private static readonly Input X = Input.Assumed("x", 6, "1", 0.1, "a test").Within(0, 10, "a test");
    private static readonly Input Other = Input.Assumed("other", 1, "1", 0.1, "a test").Within(0, 10, "a test");
    private static readonly Input Rule = Input.Choice("rule", ["as it is", "negative"], 0, "a test");

    [Test]
    public void The_share_is_that_of_the_plausible_range_inside_the_margin()
    {
        // 5 ± 2 of a range from 0 to 10: four tenths.
        Robustness robustness = Of((inputs, x) => x, [X, Other], centre: 5, margin: 2);

        robustness.Should().BeEquivalentTo(new Robustness(80, 200, ["x"]));
    }

    [Test]
    public void A_choice_that_decides_is_named_first()
    {
        Robustness robustness = Of((inputs, x) => inputs[Rule] == 0 ? x : -x, [X, Rule], centre: 5, margin: 5);

        robustness.Holds.Should().Be(100, "the other option leaves the margin in each sample");
        robustness.RestsOn[0].Should().Be("rule");
    }

    [Test]
    public void An_input_without_influence_is_not_named_by_chance()
    {
        // Behind another number of inputs, x has another column of the hypercube: 820 pairs, each with two chances to correlate.
        IEnumerable<string> named = Enumerable.Range(1, 40).SelectMany(count => Of((_, x) => x, [.. Inert(count), X], centre: 1, margin: 1.5).RestsOn);

        named.Distinct().Should().Equal("x");
    }

    [Test]
    public void A_disagreement_is_robust_where_the_samples_disagree_too() =>
        Of((inputs, x) => x, [X, Other], centre: 0.5, margin: 0.5).Holds.Should().Be(180, "a tenth of the range agrees");

    [Test]
    public void A_sample_that_the_solver_refuses_is_not_counted() =>
        Of((inputs, x) => x > 5 ? x : throw new ArgumentOutOfRangeException(nameof(inputs)), [X], centre: 5, margin: 5)
            .Should().BeEquivalentTo(new Robustness(100, 100, []));

    private static IEnumerable<Input> Inert(int count) =>
        Enumerable.Range(1, count).Select(i => Input.Assumed($"inert{i}", 5, "1", 0.1, "a test").Within(0, 10, "a test"));

    private static Robustness Of(Func<CaseInputs, double, double> formula, Input[] inputs, double centre, double margin)
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("share", "?", Answer.ByModel("share"), inputs);
        FormulaCase share = new(description, (values, observations, _) => observations.Scalar("share", formula(values, values[X]), "1"));
        StoredRun run = CaseRunner.Run(share, Tier.Smoke, "hash", progress: null, CancellationToken.None).Run;
        Claim claim = FormulaCase.Claim("paper2000/share", centre, margin, "1");
        return RobustnessRules.Of(claim, run.Observations[claim.Id], run.Samples[claim.Id], LatinHypercube.Of(description.Inputs))!;
    }
}
