using System.Diagnostics;
using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary>The real process with tiny cases, killed in mid-night and started twice.</summary>
[Category("Process")]
[Platform(Exclude = "Win", Reason = "The signals are those of POSIX systems.")]
internal sealed class NightlyProcessTests : WorkspaceTest
{
    private const int CaseCount = 30;

    [Test]
    public void Killed_at_random_moments_a_night_goes_on_and_gives_the_bits_of_an_undisturbed_one()
    {
        const int kills = 5;
        CompiledSuite.AddTo(Workspace, CaseCount, milliseconds: 60);
        Random random = new(13);
        Dictionary<string, string> finished = new(StringComparer.Ordinal);
        for (int kill = 0; kill < kills; kill++)
        {
            using Process night = Start("artifacts");
            int enough = finished.Count + random.Next(3);
            SpinWait.SpinUntil(() => Runs("artifacts").Count >= enough || night.HasExited, TimeSpan.FromSeconds(60));
            night.WaitForExit(TimeSpan.FromMilliseconds(random.Next(150)));
            night.Kill();
            night.WaitForExit();
            foreach ((string hash, string run) in Runs("artifacts"))
            {
                finished.TryAdd(hash, run);
                run.Should().Be(finished[hash], "a case that this night has finished is not run again");
            }
        }

        using Process last = Start("artifacts");
        string output = last.StandardOutput.ReadToEnd();
        last.WaitForExit();
        using Process undisturbed = Start("undisturbed");
        string expected = undisturbed.StandardOutput.ReadToEnd();
        undisturbed.WaitForExit();

        last.ExitCode.Should().Be(undisturbed.ExitCode);
        finished.Should().NotBeEmpty("at least one kill came after a case was finished");
        RanCount(output).Should().Be(CaseCount).And.Be(RanCount(expected));
        Tables("artifacts").Should().HaveCount(CaseCount).And.BeEquivalentTo(Tables("undisturbed"));
        Directory.GetDirectories(Path.Combine(Workspace.Root, "artifacts", "nights")).Should().ContainSingle("it is one night, however often it was killed");
    }

    [Test]
    public void Of_two_processes_at_once_the_second_says_so_and_does_not_start()
    {
        CompiledSuite.AddTo(Workspace, CaseCount, milliseconds: 200);
        using Process first = Start("artifacts");
        string owner = Path.Combine(Workspace.Root, "artifacts", "nights", "nightly.owner.json");
        SpinWait.SpinUntil(() => File.Exists(owner) || first.HasExited, TimeSpan.FromSeconds(20)).Should().BeTrue();

        using Process second = Start("artifacts");
        string error = second.StandardError.ReadToEnd();
        second.WaitForExit();

        second.ExitCode.Should().Be(ExitCodes.Execution);
        error.Should().Contain($"process {first.Id} on {Environment.MachineName}").And.Contain("does not start");
        first.HasExited.Should().BeFalse("it is not disturbed");
        first.Kill();
        first.WaitForExit();
    }

    private static int RanCount(string json) => JsonDocument.Parse(json).RootElement.GetProperty("ranCount").GetInt32();

    private Dictionary<string, string> Runs(string artifacts) => Whole(artifacts, "run.json");

    private Dictionary<string, string> Tables(string artifacts) => Whole(artifacts, "sine.csv");

    private Dictionary<string, string> Whole(string artifacts, string file)
    {
        string runs = Path.Combine(Workspace.Root, artifacts, "runs");
        return Directory.Exists(runs)
            ? Directory.EnumerateDirectories(runs).Where(folder => Path.GetFileName(folder)[0] != '.')
                .Select(folder => (Hash: Path.GetFileName(folder), Path: Path.Combine(folder, file))).Where(run => File.Exists(run.Path))
                .ToDictionary(run => run.Hash, run => File.ReadAllText(run.Path), StringComparer.Ordinal)
            : [];
    }

    private Process Start(string artifacts) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [
            Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll"), "nightly", "--tier", "smoke", "--jobs", "1", "--no-plots", "--json",
            "--suite", Workspace.Root, "--artifacts", Path.Combine(Workspace.Root, artifacts),
        ])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
