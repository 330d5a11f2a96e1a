using Litmus.Cli.Workspaces;

namespace Litmus.Cli.Tests;

internal sealed class CommitSearchTests
{
    private static readonly string[] Commits = [.. Enumerable.Range(0, 20).Select(index => $"c{index}")];

    [Test]
    public void The_first_commit_that_differs_is_found_wherever_it_is([Range(0, 19)] int step)
    {
        int asked = 0;

        IReadOnlyList<string> found = CommitSearch.FirstThatDiffers(Commits, commit =>
        {
            asked++;
            return Array.IndexOf(Commits, commit) >= step;
        });

        found.Should().Equal($"c{step}");
        asked.Should().BeLessThanOrEqualTo(5, "five halvings tell 20 commits apart");
    }

    [Test]
    public void Commits_that_tell_nothing_are_left_out() =>
        CommitSearch.FirstThatDiffers(Commits, commit => commit is "c9" or "c10" or "c3" ? null : Array.IndexOf(Commits, commit) >= 13).Should().Equal("c13");

    [Test]
    public void A_range_is_left_where_the_commits_before_the_first_known_one_tell_nothing() =>
        CommitSearch.FirstThatDiffers(Commits, commit => commit is "c11" or "c12" ? null : Array.IndexOf(Commits, commit) >= 13).Should()
            .Equal("c11", "c12", "c13");

    [Test]
    public void A_single_commit_is_the_answer() => CommitSearch.FirstThatDiffers(["c0"], _ => throw new InvalidOperationException()).Should().Equal("c0");
}
