using System.Diagnostics;
using System.Text.Json;
using Litmus.Comparison.Gates;
using Litmus.Runs.Store;

namespace Litmus.Cli.Tests;

internal sealed class RunOneTests : WorkspaceTest
{
    private string Runs => Path.Combine(Workspace.Root, "artifacts", "runs");

    [Test]
    public void A_run_is_found_by_its_identity_and_stored()
    {
        string hash = HashOf("mini2020/gap", "nightly");
        Directory.Delete(Runs, recursive: true);

        TestWorkspace.Outcome outcome = Workspace.Run("run-one", hash);

        outcome.Should().Match<TestWorkspace.Outcome>(found => found.Code == ExitCodes.Success && found.Error.Length == 0);
        outcome.Out.Should().StartWith("mini2020/gap at tier nightly ran in ");
        new RunStore(Runs).TryRead(hash)!.CaseId.Should().Be("mini2020/gap");
        Workspace.Run("run", "--tier", "nightly").Out.Should().Contain("1 ran, 1 stored already");
    }

    [Test]
    public void A_stored_run_is_not_repeated_and_a_damaged_one_is()
    {
        string hash = HashOf("mini2020/square", "smoke");

        TestWorkspace.Outcome stored = Workspace.Run("run-one", hash, "--case", "mini2020/square", "--tier", "smoke");
        File.AppendAllText(Path.Combine(Runs, hash, "run.json"), " ");
        TestWorkspace.Outcome mended = Workspace.Run("run-one", hash);

        stored.Out.Should().StartWith("mini2020/square at tier smoke is stored already: ");
        mended.Out.Should().StartWith("mini2020/square at tier smoke ran in ");
    }

    [Test]
    public void Json_says_what_became_of_it_and_quiet_is_silent()
    {
        string hash = HashOf("mini2020/square", "smoke");

        using JsonDocument json = JsonDocument.Parse(Workspace.Run("run-one", hash, "--json").Out);

        json.RootElement.GetProperty("execution").GetString().Should().Be("Cached");
        Workspace.Run("run-one", hash, "--quiet").Should().Be(new TestWorkspace.Outcome(ExitCodes.Success, "", ""));
    }

    [Test]
    public void An_identity_of_other_code_or_inputs_is_refused()
    {
        string hash = HashOf("mini2020/square", "smoke");
        Workspace.Side = 4;

        TestWorkspace.Outcome named = Workspace.Run("run-one", hash, "--case", "mini2020/square");
        TestWorkspace.Outcome searched = Workspace.Run("run-one", hash);

        (named.Code, searched.Code).Should().Be((ExitCodes.Usage, ExitCodes.Usage));
        named.Error.Should().Contain("mini2020/square no longer has the identity").And.Contain("is stored, and belongs to other code");
        searched.Error.Should().Contain("No case has the identity");
    }

    [TestCase("no identity of a run", "123")]
    [TestCase("no identity of a run", "0123456789ABCDEF0123456789ABCDEF")]
    [TestCase("Did you mean 'mini2020/square'", "0123456789abcdef0123456789abcdef", "--case", "mini2020/sqare")]
    public void What_names_no_run_is_refused(string expected, params string[] arguments)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(["run-one", .. arguments]);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain(expected);
    }

    [Test]
    public void A_failure_is_remembered_for_judging_until_the_run_succeeds()
    {
        string hash = HashOf("mini2020/gap", "smoke");
        Directory.Delete(Runs, recursive: true);
        Workspace.Before = _ => throw new InvalidOperationException("The iteration does not converge.");

        TestWorkspace.Outcome failed = Workspace.Run("run-one", hash);
        int judgedFailed = Workspace.Run("judge", "--tier", "smoke").Code;
        Workspace.Before = null;
        TestWorkspace.Outcome again = Workspace.Run("run-one", hash);

        (failed.Code, judgedFailed, again.Code).Should().Be((ExitCodes.Execution, ExitCodes.Execution, ExitCodes.Success));
        failed.Error.Should().Contain("does not converge");
        Workspace.Run("judge", "--tier", "smoke").Code.Should().Be(ExitCodes.Change, "what is left is that nothing is accepted");
    }

    [Test]
    public void A_time_limit_is_8_and_names_the_option()
    {
        string hash = HashOf("mini2020/gap", "smoke");
        Directory.Delete(Runs, recursive: true);
        Workspace.Before = token =>
        {
            token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            token.ThrowIfCancellationRequested();
        };

        TestWorkspace.Outcome outcome = Workspace.Run("run-one", hash, "--time-limit", "0.05s");

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Error.Should().Contain("--time-limit");
        new RunStore(Runs).Contains(hash).Should().BeFalse();
    }

    [Test]
    [Category("Process")]
    public void Several_processes_at_once_leave_one_whole_run()
    {
        CompiledSuite.AddTo(Workspace, count: 1, milliseconds: 50);
        string hash;
        using (Process first = Start("run", "--tier", "smoke", "--json"))
        {
            hash = JsonDocument.Parse(first.StandardOutput.ReadToEnd()).RootElement[0].GetProperty("hash").GetString()!;
        }

        Directory.Delete(Runs, recursive: true);

        Process[] several = [.. Enumerable.Range(0, 4).Select(_ => Start("run-one", hash, "--quiet"))];
        foreach (Process process in several)
        {
            process.StandardError.ReadToEnd().Should().BeEmpty();
            process.WaitForExit();
        }

        several.Select(process => process.ExitCode).Should().AllBeEquivalentTo(ExitCodes.Success);
        new RunStore(Runs).TryRead(hash).Should().NotBeNull();
        Directory.GetFileSystemEntries(Runs).Select(Path.GetFileName).Should().Equal([hash], "nothing half-written is left");
        Array.ForEach(several, process => process.Dispose());
    }

    // The run is stored afterwards.
    private string HashOf(string caseId, string tier)
    {
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("run", caseId, "--tier", tier, "--json").Out);
        return json.RootElement[0].GetProperty("hash").GetString()!;
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll"), .. arguments, "--suite", Workspace.Root])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
