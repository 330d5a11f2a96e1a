using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Tests;

internal sealed class WorkTreesTests : WorkspaceTest
{
    private string Folder => Path.Combine(Workspace.Root, "artifacts", "worktrees");

    [Test]
    public void The_least_recently_used_work_trees_are_deleted()
    {
        WorkTrees trees = new(new Litmus.Cli.Workspaces.Workspace(new Suite(Workspace.Root), Path.Combine(Workspace.Root, "artifacts")));
        foreach (int age in Enumerable.Range(1, WorkTrees.Kept + 2))
        {
            trees.MarkBuilt($"{age}", "a commit");
            File.SetLastWriteTimeUtc(Path.Combine(Folder, $"{age}", "artifacts", "litmus-built"), new DateTime(2130, 1, 10 - age, 0, 0, 0, DateTimeKind.Utc));
        }

        // The oldest one is in use now.
        string oldest = $"{WorkTrees.Kept + 2}";
        trees.Prune(oldest).Select(deleted => deleted.Name).Should().BeEquivalentTo($"{WorkTrees.Kept}", $"{WorkTrees.Kept + 1}");

        Directory.EnumerateDirectories(Folder).Should().HaveCount(WorkTrees.Kept);
        Directory.Exists(Path.Combine(Folder, oldest)).Should().BeTrue();
    }

    [Test]
    public void What_a_kill_left_behind_is_made_anew()
    {
        Workspace.Commit();
        string commit = Workspace.Git("rev-parse", "HEAD"), rest = Path.Combine(Folder, commit, "rest");
        Directory.CreateDirectory(Path.Combine(Folder, commit));
        File.WriteAllText(rest, "half of a checkout");

        TestWorkspace.Outcome outcome = Workspace.Run("affected", "--since", "HEAD", "--quiet");

        outcome.Error.Should().Contain("no repository of Litmus", "the miniature holds no source");
        File.Exists(rest).Should().BeFalse();
        File.Exists(Path.Combine(Folder, commit, ".gitignore")).Should().BeTrue("it was checked out");
    }

    [Test]
    public void Changes_that_somebody_made_in_a_work_tree_are_not_thrown_away()
    {
        Workspace.Commit();
        string commit = Workspace.Git("rev-parse", "HEAD"), tree = Path.Combine(Folder, commit);
        Workspace.Git("worktree", "add", "--quiet", "--detach", tree, commit);
        Directory.CreateDirectory(Path.Combine(tree, "artifacts"));
        File.WriteAllText(Path.Combine(tree, "artifacts", "litmus-built"), "another commit");
        File.WriteAllText(Path.Combine(tree, ".gitignore"), "tried something\n");

        TestWorkspace.Outcome outcome = Workspace.Run("affected", "--since", "HEAD", "--quiet");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("has changes that no commit holds").And.Contain(".gitignore");
        File.ReadAllText(Path.Combine(tree, ".gitignore")).Should().Be("tried something\n");
    }
}
