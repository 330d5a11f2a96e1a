using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Engines.Store;
using Litmus.Engines.Verification;

namespace Litmus.Engines.Tests.Verification;

public sealed class VerifiedAnswerTests
{
    private static readonly EngineJob Job = FakeEngine.Job with
    {
        Tolerances = new Dictionary<string, double> { ["loose"] = 0.1 },
    };

    [Test]
    public void Equal_numbers_on_the_same_machine_are_the_same()
    {
        VerifiedAnswer found = VerifiedAnswer.Of("paper2000/case", Job, Answer(("e", 1.5)), Answer(("e", 1.5)));

        (found.IsSame, found.Sentence).Should().Be((true, "the same"));
    }

    [TestCase("loose", 1.09, true)]
    [TestCase("loose", 1.11, false)]
    [TestCase("e", 1 + 9e-7, true)]
    [TestCase("e", 1 + 2e-6, false)]
    public void A_number_may_differ_by_its_tolerance(string name, double now, bool isSame) =>
        VerifiedAnswer.Of("paper2000/case", Job, Answer((name, 1)), Answer((name, now))).IsSame.Should().Be(isSame);

    [Test]
    public void A_difference_is_said_with_what_differs_between_the_computations()
    {
        EngineAnswer now = Answer(("e", 2)) with { Version = "2", Blas = "other", Machine = "another" };

        VerifiedAnswer found = VerifiedAnswer.Of("paper2000/case", Job, Answer(("e", 1)), now);

        found.Sentence.Should().StartWith("other numbers: e 1, now 2")
            .And.Contain("the version of lammps (1, now 2)").And.Contain("the BLAS (blas, now other)").And.Contain("the machine (a machine; now another)");
    }

    [Test]
    public void A_number_that_is_missing_now_and_a_series_are_compared()
    {
        EngineAnswer before = Answer(("e", 1)) with { Result = Answer(("e", 1)).Result with { Series = Series(1, 2) } };

        VerifiedAnswer.Of("paper2000/case", Job, before, Answer()).Differences.Select(entry => entry.Name).Should().Equal("e", "path[0]", "path[1]");
        VerifiedAnswer.Of("paper2000/case", Job, before, before with { Result = before.Result with { Series = Series(1, 3) } })
            .Differences.Should().ContainSingle().Which.Name.Should().Be("path[1]");
    }

    [Test]
    public void Ten_days_go_through_all_answers()
    {
        StoredAnswer[] answers = [.. Enumerable.Range(0, 23).Select(i => new StoredAnswer(Job, Answer(("e", i))))];

        Enumerable.Range(100, 10).SelectMany(day => AnswerVerification.Sample(answers, day, count: null))
            .Select(entry => entry.Answer.Result["e"]).Distinct().Should().HaveCount(answers.Length);
        AnswerVerification.Sample(answers, 7, 5).Should().HaveCount(5);
        AnswerVerification.Sample(answers, 7, 50).Should().BeEquivalentTo(answers);
        AnswerVerification.Sample([], 7, 5).Should().BeEmpty();
    }

    [Test]
    public void A_night_computes_again_what_fits_its_time()
    {
        StoredAnswer[] answers = [.. new[] { 50.0, 10, 20, 100 }.Select(cpu => new StoredAnswer(Job, Answer(("e", cpu)) with { CpuSeconds = cpu }))];

        AnswerVerification.Fitting(answers, TimeSpan.FromSeconds(80)).Select(entry => entry.Answer.CpuSeconds).Should().Equal(10, 20, 50);
    }

    private static Dictionary<string, IReadOnlyList<double>> Series(params double[] values) => new() { ["path"] = values };

    private static EngineAnswer Answer(params (string Name, double Value)[] numbers) => new()
    {
        JobHash = Job.Hash,
        Engine = "lammps",
        Version = "1",
        Blas = "blas",
        Machine = "a machine",
        ComputedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Seconds = 1,
        CpuSeconds = 1,
        Result = EngineResult.Of(numbers),
    };
}
