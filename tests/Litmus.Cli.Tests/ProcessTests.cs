using System.Diagnostics;
using Litmus.Comparison.Gates;
using Litmus.Runs.Store;

namespace Litmus.Cli.Tests;

/// <summary>The real process with the real cases, stopped in mid-run.</summary>
[Category("Process")]
[Platform(Exclude = "Win", Reason = "The signals are those of POSIX systems.")]
internal sealed class ProcessTests
{
    private string _artifacts = string.Empty;

    [SetUp]
    public void CreateFolder() => _artifacts = Path.Combine(TestContext.CurrentContext.WorkDirectory, "processes", Guid.NewGuid().ToString("N"));

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_artifacts, recursive: true);

    // SIGTERM and not SIGINT: a shell in the background starts its programs with SIGINT ignored.
    [TestCase("-TERM")]
    [TestCase("-KILL")]
    public void A_stopped_run_leaves_finished_runs_whole_and_goes_on_from_them(string signal)
    {
        using Process run = Start();
        WaitForFirstRun(run);
        using (Process kill = Process.Start(new ProcessStartInfo("kill", [signal, $"{run.Id}"]) { UseShellExecute = false })!)
        {
            kill.WaitForExit();
        }

        run.WaitForExit(TimeSpan.FromSeconds(10)).Should().BeTrue();
        string[] finished =
            [.. Directory.EnumerateDirectories(Path.Combine(_artifacts, "runs")).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.')];
        Action reading = () => finished.ToList().ForEach(hash => new RunStore(Path.Combine(_artifacts, "runs")).TryRead(hash).Should().NotBeNull());
        using Process again = Start();
        string output = again.StandardOutput.ReadToEnd();
        again.WaitForExit();

        run.ExitCode.Should().Be(signal == "-TERM" ? ExitCodes.Cancelled : 128 + 9);
        finished.Should().NotBeEmpty();
        reading.Should().NotThrow("what is there under its name is whole");
        again.ExitCode.Should().Be(ExitCodes.Success);
        output.Should().MatchRegex(@"\d+ ran, [1-9]\d* stored already");
    }

    private void WaitForFirstRun(Process run)
    {
        string runs = Path.Combine(_artifacts, "runs");
        SpinWait.SpinUntil(
            () => run.HasExited || (Directory.Exists(runs) && Directory.EnumerateDirectories(runs).Any(path => Path.GetFileName(path)[0] != '.')),
            TimeSpan.FromSeconds(20)).Should().BeTrue();
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll"), "run", "--tier", "smoke", "--jobs", "1", "--suite", Repository.Root,
            "--artifacts", _artifacts, "--time-limit", "1h"])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
