using Litmus.Cases;
using Litmus.Cases.Engines;

namespace Litmus.Engines.Tests;

/// <summary>What a script of GPAW may leave, tried with a shell script in place of Python.</summary>
[Platform("Linux")]
public sealed class GpawFailureTests
{
    private const string Look =
        "{\"version\": \"22.8.0\", \"ase\": \"3.22\", \"numpy\": \"1\", \"scipy\": \"1\", \"python\": \"3.11\", "
        + "\"blas\": [\"libblas.so.3\"], \"sets\": [\"Li\"]}";

    private static readonly EngineJob Job = new()
    {
        Engine = "gpaw",
        Title = "an energy",
        Program = "script",
        Files = new Dictionary<string, string> { ["request.json"] = "{}" },
        Results = ["energy"],
        LowestTier = Tier.Smoke,
    };

    [TestCase("echo '{\"numbers\": {\"energy\": NaN}, \"done\": true}' > $3", "*not finite*")]
    [TestCase("echo '{\"numbers\": {\"energy\": -1.9}, \"do' > $3", "*answer.json cannot be read, it may be cut off*")]
    [TestCase("echo '{\"numbers\": {\"energy\": -1.9}, \"done\": false}' > $3", "*lacks \"done\": true*")]
    [TestCase("echo '{\"numbers\": {}, \"done\": true}' > $3", "*'energy' is missing*")]
    [TestCase("true", "*without writing answer.json*")]
    [TestCase("echo 'Traceback (most recent call last):'; echo 'gpaw.KohnShamConvergenceError: Did not converge!'; exit 1", "*did not converge*")]
    [TestCase("echo 'Traceback (most recent call last):'; echo 'ZeroDivisionError: division by zero'; exit 1", "*stopped with: ZeroDivisionError*")]
    [TestCase("echo 'FileNotFoundError: Could not find required PAW dataset file \"Xx.PBE\".'; exit 1", "*data set is missing; install gpaw-data*")]
    [TestCase("echo 'ERROR: slab has not relaxed after 60 steps. Allow more steps.' >&2; exit 1", "*ERROR: slab has not relaxed after 60 steps*")]
    [TestCase("echo 'OSError: [Errno 28] No space left on device'; exit 1", "*the disk is full*")]
    public void What_went_wrong_is_said_in_one_sentence(string script, string message)
    {
        using FakeEngine engine = Python(script, Look);

        Action computing = () => engine.Compute(Job);

        computing.Should().Throw<EngineFailedException>().Which.Message.Should().StartWith("an energy: GPAW gave no answer: ").And.Match(message);
    }

    [Test]
    public void An_answer_is_read_with_its_series()
    {
        const string Left = "{\"numbers\": {\"energy\": -1.9}, \"series\": {\"e\": [1, 2]}, \"parts\": {\"setup.Li\": \"f1\"}, \"done\": true}";
        using FakeEngine engine = Python($"echo '{Left}' > $3", Look);

        EngineAnswer answer = engine.Compute(Job);

        (answer.Result["energy"], answer.Result.SeriesOf("e").Count, answer.Blas).Should().Be((-1.9, 2, "libblas.so.3"));
        (answer.Parts["ase"], answer.Parts["setup.Li"]).Should().Be(("3.22", "f1"));
    }

    [Test]
    public void A_python_without_the_engine_or_with_an_old_one_is_not_used()
    {
        using FakeEngine without = Python("true", "no module named gpaw"), old = Python("true", Look.Replace("22.8.0", "20.1.0", StringComparison.Ordinal));

        Action first = () => without.Compute(Job), second = () => old.Compute(Job);

        first.Should().Throw<EngineMissingException>().Which.Need.Should().Be("needs GPAW; apt-get install gpaw gpaw-data libopenblas0-serial");
        second.Should().Throw<EngineMissingException>().Which.Need.Should().Contain("21 or later").And.Contain("20.1.0");
    }

    [Test]
    public void The_slow_reference_library_is_remarked()
    {
        using FakeEngine engine = Python("true", Look);

        EngineProbe probe = engine.Room().Probe().Single(found => found.Engine == "gpaw");

        probe.IsThere.Should().BeTrue();
        probe.Remarks.Should().ContainSingle().Which.Should().Contain("libopenblas0-serial");
    }

    private static FakeEngine Python(string script, string look)
    {
        FakeEngine engine = new($"if [ \"$1\" = -c ]; then echo '@{look}'; exit 0; fi\n{script}");
        engine.Settings = engine.Settings with { Pythons = engine.Settings.Lammps, Lammps = [] };
        return engine;
    }
}
