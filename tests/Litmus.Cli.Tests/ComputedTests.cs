using System.Runtime.Versioning;
using System.Text.Json;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Gates;
using Litmus.Engines;
using Litmus.Engines.Store;

namespace Litmus.Cli.Tests;

/// <summary>A case that asks an external engine, at the command line: without engine and answer, and with a shipped answer.</summary>
internal sealed class ComputedTests : WorkspaceTest
{
    // At tier paper only, so that no engine of this machine is started.
    private static readonly EngineJob Job = new() { Engine = "lammps", Title = "an energy", Program = "x", Results = ["e"], LowestTier = Tier.Paper };

    private ComputedStore Local => new(Path.Combine(Workspace.Root, "artifacts", "computed"), isShipped: false);

    private ComputedStore Shipped => new(Path.Combine(Workspace.Root, "validation", "computed"), isShipped: true);

    [SetUp]
    public void Ask() => Workspace.Job = Job;

    [Test]
    public void Without_engine_and_answer_the_case_is_no_failure_and_says_what_it_needs()
    {
        TestWorkspace.Outcome run = Workspace.Run("run");
        TestWorkspace.Outcome judged = Workspace.Run("judge");

        run.Code.Should().Be(ExitCodes.Success);
        run.Out.Should().Contain("1 ran").And.Contain("1 need an external engine");
        run.Error.Should().Contain("mini2020/gap: needs LAMMPS").And.Contain("--tier paper").And.Contain("an energy");
        judged.Out.Should().Contain($"not run: needs an engine  {TestWorkspace.Gap}").And.Contain("1 without their engine");
    }

    [Test]
    public void An_answer_that_is_shipped_is_judged_as_shipped()
    {
        _ = Local.Write(Job, Answer());
        Workspace.Run("computed", "list").Out.Should().Contain("an energy").And.Contain("here");

        Workspace.Run("computed", "ship", "mini2020/gap").Out.Should().Contain("1 answer moved");

        Local.Hashes.Should().BeEmpty();
        Shipped.Hashes.Should().Equal(Job.Hash);
        Workspace.Run("run").Out.Should().Contain("1 judged from shipped answers of an engine");
        Workspace.Run("judge");
        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(Workspace.ResultsPath));
        JsonElement gap = results.RootElement.GetProperty("cases").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "mini2020/gap");
        gap.GetProperty("execution").GetString().Should().Be("Shipped");
        gap.GetProperty("engines")[0].GetProperty("machine").GetString().Should().Be("a machine");
        Workspace.Run("explain", TestWorkspace.Gap).Out.Should().Contain("Shipped with the suite");
    }

    [Test]
    public void A_shipped_answer_that_was_altered_fails_its_case_alone()
    {
        _ = Shipped.Write(Job, Answer());
        string path = Path.Combine(Shipped.PathOf(Job.Hash), "answer.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("a machine", "another", StringComparison.Ordinal));

        TestWorkspace.Outcome run = Workspace.Run("run");

        run.Code.Should().Be(ExitCodes.Execution);
        run.Out.Should().Contain("1 ran").And.Contain("1 failed");
        run.Error.Should().Contain("answer.json").And.Contain("altered");
    }

    [Test]
    public void A_damaged_answer_is_an_error_of_the_data_and_keeps_no_other_from_its_reader()
    {
        EngineJob other = Job with { Title = "another energy", Program = "y" };
        _ = Shipped.Write(Job, Answer());
        _ = Shipped.Write(other, Answer() with { JobHash = other.Hash });
        File.AppendAllText(Path.Combine(Shipped.PathOf(Job.Hash), "answer.json"), " ");

        TestWorkspace.Outcome check = Workspace.Run("check"), list = Workspace.Run("computed", "list");

        check.Code.Should().Be(ExitCodes.Data);
        check.Out.Should().Contain("answer.json(1,1): error LIT0092: Its checksum is not the one in answer.sha256");
        list.Code.Should().Be(ExitCodes.Data);
        list.Out.Should().Contain("another energy");
        list.Error.Should().Contain("answer.json").And.Contain("altered").And.NotContain(other.Hash);
    }

    [Test]
    public void A_forced_run_that_still_rests_on_a_shipped_answer_says_so()
    {
        _ = Shipped.Write(Job, Answer());

        Workspace.Run("run").Out.Should().NotContain("computed anew");
        Workspace.Run("run", "--force").Out.Should().Contain("1 case could not be computed anew");
    }

    [Test]
    public void A_shipped_answer_without_a_number_of_its_job_is_damaged()
    {
        _ = Shipped.Write(Job, Answer() with { Result = EngineResult.Of(("f", 0.5)) });

        TestWorkspace.Outcome run = Workspace.Run("run");

        run.Code.Should().Be(ExitCodes.Execution);
        run.Error.Should().Contain("the result 'e' is missing").And.Contain("compute again");
    }

    [Test]
    [Platform("Linux")]
    [UnsupportedOSPlatform("windows")]
    public void A_night_computes_a_tenth_of_the_answers_again_and_says_which_differ()
    {
        string program = Path.Combine(Workspace.Root, "lmp");
        File.WriteAllText(
            program,
            "#!/bin/sh\n[ \"$1\" = -h ] && echo 'Large-scale Atomic/Molecular Massively Parallel Simulator - 23 Jun 2022' && exit 0\n"
            + "echo '@R e 0.6'; echo '@DONE'\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _ = Shipped.Write(Job, Answer());
        string? former = Environment.GetEnvironmentVariable(EngineSettings.LammpsVariable);
        Environment.SetEnvironmentVariable(EngineSettings.LammpsVariable, program);
        try
        {
            string night = Workspace.Run("nightly", "--no-plots").Out;

            night.Should().Contain("1 answer of engines computed again").And.Contain("Answers of engines that differ when computed again");
            night.Should().Contain("e 0.5, now 0.6").And.Contain("the version of lammps (29 Sep 2021, now 23 Jun 2022)");
            Shipped.TryRead(Job.Hash)!.Answer.Result["e"].Should().Be(0.5, "what is stored does not change");
        }
        finally
        {
            Environment.SetEnvironmentVariable(EngineSettings.LammpsVariable, former);
        }
    }

    [Test]
    public void Ship_wants_a_case_or_all()
    {
        Workspace.Run("computed", "ship").Code.Should().Be(ExitCodes.Usage);
        Workspace.Run("computed", "ship", "mini2020", "--all").Code.Should().Be(ExitCodes.Usage);
        Workspace.Run("computed", "ship", "--all").Out.Should().Contain("litmus run CASE");
    }

    [Test]
    public void Verify_wants_a_number_or_all_and_verifies_nothing_where_nothing_is_stored()
    {
        Workspace.Run("computed", "verify", "--sample", "0").Code.Should().Be(ExitCodes.Usage);
        Workspace.Run("computed", "verify", "--sample", "2", "--all").Code.Should().Be(ExitCodes.Usage);

        TestWorkspace.Outcome nothing = Workspace.Run("computed", "verify", "--all");

        nothing.Code.Should().Be(ExitCodes.Success);
        nothing.Out.Should().Contain("0 of 0 answers");
    }

    [Test]
    public void The_doctor_names_the_engines_with_the_command_that_installs_them()
    {
        using JsonDocument found = JsonDocument.Parse(Workspace.Run("doctor", "--json").Out);

        JsonElement[] engines =
        [
            .. found.RootElement.EnumerateArray().Select(entry => entry.GetProperty("engine")).Where(entry => entry.ValueKind != JsonValueKind.Null),
        ];
        engines.Select(engine => engine.GetProperty("title").GetString()).Should().Equal("GPAW", "LAMMPS");
        engines.Select(engine => engine.GetProperty("installCommand").GetString()).Should().OnlyContain(command => command!.StartsWith("apt-get install"));
        Workspace.Run("doctor").Out.Should().Contain("Slurm").And.Contain("munge");
    }

    private static EngineAnswer Answer() => new()
    {
        JobHash = Job.Hash,
        Engine = "lammps",
        Version = "29 Sep 2021",
        Machine = "a machine",
        ComputedUtc = new DateTime(2129, 12, 1, 0, 0, 0, DateTimeKind.Utc),
        Seconds = 10,
        CpuSeconds = 9,
        AskedBy = "mini2020/gap",
        Result = EngineResult.Of(("e", 0.5)),
    };
}
