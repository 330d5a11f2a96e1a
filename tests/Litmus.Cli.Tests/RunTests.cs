using System.Text.Json;
using Litmus.Cases;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class RunTests : WorkspaceTest
{
    [TestCase("mini2020/square", "1 case at")]
    [TestCase("mini2020/*", "2 cases")]
    [TestCase("mini2020", "2 cases")]
    [TestCase(TestWorkspace.Gap, "1 case at")]
    public void Cases_are_named_by_identifier_pattern_paper_or_claim(string word, string expected) =>
        Workspace.Run("run", word).Out.Should().StartWith(expected);

    [Test]
    public void An_unknown_case_is_refused_with_the_nearest_name()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("run", "mini2020/sqare");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("Did you mean 'mini2020/square'");
    }

    [Test]
    public void A_case_that_the_tier_leaves_out_is_refused_when_named_and_counted_when_not()
    {
        Workspace.TierOfGap = Tier.Nightly;

        TestWorkspace.Outcome named = Workspace.Run("run", TestWorkspace.Gap);
        TestWorkspace.Outcome all = Workspace.Run("run");

        named.Code.Should().Be(ExitCodes.Usage);
        named.Error.Should().Contain("--tier nightly");
        all.Out.Should().Contain("1 not at this tier");
    }

    [Test]
    public void A_stored_run_is_repeated_only_by_force()
    {
        Workspace.Run("run");

        Workspace.Run("run").Out.Should().Contain("2 stored already");
        Workspace.Run("run", "--force").Out.Should().Contain("2 ran");
    }

    [Test]
    public void Quiet_is_silent() => Workspace.Run("run", "--quiet").Should().Be(new TestWorkspace.Outcome(ExitCodes.Success, "", ""));

    [Test]
    public void Json_says_what_became_of_each_case()
    {
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("run", "--json").Out);

        json.RootElement.EnumerateArray().Select(run => run.GetProperty("execution").GetString()).Should().Equal("Ran", "Ran");
    }

    [Test]
    public void A_time_limit_stops_a_case_and_names_the_option()
    {
        Workspace.Before = token =>
        {
            token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            token.ThrowIfCancellationRequested();
        };

        TestWorkspace.Outcome outcome = Workspace.Run("run", "--time-limit", "0.05s");

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Error.Should().Contain("--time-limit").And.NotContain("   at ");
        outcome.Out.Should().Contain("1 ended by the time limit");
        Workspace.Run("judge").Out.Should().Contain($"not run: time limit  {TestWorkspace.Gap}").And.Contain("1 over the time limit");
    }
}
