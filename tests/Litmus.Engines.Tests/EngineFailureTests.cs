using System.Diagnostics;
using Litmus.Cases;
using Litmus.Cases.Engines;

namespace Litmus.Engines.Tests;

/// <summary>Every way in which an engine can fail gives one clear sentence, and leaves nothing in the store and no process behind.</summary>
[Platform("Linux")]
public sealed class EngineFailureTests
{
    private const string Done = "echo '@R e 1.5'; echo '@DONE'";

    [Test]
    public void An_engine_that_is_absent_is_named_with_the_command_that_installs_it()
    {
        using FakeEngine engine = new(Done);
        engine.Settings = engine.Settings with { Lammps = ["no-such-program"] };

        Missing(engine).Need.Should().Be("needs LAMMPS; apt-get install lammps openkim-models");
    }

    [Test]
    public void A_version_that_is_too_old_is_named()
    {
        using FakeEngine engine = new(Done, FakeEngine.Help.Replace("29 Sep 2021 - Update 2", "7 Aug 2019", StringComparison.Ordinal));

        Missing(engine).Need.Should().Contain("2021 or later").And.Contain("7 Aug 2019").And.Contain("apt-get install lammps");
    }

    [Test]
    public void An_engine_without_an_ability_that_the_deck_needs_is_missing_it()
    {
        using FakeEngine engine = new(Done, FakeEngine.Help.Replace("KIM ", string.Empty, StringComparison.Ordinal));
        EngineJob job = FakeEngine.Job with { Program = "kim init ${model} metal\n" };

        Missing(engine, job).Need.Should().Contain("built without KIM");
    }

    [TestCase("echo 'ERROR: KIM Model name not found (src/KIM/kim_init.cpp:234)'; echo 'Last command: kim init NoModel metal'; exit 1",
        "*model is not installed; apt-get install openkim-models*kim init NoModel metal*")]
    [TestCase("echo 'ERROR: Unknown command: foo bar (src/input.cpp:274)'; echo 'Last command: foo bar'; exit 1",
        "*ERROR: Unknown command: foo bar*at the command 'foo bar'*")]
    [TestCase("echo 'ERROR: Lost atoms: original 4000 current 3999 (src/thermo.cpp:481)'; echo 'Last command: run 100'; exit 1", "*atoms were lost*")]
    [TestCase("echo '@R e 1.5'; echo 'ERROR on proc 0: something'; echo '@DONE'; exit 0", "*ERROR on proc 0: something*")]
    [TestCase("echo '@R e nan'; echo '@DONE'", "*'e' is not finite*")]
    [TestCase("echo '@R e -inf'; echo '@DONE'", "*'e' is not finite*")]
    [TestCase("echo '@R e 1.5'; echo '@S path 1 nan'; echo '@DONE'", "*'path' holds a number that is not finite*")]
    [TestCase("echo '@DONE'", "*'e' is missing*")]
    [TestCase("echo '@R e 1.5'", "*without the done mark*")]
    [TestCase("printf '@R e 1.5 n'", "*'@R e 1.5 n' cannot be read*")]
    [TestCase("echo 'Killing myself'; kill -9 $$", "*signal 9*last line was 'Killing myself'*")]
    [TestCase("kill -4 $$", "*illegal instruction*")]
    [TestCase("exit 3", "*exit code 3*")]
    [TestCase("head -c 10 /dev/zero > /dev/full", "*the disk is full*")]
    public void What_went_wrong_is_said_in_one_sentence(string script, string message)
    {
        using FakeEngine engine = new(script);

        EngineFailedException failure = Failed(engine);

        failure.Message.Should().StartWith("a crystal: LAMMPS gave no answer: ").And.Match(message).And.Contain("Its output is in");
        failure.Message.Should().NotContain("\n");
        engine.Room().Local.Hashes.Should().BeEmpty("a failure is no answer");
        File.Exists(Path.Combine(engine.Room().WorkFolder, $"failed-{FakeEngine.Job.Hash}", "output.txt")).Should().BeTrue();
    }

    [Test]
    public void After_a_failure_the_next_run_begins_anew()
    {
        using FakeEngine engine = new("if [ -e part ]; then exit 5; fi; touch part; exit 3");

        Failed(engine).Message.Should().Contain("exit code 3");
        Failed(engine).Message.Should().Contain("exit code 3");
    }

    [Test]
    public void A_folder_that_cannot_be_written_fails_the_job_alone()
    {
        using FakeEngine engine = new(Done);
        Directory.CreateDirectory(Path.Combine(engine.Folder, "artifacts"));
        File.WriteAllText(Path.Combine(engine.Folder, "artifacts", "engines"), "a file where a folder should be");

        Failed(engine).Message.Should().StartWith("a crystal: ");
    }

    [Test]
    public void An_engine_that_gives_no_sign_of_life_is_ended()
    {
        using FakeEngine engine = new("echo 'Setting up'; sleep 60");
        engine.Settings = engine.Settings with { Silence = TimeSpan.FromSeconds(1) };
        Stopwatch watch = Stopwatch.StartNew();

        Failed(engine).Message.Should().Contain("wrote nothing for 1 s").And.Contain("'Setting up'");

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30), "it would sleep for a minute");
    }

    [Test]
    public void A_file_that_grows_is_a_sign_of_life()
    {
        using FakeEngine engine = new("for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo x >> log; sleep 0.25; done; " + Done);
        engine.Settings = engine.Settings with { Silence = TimeSpan.FromSeconds(1.5) };

        engine.Compute().Result["e"].Should().Be(1.5);
    }

    [Test]
    public void A_stop_ends_the_engine_with_its_children_and_the_next_run_goes_on()
    {
        string script = "if [ -e part ]; then " + Done + "; exit 0; fi; touch part; sleep 300 & echo $! > child; echo $$ > self; touch ready; wait";
        using FakeEngine engine = new(script);

        StopWhenReady(engine);

        string folder = Path.Combine(engine.Room().WorkFolder, FakeEngine.Job.Hash);
        foreach (string file in new[] { "child", "self" })
        {
            IsRunning(Path.Combine(folder, file)).Should().BeFalse($"{file} was ended");
        }

        engine.Compute().Result["e"].Should().Be(1.5);
    }

    [Test]
    public void An_engine_that_ignores_the_request_to_end_is_ended_by_force()
    {
        using FakeEngine engine = new("trap '' TERM; echo $$ > self; touch ready; while true; do sleep 1; done");

        StopWhenReady(engine);

        IsRunning(Path.Combine(engine.Room().WorkFolder, FakeEngine.Job.Hash, "self")).Should().BeFalse();
    }

    [Test]
    public void A_child_that_the_engine_leaves_behind_is_ended()
    {
        using FakeEngine engine = new("sleep 300 & echo $! > \"$(dirname \"$0\")/child\"; " + Done);

        engine.Compute().Result["e"].Should().Be(1.5);

        IsRunning(Path.Combine(engine.Folder, "child")).Should().BeFalse();
    }

    [Test]
    public void An_engine_runs_with_one_thread_and_the_locale_of_computers()
    {
        using FakeEngine engine = new("if [ \"$LC_ALL/$LANG/$OMP_NUM_THREADS\" = C.UTF-8//1 ]; then " + Done + "; fi");

        engine.Compute().Result["e"].Should().Be(1.5);
    }

    [Test]
    public void A_path_may_hold_blanks_and_other_signs()
    {
        using FakeEngine engine = new(Done, folder: "a suite's $folder with blanks");

        engine.Compute().Result["e"].Should().Be(1.5);
    }

    // However busy the machine is, the engine is stopped when it runs and not before.
    private static void StopWhenReady(FakeEngine engine)
    {
        string ready = Path.Combine(engine.Room().WorkFolder, FakeEngine.Job.Hash, "ready");
        using CancellationTokenSource stop = new();
        Task watch = Task.Run(() =>
        {
            SpinWait.SpinUntil(() => File.Exists(ready), TimeSpan.FromMinutes(1));
            stop.Cancel();
        });

        Action stopped = () => engine.Compute(cancellationToken: stop.Token);

        stopped.Should().Throw<OperationCanceledException>();
        watch.Wait();
    }

    // A process that has ended and that nobody has asked for its exit code yet (a zombie) does not run.
    private static bool IsRunning(string file)
    {
        string stat = $"/proc/{File.ReadAllText(file).Trim()}/stat";
        try
        {
            string text = File.ReadAllText(stat);
            return text[(text.LastIndexOf(')') + 1)..].Trim()[0] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static EngineMissingException Missing(FakeEngine engine, EngineJob? job = null)
    {
        Action computing = () => engine.Compute(job);
        return computing.Should().Throw<EngineMissingException>().Which;
    }

    private static EngineFailedException Failed(FakeEngine engine)
    {
        Action computing = () => engine.Compute();
        return computing.Should().Throw<EngineFailedException>().Which;
    }
}
