using Litmus.Cases.Engines;
using Litmus.Primitives;

namespace Litmus.Cases.Tests.Engines;

public sealed class EngineLogTests
{
    private static readonly EngineJob Job = new() { Engine = "gpaw", Title = "a job", Program = "x", Results = ["e"] };

    [Test]
    public void A_job_that_is_asked_for_again_is_answered_once()
    {
        Counting inner = new();
        EngineLog log = new(inner);

        EngineAnswer[] answers =
            [.. Enumerable.Range(0, 8).AsParallel().Select(_ => log.Compute(Job, progress: null, CancellationToken.None))];

        inner.Count.Should().Be(1);
        answers.Should().AllBeEquivalentTo(answers[0]);
        log.Used.Should().ContainSingle().Which.Job.Should().Be(Job);
    }

    [Test]
    public void A_run_without_engines_says_what_it_needs()
    {
        Action asking = () => NoEngineRoom.Instance.Open("paper2000/case", Tier.Smoke).Compute(Job, progress: null, CancellationToken.None);

        asking.Should().Throw<EngineMissingException>().WithMessage("*GPAW*a job*");
    }

    [Test]
    public void Inputs_that_are_varied_keep_their_engines()
    {
        Input length = Input.Exact("length", 2, "um", "a test");
        EngineLog log = new(new Counting());
        CaseDescription description = CaseDescription.Of<NoCase>("area", "?", Answer.ByModel("area"), [length]);

        CaseInputs.Nominal(description, Tier.Smoke, engines: log).With(length, 1).Engines.Should().BeSameAs(log);
    }

    private sealed class Counting : IEngines
    {
        private int _count;

        public int Count => _count;

        public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) => new()
        {
            JobHash = job.Hash,
            Engine = job.Engine,
            Version = "1",
            Machine = "a test",
            ComputedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Seconds = 1,
            CpuSeconds = 1,
            Result = EngineResult.Of(("e", Interlocked.Increment(ref _count))),
        };
    }
}
