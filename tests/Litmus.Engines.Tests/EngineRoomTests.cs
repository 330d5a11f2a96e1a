using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Engines.Store;

namespace Litmus.Engines.Tests;

[Platform("Linux")]
public sealed class EngineRoomTests
{
    private const string Counting = "echo x >> \"$(dirname \"$0\")/count\"; echo '@R e 1.5 n 2'; echo '@S path 1 2'; echo '@S path 3'; echo '@DONE'";

    [Test]
    public void An_answer_holds_what_the_engine_printed_and_how_it_was_computed()
    {
        using FakeEngine engine = new(Counting);

        EngineAnswer answer = engine.Compute();

        (answer.Result["e"], answer.Result["n"]).Should().Be((1.5, 2));
        answer.Result.SeriesOf("path").Should().Equal(1, 2, 3);
        (answer.Engine, answer.Version, answer.AskedBy, answer.IsShipped).Should().Be(("lammps", "29 Sep 2021 - Update 2", "paper2000/case", false));
        (answer.Seconds, answer.Machine.Length).Should().Match<(double Seconds, int Length)>(found => found.Seconds > 0 && found.Length > 0);
    }

    [Test]
    public void A_stored_answer_is_not_computed_again()
    {
        using FakeEngine engine = new(Counting);

        EngineAnswer first = engine.Compute(), second = engine.Compute();

        second.Should().BeEquivalentTo(first);
        CountOf(engine).Should().Be(1);
    }

    [Test]
    public void An_answer_is_computed_again_on_demand_and_takes_the_place_of_the_former()
    {
        using FakeEngine engine = new(Counting);
        EngineAnswer first = engine.Compute();

        EngineAnswer again = engine.Room().Open("paper2000/case", Tier.Nightly, recomputes: true).Compute(FakeEngine.Job, null, CancellationToken.None);

        CountOf(engine).Should().Be(2);
        again.ComputedUtc.Should().BeAfter(first.ComputedUtc);
        engine.Compute().ComputedUtc.Should().Be(again.ComputedUtc);
    }

    [Test]
    public void A_shipped_answer_needs_no_engine()
    {
        using FakeEngine engine = new(Counting);
        engine.Compute();
        engine.Room().Ship(FakeEngine.Job.Hash);
        engine.Settings = engine.Settings with { Lammps = [] };

        EngineAnswer shipped = engine.Compute();

        (shipped.IsShipped, shipped.Result["e"]).Should().Be((true, 1.5));
        engine.Room().Local.Hashes.Should().BeEmpty();
    }

    [TestCase("answer.sha256")]
    [TestCase("job.json")]
    public void A_damaged_answer_stops_the_case_that_asks_for_it_and_no_other(string lost)
    {
        using FakeEngine engine = new(Counting);
        engine.Compute();
        engine.Room().Ship(FakeEngine.Job.Hash);
        File.Delete(Path.Combine(engine.Room().Shipped.PathOf(FakeEngine.Job.Hash), lost));

        engine.Invoking(room => room.Compute()).Should().Throw<EngineFailedException>().WithMessage("*cannot be read*");
        engine.Invoking(room => room.Room().ShippedDigest("lammps")).Should().NotThrow("every case asks for the digest");
    }

    [Test]
    public void The_digest_of_shipped_answers_moves_with_them_and_only_for_their_engine()
    {
        using FakeEngine engine = new(Counting);
        string nothing = engine.Room().ShippedDigest("lammps");
        engine.Compute();
        string computed = engine.Room().ShippedDigest("lammps");
        engine.Room().Ship(FakeEngine.Job.Hash);
        string shipped = engine.Room().ShippedDigest("lammps");

        (nothing, computed).Should().Be((string.Empty, string.Empty), "what this machine computes does not change the identity of a run");
        shipped.Should().NotBeEmpty();
        engine.Room().ShippedDigest("gpaw").Should().BeEmpty();
    }

    [Test]
    public void Below_its_tier_a_job_is_not_started()
    {
        using FakeEngine engine = new(Counting);
        EngineJob job = FakeEngine.Job with { LowestTier = Tier.Paper };

        Action computing = () => engine.Room().Open("paper2000/case", Tier.Standard).Compute(job, progress: null, CancellationToken.None);

        computing.Should().Throw<EngineMissingException>().WithMessage("*LAMMPS*tier paper*litmus run paper2000/case --tier paper*a crystal*");
    }

    [Test]
    public void An_altered_answer_is_not_used()
    {
        using FakeEngine engine = new(Counting);
        engine.Compute();
        string path = Path.Combine(engine.Room().Local.PathOf(FakeEngine.Job.Hash), "answer.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("1.5", "1.6", StringComparison.Ordinal));

        Action computing = () => engine.Compute();

        computing.Should().Throw<EngineFailedException>().WithMessage("*answer.json*altered*");
    }

    [Test]
    public void A_job_whose_stored_text_was_altered_is_not_used()
    {
        using FakeEngine engine = new(Counting);
        engine.Compute();
        string path = Path.Combine(engine.Room().Local.PathOf(FakeEngine.Job.Hash), "job.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("3.5", "3.6", StringComparison.Ordinal));

        Action computing = () => engine.Compute();

        computing.Should().Throw<EngineFailedException>().WithMessage("*job.json*altered*");
    }

    [Test]
    public void Two_processes_that_ask_at_once_compute_once()
    {
        using FakeEngine engine = new("sleep 0.5; " + Counting);

        EngineAnswer[] answers = [.. Enumerable.Range(0, 3).AsParallel().WithDegreeOfParallelism(3).Select(_ => engine.Compute())];

        answers.Select(answer => answer.ComputedUtc).Distinct().Should().HaveCount(1);
        CountOf(engine).Should().Be(1);
    }

    [Test]
    public void An_answer_that_is_too_large_does_not_travel()
    {
        using FakeEngine engine = new(Counting);
        EngineJob job = FakeEngine.Job with { Files = new Dictionary<string, string> { ["x.data"] = new string('1', 300_000) } };
        engine.Compute(job);

        Action shipping = () => engine.Room().Ship(job.Hash);

        shipping.Should().Throw<ComputedStoreException>().WithMessage("*kB*reduce*");
    }

    [Test]
    public void The_analysis_of_a_job_reads_what_the_engine_left()
    {
        using FakeEngine engine = new("echo 7 > big.txt; echo '@DONE'");
        EngineJob job = FakeEngine.Job with
        {
            Results = ["seven"],
            Reduction = "first line 1",
            Reduce = folder => EngineResult.Of(("seven", double.Parse(File.ReadAllText(Path.Combine(folder, "big.txt"))))),
        };

        engine.Compute(job).Result["seven"].Should().Be(7);
    }

    private static int CountOf(FakeEngine engine) => File.ReadAllLines(Path.Combine(engine.Folder, "count")).Length;
}
