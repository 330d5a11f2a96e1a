using System.Diagnostics;
using Litmus.Cases;
using Litmus.Engines.Processes;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Running;

namespace Litmus.Foreign.Tests.Running;

/// <summary>Solvers that fail, hang, flood, fork, write elsewhere or leave children behind.</summary>
[Platform("Linux")]
public sealed class SolverProcessTests
{
    private static readonly string Answers = ForeignProgram.Answering(ForeignProgram.Whole);

    [Test]
    public void A_whole_answer_is_used_and_its_folder_is_gone()
    {
        using ForeignProgram solver = new(Answers);

        ForeignRun run = solver.Run();

        run.Faults.Should().BeEmpty();
        run.Remarks.Should().BeEmpty();
        run.Observations["paper2000.area"].Value.Should().Be(9);
        Directory.EnumerateFileSystemEntries(solver.Store.WorkFolderOf("somebody")).Should().BeEmpty();
    }

    [Test]
    public void A_program_that_is_not_there_is_named()
    {
        using ForeignProgram solver = new(Answers);
        File.Delete(solver.Program);

        Fault(solver).Should().Be(
            (SolverFaultKind.NotFound, $"The program {solver.Program} is not there. Build it, or correct 'command' in {solver.Manifest.Path}."));
    }

    [Test]
    public void A_program_that_is_not_on_the_path_is_named()
    {
        using ForeignProgram solver = new(Answers);
        solver.Manifest = solver.Manifest with { Command = ["no-such-program", "{request}", "{answer}"] };

        Fault(solver).Message.Should().StartWith("The program 'no-such-program' is not on the path.");
    }

    [Test]
    public void A_program_without_a_run_bit_is_named_with_the_command_that_sets_it()
    {
        using ForeignProgram solver = new(Answers);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(solver.Program, UnixFileMode.UserRead);
        }

        Fault(solver).Should().Be((SolverFaultKind.NotRunnable, $"The program {solver.Program} may not be run. Allow it: chmod +x {solver.Program}"));
    }

    [Test]
    public void A_program_that_is_a_folder_is_named()
    {
        using ForeignProgram solver = new(Answers);
        solver.Manifest = solver.Manifest with { Command = ["{here}/", "{request}", "{answer}"] };

        Fault(solver).Message.Should().EndWith("is a folder.");
    }

    [TestCase("echo 'no licence' >&2; exit 3", SolverFaultKind.Failed, "It ended with exit code 3. Its last lines: no licence")]
    [TestCase("echo on output; echo on error >&2; exit 1", SolverFaultKind.Failed, "It ended with exit code 1. Its last lines: on error")]
    [TestCase("for i in 1 2 3 4 5 6 7; do echo line $i >&2; done; exit 2", SolverFaultKind.Failed, "line 3 | line 4 | line 5 | line 6 | line 7")]
    [TestCase("exit 9", SolverFaultKind.Failed, "It ended with exit code 9 and printed nothing.")]
    [TestCase("kill -11 $$", SolverFaultKind.Failed, "It was ended by signal 11 (a fault in its memory) and printed nothing.")]
    [TestCase("exit 0", SolverFaultKind.NoAnswer, "It ended with exit code 0 and wrote no answer.")]
    [TestCase(": > \"$2\"", SolverFaultKind.NoAnswer, "Its answer is an empty file.")]
    [TestCase("mkdir \"$2\"", SolverFaultKind.NoAnswer, "Its answer answer.json is a folder; expected a file.")]
    [TestCase("mkfifo \"$2\"", SolverFaultKind.NoAnswer, "Its answer is an empty file.")]
    [TestCase("echo '{}' > ../answer.json", SolverFaultKind.Outside, "outside its folder, which is not read.")]
    [TestCase("echo '{}' > \"$(dirname \"$0\")/answer.json\"", SolverFaultKind.Outside, "outside its folder, which is not read.")]
    [TestCase("echo '{}' > ../x; ln -s ../x \"$2\"", SolverFaultKind.Outside, "Its answer is a link to ../x")]
    [TestCase("printf '{\"claims\": {\"paper2000.area\": {\"val' > \"$2\"", SolverFaultKind.Malformed, "half an answer")]
    public void What_went_wrong_is_said_in_one_sentence(string script, SolverFaultKind kind, string message)
    {
        using ForeignProgram solver = new(script);

        ForeignRun run = solver.Run();

        SolverFault fault = run.Faults.Should().ContainSingle().Subject;
        fault.Kind.Should().Be(kind);
        fault.Message.Should().Contain(message).And.NotContain("\n");
        run.Observations.Should().BeEmpty();
        Directory.Exists(Path.Combine(solver.Store.WorkFolderOf("somebody"), "failed-paper2000.square")).Should().BeTrue("what it left can be looked at");
    }

    [Test]
    public void A_solver_that_hangs_is_ended_with_its_children()
    {
        using ForeignProgram solver = new("sleep 300 & echo $! > \"$(dirname \"$0\")/child\"; echo $$ > \"$(dirname \"$0\")/self\"; trap '' TERM; wait; wait");
        solver.Manifest = solver.Manifest with { TimeLimit = TimeSpan.FromSeconds(1) };
        Stopwatch watch = Stopwatch.StartNew();

        Fault(solver).Should().Be((SolverFaultKind.TimeLimit, "It was ended after 1 s, the 'timeLimit' of its manifest."));

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "it would sleep for five minutes");
        IsRunning(Path.Combine(solver.Manifest.Folder, "child")).Should().BeFalse();
        IsRunning(Path.Combine(solver.Manifest.Folder, "self")).Should().BeFalse();
    }

    [Test]
    public void A_child_that_is_left_behind_is_ended_and_said_and_the_answer_counts()
    {
        using ForeignProgram solver = new($"sleep 300 > /dev/null 2>&1 & echo $! > \"$(dirname \"$0\")/child\"; {Answers}");

        ForeignRun run = solver.Run();

        run.Faults.Should().BeEmpty();
        run.Remarks.Should().Equal("paper2000/square: it left 1 process behind, which were ended.");
        run.Observations.Should().HaveCount(3);
        IsRunning(Path.Combine(solver.Manifest.Folder, "child")).Should().BeFalse();
    }

    [Test]
    public void A_child_that_leaves_the_session_is_ended_too()
    {
        using ForeignProgram solver = new(
            $"setsid sh -c 'echo $$ > \"$0\"; exec sleep 300' \"$(dirname \"$0\")/child\" > /dev/null 2>&1 &\n"
            + $"while [ ! -s \"$(dirname \"$0\")/child\" ]; do sleep 0.02; done\n{Answers}");

        ForeignRun run = solver.Run();

        run.Remarks.Should().ContainSingle().Which.Should().Contain("it left 1 process behind");
        IsRunning(Path.Combine(solver.Manifest.Folder, "child")).Should().BeFalse();
    }

    [TestCase("yes", SolverFaultKind.Printed, "It printed more than 1 MiB and was ended.")]
    [TestCase("tr '\\0' x < /dev/zero", SolverFaultKind.Printed, "It printed more than 1 MiB and was ended.")]
    [TestCase("yes >&2", SolverFaultKind.Printed, "It printed more than 1 MiB and was ended.")]
    [TestCase("cat /dev/zero > \"$2\"", SolverFaultKind.Written, "It wrote more than 4 MiB into its folder and was ended.")]
    [TestCase("truncate -s 1G big; sleep 60", SolverFaultKind.Written, "It wrote more than 4 MiB into its folder and was ended.")]
    [TestCase("i=0; while [ $i -lt 60 ]; do sleep 60 & i=$((i+1)); done; wait", SolverFaultKind.Processes, "It had more than 20 processes at a time")]
    [TestCase("f() { sleep 60 & f & sleep 60; }; f; wait", SolverFaultKind.Processes, "It had more than 20 processes at a time")]
    public void A_solver_that_takes_too_much_is_ended(string script, SolverFaultKind kind, string message)
    {
        using ForeignProgram solver = new(script);
        SquareCase square = new();
        SolverRequest request = ForeignRunner.Nominal(square.Description, [.. SquareCase.Claims.Take(3)], Tier.Smoke);
        SolverProcess process = new(solver.Manifest, solver.Program, solver.Store.WorkFolderOf("somebody"), new AnswerReader(_ => true))
        {
            Limits = new ProcessLimits { PrintedCharacters = 1 << 20, FolderBytes = 4 << 20, Processes = 20 },
        };

        SolverFault fault = process.Ask(request, progress: null, CancellationToken.None).Faults.Should().ContainSingle().Subject;

        fault.Kind.Should().Be(kind);
        fault.Message.Should().Contain(message);
    }

    [Test]
    public void An_answer_of_a_gigabyte_leaves_the_rest_of_the_run_unharmed()
    {
        using ForeignProgram solver = new("truncate -s 1G \"$2\"");

        Fault(solver).Message.Should().Be("Its answer has 1024 MiB; at most 16 MiB are read. Write tables as CSV.");
    }

    [Test]
    public void Only_the_named_variables_are_passed_on()
    {
        Environment.SetEnvironmentVariable("LITMUS_TEST_NAMED", "seen");
        Environment.SetEnvironmentVariable("LITMUS_TEST_SECRET", "hidden");
        using ForeignProgram solver = new("env >&2; exit 1");
        solver.Manifest = solver.Manifest with { Environment = ["PATH", "LITMUS_TEST_NAMED"] };
        string printed = Path.Combine(solver.Manifest.Folder, "env");
        File.WriteAllText(solver.Program, $"#!/bin/sh\nenv > '{printed.Replace("'", "'\\''", StringComparison.Ordinal)}'\n");

        _ = solver.Run();

        string[] names = [.. File.ReadLines(printed).Select(line => line.Split('=')[0])];
        names.Should().Contain(["PATH", "LITMUS_TEST_NAMED", "TMPDIR", "LC_ALL"]).And.NotContain(["LITMUS_TEST_SECRET", "HOME", "USER"]);
    }

    [Test]
    public void No_shell_reads_the_arguments()
    {
        using ForeignProgram solver = new("[ \"$3\" = '$(touch oops); *' ] || exit 7\n" + Answers);
        solver.Manifest = solver.Manifest with { Command = [.. solver.Manifest.Command, "$(touch oops); *"] };

        solver.Run().Faults.Should().BeEmpty();
    }

    [Test]
    public void Progress_is_read_and_is_no_output()
    {
        using ForeignProgram solver = new("echo '@progress 0.42'; sleep 1; exit 1");
        solver.Manifest = solver.Manifest with { SaysProgress = true };
        List<double> said = [];
        SolverProcess process = new(solver.Manifest, solver.Program, solver.Store.WorkFolderOf("somebody"), new AnswerReader(_ => true));
        SquareCase square = new();

        SolverAnswer answer = process.Ask(
            ForeignRunner.Nominal(square.Description, [.. SquareCase.Claims.Take(3)], Tier.Smoke), new Recorder(said), CancellationToken.None);

        said.Should().Contain(0.42);
        answer.Faults[0].Message.Should().Contain("printed nothing");
    }

    [Test]
    public void A_stop_ends_it()
    {
        using ForeignProgram solver = new("sleep 300");
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(500));

        Action run = () => solver.Run(stop.Token);

        run.Should().Throw<OperationCanceledException>();
        Directory.EnumerateFileSystemEntries(solver.Store.WorkFolderOf("somebody")).Should().BeEmpty();
    }

    private static (SolverFaultKind Kind, string Message) Fault(ForeignProgram solver)
    {
        SolverFault fault = solver.Run().Faults.Should().ContainSingle().Subject;
        return (fault.Kind, fault.Message);
    }

    private static bool IsRunning(string file)
    {
        string folder = $"/proc/{File.ReadAllText(file).Trim()}";
        return Directory.Exists(folder) && !File.ReadAllText(Path.Combine(folder, "stat")).Contains(") Z", StringComparison.Ordinal);
    }

    private sealed class Recorder(List<double> said) : IProgress<double>
    {
        public void Report(double value) => said.Add(value);
    }
}
