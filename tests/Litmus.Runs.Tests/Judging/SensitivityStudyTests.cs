using System.Collections.Concurrent;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Sensitivities;
using Litmus.Runs.Judging;
using Litmus.Runs.Store;
using Litmus.Runs.Tests.Running;
using PaperTests;

namespace Litmus.Runs.Tests.Judging;

internal sealed class SensitivityStudyTests : FolderTest
{
    // The search ends when its bracket is a millionth wide.
    private const double Resolution = 2e-6;

    private SensitivityStudy Study => new(new RunStore(Folder), Tier.Smoke);

    private string StoredAnswer => Directory.EnumerateFiles(Path.Combine(Folder, "sensitivities")).Single();

    [Test]
    public void The_factor_is_that_of_the_closed_form()
    {
        IReadOnlyList<InputSensitivity> found =
            Study.Of(FormulaCase.Square(x: 3), "hash", FormulaCase.Claim("paper2000/square", 36, 1), CancellationToken.None);

        found[0].Outcome.Should().Be(InputSensitivity.Reproduced);
        found[0].Factor.Should().BeApproximately(Math.Sqrt(35) / 3, Resolution, "(3 f)² enters 36 ± 1 from below at 35");
        found[0].Value.Should().BeApproximately(Math.Sqrt(35), 3 * Resolution);
    }

    [Test]
    public void A_factor_acts_on_kelvin_and_is_shown_in_the_unit_of_the_input()
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>(
            "heat", "?", Answer.ByModel("heat"), [Input.Exact("temperature", 26.85, "degC", "a test")]);
        FormulaCase heat = new(description, (inputs, observations, _) => observations.Scalar("heat", inputs.ValueOf("temperature"), "K"));

        InputSensitivity found = Study.Of(heat, "hash", FormulaCase.Claim("paper2000/heat", 601, 1, "K"), CancellationToken.None)[0];

        found.Factor.Should().BeApproximately(2, 2 * Resolution, "300 K doubled is 600 K");
        found.Value.Should().BeApproximately(326.85, 600 * Resolution);
    }

    [Test]
    public void Where_no_value_helps_the_nearest_result_is_named()
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("bounded", "?", Answer.ByModel("bounded"), [Input.Exact("x", 1, "1", "a test")]);
        FormulaCase bounded = new(description, (inputs, observations, _) => observations.Scalar("bounded", 1 / (1 + inputs.ValueOf("x")), "1"));

        InputSensitivity found = Study.Of(bounded, "hash", FormulaCase.Claim("paper2000/bounded", 2, 0.5, "1"), CancellationToken.None)[0];

        found.Outcome.Should().Be(InputSensitivity.NoValue);
        found.Supremum.Should().BeApproximately(1, 1.1e-3, "1/(1 + x) comes nearest to 2 at a thousandth of x, the end of the range searched");
    }

    // x is 3, and the engine has answered up to 4.
    [Test]
    public void Beyond_a_value_that_an_engine_has_not_answered_no_further_one_is_tried()
    {
        double largest = 0;
        FormulaCase asked = EngineCase(answered: 4, x => largest = Math.Max(largest, x));

        InputSensitivity found = Study.Of(asked, "hash", FormulaCase.Claim("paper2000/asked", 100, 1), CancellationToken.None)[0];

        found.Outcome.Should().Be(InputSensitivity.NeedsEngine, "without the engine nobody knows that 100 is met at 10");
        largest.Should().BeLessThan(5.4, "the next step of an eighth of a decade after 4 is below 4 × 1.3335");
    }

    [Test]
    public void What_the_engine_has_answered_is_still_searched()
    {
        InputSensitivity found = Study.Of(
            EngineCase(answered: 6, _ => { }), "hash", FormulaCase.Claim("paper2000/asked", 16, 1), CancellationToken.None)[0];

        found.Factor.Should().BeApproximately(Math.Sqrt(15) / 3, Resolution);
    }

    [Test]
    public void An_answer_of_an_engine_is_read_once_for_all_runs_of_a_case()
    {
        int read = 0;
        EngineJob job = new() { Engine = "gpaw", Title = "a job", Program = "x", Results = ["e"] };
        EngineAnswer answer = new()
        {
            JobHash = job.Hash, Engine = "gpaw", Version = "1", Machine = "a test", ComputedUtc = DateTime.UnixEpoch, Seconds = 1, CpuSeconds = 1,
            Result = EngineResult.Of(("e", 2)),
        };
        Room room = new(_ =>
        {
            Interlocked.Increment(ref read);
            return answer;
        });
        CaseDescription description = CaseDescription.Of<FormulaCase>("asked", "?", Answer.ByModel("asked"), [Input.Exact("x", 3, "1", "a test")]);
        FormulaCase asked = new(description, (inputs, observations, token) =>
            observations.Scalar("asked", inputs.ValueOf("x") * inputs.Engines.Compute(job, progress: null, token).Result["e"], "1"));

        InputSensitivity found = new SensitivityStudy(new RunStore(Folder) { Engines = room }, Tier.Smoke)
            .Of(asked, "hash", FormulaCase.Claim("paper2000/asked", 36, 1, "1"), CancellationToken.None)[0];

        found.Factor.Should().BeApproximately(35.0 / 6, 10 * Resolution);
        asked.RunCount.Should().BeGreaterThan(10);
        read.Should().Be(1);
    }

    [Test]
    public void All_runs_of_a_case_share_one_memory()
    {
        ConcurrentDictionary<RunMemory, bool> memories = new(ReferenceEqualityComparer.Instance);
        CaseDescription description = CaseDescription.Of<FormulaCase>("shared", "?", Answer.ByModel("shared"), [Input.Exact("x", 3, "1", "a test")]);
        FormulaCase shared = new(description, (inputs, observations, _) =>
        {
            memories.TryAdd(inputs.Memory, true);
            return observations.Scalar("shared", inputs.ValueOf("x"), "1");
        });

        Study.Of(shared, "hash", FormulaCase.Claim("paper2000/shared", 36, 1, "1"), CancellationToken.None);

        memories.Should().ContainSingle();
    }

    [Test]
    public void The_second_time_the_answer_comes_from_the_store()
    {
        FormulaCase square = FormulaCase.Square();
        Claim claim = FormulaCase.Claim("paper2000/square", 36, 1);
        IReadOnlyList<InputSensitivity> first = Study.Of(square, "hash", claim, CancellationToken.None);
        int runs = square.RunCount;

        IReadOnlyList<InputSensitivity> second = Study.Of(square, "hash", claim, CancellationToken.None);

        second.Should().Equal(first);
        square.RunCount.Should().Be(runs);
    }

    [Test]
    public void Another_margin_or_run_is_searched_again()
    {
        FormulaCase square = FormulaCase.Square();
        Study.Of(square, "hash", FormulaCase.Claim("paper2000/square", 36, 1), CancellationToken.None);

        Study.Of(square, "hash", FormulaCase.Claim("paper2000/square", 36, 2), CancellationToken.None)[0].Factor.Should()
            .BeApproximately(Math.Sqrt(34) / 3, Resolution);
        int runs = square.RunCount;
        Study.Of(square, "other hash", FormulaCase.Claim("paper2000/square", 36, 2), CancellationToken.None);

        square.RunCount.Should().BeGreaterThan(runs);
    }

    [Test]
    public void Another_wording_of_the_claim_keeps_the_stored_answer()
    {
        FormulaCase square = FormulaCase.Square();
        Claim claim = FormulaCase.Claim("paper2000/square", 36, 1);
        Study.Of(square, "hash", claim, CancellationToken.None);
        int runs = square.RunCount;
        Margin reworded = claim.Margin with { Basis = MarginBasis.PrintedDigits, Reason = "other words" };

        Study.Of(square, "hash", claim with { Statement = "Other words.", Margin = reworded }, CancellationToken.None);

        square.RunCount.Should().Be(runs);
    }

    [Test]
    public void A_damaged_answer_is_searched_again([Values("[{", "[{}]", "[null]", "null", "{}", "", "{\"sha256\":\"\",\"answers\":[null]}")] string damaged)
    {
        FormulaCase square = FormulaCase.Square();
        Claim claim = FormulaCase.Claim("paper2000/square", 36, 1);
        Study.Of(square, "hash", claim, CancellationToken.None);
        File.WriteAllText(StoredAnswer, damaged);

        Study.Of(square, "hash", claim, CancellationToken.None)[0].Outcome.Should().Be(InputSensitivity.Reproduced);
    }

    [Test]
    public void A_number_that_was_altered_is_searched_again()
    {
        FormulaCase square = FormulaCase.Square();
        Claim claim = FormulaCase.Claim("paper2000/square", 36, 1);
        double? found = Study.Of(square, "hash", claim, CancellationToken.None)[0].Factor;
        string text = File.ReadAllText(StoredAnswer), digits = found!.Value.ToString("R", CultureInfo.InvariantCulture);
        text.Should().Contain(digits);
        File.WriteAllText(StoredAnswer, text.Replace(digits, "7.25", StringComparison.Ordinal));

        Study.Of(square, "hash", claim, CancellationToken.None)[0].Factor.Should().Be(found);
    }

    [Test]
    public void The_answer_to_another_question_is_not_taken()
    {
        FormulaCase square = FormulaCase.Square();
        Claim claim = FormulaCase.Claim("paper2000/square", 36, 1), other = FormulaCase.Claim("paper2000/square", 64, 1);
        Study.Of(square, "hash", claim, CancellationToken.None);
        string answer = File.ReadAllText(StoredAnswer), place = StoredAnswer;
        File.Delete(place);
        double? factor = Study.Of(square, "hash", other, CancellationToken.None)[0].Factor;
        File.WriteAllText(StoredAnswer, answer);

        Study.Of(square, "hash", other, CancellationToken.None)[0].Factor.Should().Be(factor);
    }

    [Test]
    public void For_a_reproduced_claim_the_factor_is_where_it_leaves_its_margin()
    {
        ClaimSensitivity found = Study.Around(FormulaCase.Square(x: 3), FormulaCase.Claim("paper2000/square", 9, 1), progress: null, CancellationToken.None);

        found.IsInside.Should().BeTrue();
        found.Responses[0].Factor.Should().BeApproximately(Math.Sqrt(10) / 3, Resolution, "(3 f)² leaves 9 ± 1 at 10");
        found.Responses[1]
            .Should().Match<InputResponse>(response => response.Factor == null && !response.HasInfluence, "the result does not depend on this input");
    }

    [Test]
    public void The_elasticity_is_the_exponent()
    {
        ClaimSensitivity found = Study.Around(FormulaCase.Square(x: 3), FormulaCase.Claim("paper2000/square", 36, 1), progress: null, CancellationToken.None);

        found.IsInside.Should().BeFalse();
        found.Responses[0].Elasticity.Should().BeApproximately(2, 1e-9, "d ln x² / d ln x = 2; the central difference of x² is exact but for rounding");
        found.Responses[1].Elasticity.Should().Be(0);
        found.Responses[0].Factor.Should().BeApproximately(Math.Sqrt(35) / 3, Resolution);
    }

    [Test]
    public void A_token_has_a_boundary_and_no_elasticity()
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("order", "?", Answer.ByModel("order"), [Input.Exact("x", 1, "1", "a test")]);
        FormulaCase order = new(description, (inputs, observations, _) => observations.Token("order", inputs.ValueOf("x") < 2 ? "below" : "above"));
        Claim claim = FormulaCase.Claim(
            "paper2000/order", new Expectation(null, "below", null, null, "1", UncertaintyKind.Exact, null),
                new Margin(MarginKind.Exact, null, MarginBasis.PrintedDigits, "a test"));

        ClaimSensitivity found = Study.Around(order, claim, progress: null, CancellationToken.None);

        (found.IsInside, found.Token, found.Result).Should().Be((true, "below", null));
        found.Responses[0].Factor.Should().BeApproximately(2, 2 * Resolution);
        found.Responses[0].Elasticity.Should().BeNull();
    }

    [Test]
    public void A_stopped_search_stops()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Action searching = () => Study.Of(FormulaCase.Square(), "hash", FormulaCase.Claim("paper2000/square", 36, 1), stop.Token);

        searching.Should().Throw<OperationCanceledException>();
    }

    private static FormulaCase EngineCase(double answered, Action<double> tried)
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>("asked", "?", Answer.ByModel("asked"), [Input.Exact("x", 3, "1", "a test")]);
        return new FormulaCase(description, (inputs, observations, _) =>
        {
            double x = inputs.ValueOf("x");
            lock (description)
            {
                tried(x);
            }

            return x <= answered ? observations.Scalar("asked", x * x, "1") : throw new EngineMissingException("lammps", "x²", "needs LAMMPS");
        });
    }
}
