using System.Diagnostics;
using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class AffectedTests : WorkspaceTest
{
    [Test]
    public void Nothing_is_affected_after_a_run()
    {
        Workspace.Run("run", "--tier", "smoke");

        TestWorkspace.Outcome outcome = Workspace.Run("affected", "--tier", "smoke");

        (outcome.Code, outcome.Out.Trim()).Should().Be((ExitCodes.Success, "None of the 2 cases of tier smoke can be reached."));
    }

    [Test]
    public void A_changed_input_affects_its_cases_claims_and_papers_before_anything_is_run()
    {
        Workspace.RunAndJudge();
        Workspace.Side = 4;

        TestWorkspace.Outcome text = Workspace.Run("affected", "--tier", "smoke");
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("affected", "--tier", "smoke", "--json").Out);

        text.Out.Should().Contain("2 of 2 cases of tier smoke, 2 of 3 claims and 1 of 1 paper can be reached. Run them: litmus run --tier smoke (about 1 s)");
        json.RootElement.GetProperty("cases").EnumerateArray().Select(entry => entry.GetProperty("because").GetString()).Should().Equal("changed", "changed");
        json.RootElement.GetProperty("claims").EnumerateArray().Select(entry => entry.GetString()).Should()
            .BeEquivalentTo([TestWorkspace.Square, TestWorkspace.Gap]);
        json.RootElement.GetProperty("papers").EnumerateArray().Select(entry => entry.GetString()).Should().Equal("mini2020");
    }

    [Test]
    public void What_never_ran_is_new() =>
        Workspace.Run("affected", "--tier", "smoke").Out.Should().MatchRegex("mini2020/square +new").And.Contain("time unknown");

    [Test]
    public void A_commit_that_git_does_not_know_is_refused()
    {
        Workspace.Commit();

        TestWorkspace.Outcome outcome = Workspace.Run("affected", "--since", "no-such-branch");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("knows no commit 'no-such-branch'").And.Contain("git log");
    }

    // The commit has the reference data and no cases, so that every case is new since then.
    [Test]
    [Category("Process")]
    public void Since_a_commit_the_identities_are_asked_from_its_own_program()
    {
        Workspace.Commit();
        string commit = Workspace.Git("rev-parse", "HEAD");
        string worktree = Path.Combine(Workspace.Root, "artifacts", "worktrees", commit);
        Workspace.Git("worktree", "add", "--quiet", "--detach", worktree, commit);
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(TestContext.CurrentContext.TestDirectory));
        string program = Path.Combine(worktree, "artifacts", "bin", "Litmus.Cli", configuration);
        Directory.CreateDirectory(program);
        foreach (string path in Directory.EnumerateFiles(TestContext.CurrentContext.TestDirectory).Where(path => Path.GetExtension(path) is ".dll" or ".json"))
        {
            File.Copy(path, Path.Combine(program, Path.GetFileName(path)));
        }

        File.WriteAllText(Path.Combine(worktree, "artifacts", "litmus-built"), commit);
        Workspace.Run("run", "--tier", "smoke");
        TestWorkspace.Outcome outcome = Workspace.Run("affected", "--since", "HEAD", "--tier", "smoke");

        outcome.Error.Should().NotContain("litmus:", "there may be progress and no complaint");
        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().MatchRegex("mini2020/square +new").And.Contain("2 of 2 cases");
    }
}
