using Litmus.Cli.Workspaces;

namespace Litmus.Cli.Tests;

internal sealed class DiffPlanTests
{
    private static readonly Dictionary<string, string> Before = new() { ["a/kept"] = "1", ["a/changed"] = "2", ["a/gone"] = "3" };
    private static readonly Dictionary<string, string> After = new() { ["a/kept"] = "1", ["a/changed"] = "4", ["a/new"] = "5" };

    [Test]
    public void Only_what_differs_runs()
    {
        DiffPlan plan = Plan();

        plan.Before.Should().BeEquivalentTo(["a/changed", "a/gone"]);
        plan.After.Should().BeEquivalentTo(["a/changed", "a/new"]);
        plan.UnreachableCount.Should().Be(1);
    }

    [Test]
    public void A_case_by_hand_runs_on_both_sides()
    {
        DiffPlan plan = Plan(byHand: ["a/kept"]);

        (plan.Before.Contains("a/kept"), plan.After.Contains("a/kept"), plan.UnreachableCount).Should().Be((true, true, 0));
    }

    [Test]
    public void A_case_whose_claims_have_another_criterion_shares_one_run()
    {
        DiffPlan plan = Plan(judgedAnew: "a/kept");

        plan.Shared.Should().Equal("a/kept");
        plan.All.Should().Contain("a/kept");
    }

    [Test]
    public void What_a_file_of_results_lacks_is_not_compared()
    {
        DiffPlan plan = Plan(ranBefore: false);

        plan.After.Should().NotContain("a/new");
        plan.NotCompared.Should().ContainSingle(entry => entry.CaseId == "a/new");
    }

    private static DiffPlan Plan(string[]? byHand = null, string? judgedAnew = null, bool ranBefore = true) => DiffPlan.Of(
        Before, After, byHand ?? [], judgedAnew is null ? new HashSet<string>() : new HashSet<string> { judgedAnew }, ranBefore, ranAfter: true);
}
