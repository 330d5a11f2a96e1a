using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class BisectTests : WorkspaceTest
{
    [Test]
    public void A_search_needs_a_commit_to_start_from()
    {
        Workspace.Commit();

        TestWorkspace.Outcome outcome = Workspace.Run("bisect", TestWorkspace.Square);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("--good is missing");
    }

    [Test]
    public void The_commits_are_those_of_the_newest_event_in_the_history()
    {
        Workspace.Commit();
        Workspace.Run("run", "--tier", "smoke");
        Workspace.Run("judge", "--tier", "smoke", "--record");
        Workspace.Side = 4;
        File.AppendAllText(Path.Combine(Workspace.Root, ".gitignore"), "\n");
        Workspace.Commit();
        Workspace.Run("run", "--tier", "smoke");
        Workspace.Run("judge", "--tier", "smoke", "--record");

        TestWorkspace.Outcome outcome = Workspace.Run("bisect", TestWorkspace.Square);

        outcome.Error.Should().Contain("from the history:").And.Contain("tells nothing: ", "the miniature cannot be built");
    }

    [Test]
    public void A_good_commit_that_does_not_come_first_is_refused()
    {
        Workspace.Commit();

        Workspace.Run("bisect", TestWorkspace.Square, "--good", "HEAD", "--bad", "HEAD").Error.Should().Contain("does not come after");
    }

    [Test]
    public void A_claim_that_no_case_answers_is_refused() =>
        Workspace.Run("bisect", TestWorkspace.Measured, "--good", "HEAD").Error.Should().Contain("No case answers mini2020.measured");

    [Test]
    public void What_was_found_is_there_after_a_stop()
    {
        string path = Path.Combine(Workspace.Root, "bisect.json");
        new BisectLog(path).Add(new BisectEntry("c1", "hash", "9 m2", null));
        new BisectLog(path).Add(new BisectEntry("c2", null, null, "It does not build."));

        BisectLog log = new(path);

        log.Of("c1")!.Signature.Should().Be("9 m2");
        log.Of("c2")!.Trouble.Should().Be("It does not build.");
        log.WithHash("hash")!.Commit.Should().Be("c1");
        log.Of("c3").Should().BeNull();
    }

    [Test]
    public void A_damaged_log_is_begun_anew()
    {
        string path = Path.Combine(Workspace.Root, "bisect.json");
        File.WriteAllText(path, "[{");

        new BisectLog(path).Of("c1").Should().BeNull();
    }
}
