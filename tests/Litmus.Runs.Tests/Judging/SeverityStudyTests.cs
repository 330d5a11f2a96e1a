using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Judging;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Judging;

internal sealed class SeverityStudyTests : FolderTest
{
    // Eight bisections of the first step, half a half width.
    private const double Resolution = 0.5 / 256;

    private static readonly Input X = Input.Assumed("x", 10, "1", 0.1, "a test").Within(8, 12, "a test");
    private static readonly Input Exact = Input.Exact("exact", 1, "1", "a test");
    private static readonly Input Idle = Input.Assumed("idle", 1, "1", 0, "a test").Within(0, 2, "a test");
    private static readonly Input Rule = Input.Choice("rule", ["as it is", "negative"], 0, "a test");

    [Test]
    public void The_distance_is_counted_in_half_widths_of_the_plausible_range()
    {
        Severity severity = Of(inputs => inputs[X], [X], centre: 10.5, margin: 1)!;

        severity.Distance.Should().BeApproximately(0.25, Resolution, "9.5 is half a unit away, and the half width is 2");
        severity.Value.Should().BeApproximately(9.5, 2 * Resolution);
    }

    [Test]
    public void For_a_disagreement_it_is_the_way_to_agreement() =>
        Of(inputs => inputs[X], [X], centre: 15, margin: 1)!.Distance.Should().BeApproximately(2, 1.0 / 256, "14 is two half widths away");

    [Test]
    public void Another_option_of_a_choice_counts_as_one_half_width() =>
        Of(inputs => inputs[Rule] == 0 ? 1 : -1, [Rule], centre: 1, margin: 0.5).Should().Be(new Severity(1, "rule", 1, "1", "negative"));

    [Test]
    public void Where_only_an_exact_input_turns_it_there_is_no_distance() =>
        Of(inputs => inputs[Exact], [Exact, X], centre: 1, margin: 0.5)!.Distance.Should().BeNull("an exact input has no plausible range");

    [Test]
    public void What_nothing_turns_has_no_nearest_failure() => Of(inputs => inputs[X] * 0, [X, Exact], centre: 0, margin: 1).Should().BeNull();

    [Test]
    public void Between_two_inputs_the_nearer_failure_counts()
    {
        Input near = Input.Assumed("near", 0, "1", 0, "a test").Within(-1, 1, "a test");

        Severity severity = Of(inputs => inputs[X] - 10 + (3 * inputs[near]), [X, near], centre: 0, margin: 2)!;

        severity.Input.Should().Be("near", "it turns the claim at 2/3 of its half width, and x at all of it");
        severity.Distance.Should().BeApproximately(2.0 / 3, Resolution);
    }

    [Test]
    public void At_the_same_distance_the_first_input_counts([Values] bool isChoiceFirst)
    {
        Input[] inputs = isChoiceFirst ? [Rule, X] : [X, Rule];

        // The number turns at its half width and not before: at the end of a step.
        Severity? severity = Of(values => values[X] >= 12 || values[Rule] == 1 ? 1 : 0, inputs, centre: 0, margin: 0.5);

        (severity!.Distance, severity.Input).Should().Be((1, inputs[0].Name));
    }

    [Test]
    public void An_input_that_the_case_does_not_read_is_not_moved()
    {
        (int with, int without) = (RunsOf(inputs => inputs[X], [X, Idle], margin: 0.25), RunsOf(inputs => inputs[X], [X], margin: 0.25));

        with.Should().Be(without);
    }

    [Test]
    public void No_input_is_moved_beyond_the_failure_that_another_one_makes()
    {
        // The case itself, both sides of both inputs at the first step, and the bisections of the two sides that turn.
        RunsOf(inputs => inputs[X] + (1e-9 * inputs[Idle]), [X, Idle], margin: 0.3).Should().Be(1 + 4 + (2 * 8));
    }

    [Test]
    public void A_case_without_a_claim_is_not_run()
    {
        FormulaCase square = FormulaCase.Square();

        new SeverityStudy(new RunStore(Folder), Tier.Smoke).Of(square, "hash", [], CancellationToken.None).Should().BeEmpty();

        square.RunCount.Should().Be(0);
    }

    [Test]
    public void The_second_time_the_answer_comes_from_the_store()
    {
        FormulaCase square = FormulaCase.Square();
        Claim claim = FormulaCase.Claim("paper2000/square", 9, 1);
        SeverityStudy study = new(new RunStore(Folder), Tier.Smoke);
        IReadOnlyList<NearestFailure> first = study.Of(square, "hash", [claim], CancellationToken.None);
        int runs = square.RunCount;

        study.Of(square, "hash", [claim], CancellationToken.None).Should().Equal(first);
        square.RunCount.Should().Be(runs);
    }

    private Severity? Of(Func<CaseInputs, double> formula, Input[] inputs, double centre, double margin) =>
        Of(CaseOf(formula, inputs), centre, margin);

    private int RunsOf(Func<CaseInputs, double> formula, Input[] inputs, double margin)
    {
        FormulaCase far = CaseOf(formula, inputs);
        Of(far, X.Value, margin);
        return far.RunCount;
    }

    private Severity? Of(FormulaCase far, double centre, double margin)
    {
        Claim claim = FormulaCase.Claim("paper2000/far", centre, margin, "1");
        return new SeverityStudy(new RunStore(Folder), Tier.Smoke)
            .Of(far, $"hash of {far.Description.Inputs.Count}", [claim], CancellationToken.None).Single().Severity;
    }

    private static FormulaCase CaseOf(Func<CaseInputs, double> formula, Input[] inputs) => new(
        CaseDescription.Of<FormulaCase>("far", "?", Answer.ByModel("far"), inputs),
        (values, observations, _) => observations.Scalar("far", formula(values), "1"));
}
