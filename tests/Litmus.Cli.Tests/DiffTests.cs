using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Differences;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class DiffTests : WorkspaceTest
{
    private string Old => Path.Combine(Workspace.Root, "old.json");

    [Test]
    public void Results_that_are_the_same_give_one_sentence()
    {
        Keep();

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, Workspace.ResultsPath, "--fail-on", "shift");

        (outcome.Code, outcome.Out).Should().Be((ExitCodes.Success, "No bit of 2 results changed; 2 cases were compared, none ran.\n"));
    }

    [Test]
    public void A_change_that_reaches_nothing_runs_nothing()
    {
        Keep();

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".");

        outcome.Out.Should().Be("No result can change: none of 2 cases can be reached by this change.\n");
    }

    [Test]
    public void Verdicts_come_first_then_values_then_what_did_not_run()
    {
        Keep();
        Workspace.Side = 4;
        Workspace.Run("run", "mini2020/square", "--tier", "smoke");

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".");

        string[] titles = ["Verdicts that turned", "Values that moved", "Not run or not compared"];
        titles.Select(title => outcome.Out.IndexOf(title, StringComparison.Ordinal)).Should().BeInAscendingOrder().And.NotContain(-1);
        outcome.Out.Should().MatchRegex(@"mini2020\.square +9 m² +16 m²")
            .And.EndWith("2 results moved; 1 case ran, 1 stored already, 0 cannot be reached by this change.\n");
        outcome.Code.Should().Be(ExitCodes.Success, "no policy was given");
    }

    [Test]
    public void A_run_that_is_stored_is_used()
    {
        Keep();
        Workspace.Side = 4;
        Workspace.Run("run", "--tier", "smoke");

        Workspace.Run("diff", Old, ".").Out.Should().Contain("2 cases ran earlier with the same code and inputs").And.Contain("0 cases ran, 2 stored already");
    }

    [Test]
    public void A_move_that_nobody_announced_is_red()
    {
        Keep();
        Workspace.Side = 3.0001;

        Workspace.Run("diff", Old, ".", "--fail-on", "verdict").Code.Should().Be(ExitCodes.Success, "the verdicts are the same");
        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".", "--fail-on", "shift");

        outcome.Code.Should().Be(ExitCodes.Change);
        outcome.Out.Should().Contain("Two results and tables moved without being announced").And.Contain(Announcements.FileName);
    }

    [Test]
    public void An_announcement_on_the_command_line_or_in_the_file_makes_it_pass()
    {
        Keep();
        Workspace.Side = 3.0001;
        File.WriteAllText(Path.Combine(Workspace.Root, Announcements.FileName), "mini2020.gap  # the side was read again\nmini2020.measured # nothing\n");

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".", "--fail-on", "shift", "--expect", "mini2020.sq*");

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().Contain("announced by --expect").And.Contain("announced by expected-changes.txt(1): the side was read again")
            .And.MatchRegex(@"Announced, and nothing moved\n.*\n *mini2020\.measured");
    }

    [Test]
    public void A_malformed_file_of_announcements_is_refused()
    {
        Keep();
        File.WriteAllText(Path.Combine(Workspace.Root, Announcements.FileName), "mini2020.gap\n");

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".");

        (outcome.Code, outcome.Out).Should().Be((ExitCodes.Usage, string.Empty));
        outcome.Error.Should().Contain("expected-changes.txt(1): 'mini2020.gap' has no reason");
    }

    [Test]
    public void Json_holds_the_whole_answer()
    {
        Keep();
        Workspace.Side = 4;

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".", "--json", "--quiet", "--fail-on", "shift");
        using JsonDocument json = JsonDocument.Parse(outcome.Out);

        json.RootElement.GetProperty("exitCode").GetInt32().Should().Be(outcome.Code).And.Be(ExitCodes.Change);
        json.RootElement.GetProperty("difference").GetProperty("moved").GetArrayLength().Should().Be(2);
        outcome.Error.Should().BeEmpty();
    }

    [Test]
    public void Repetitions_measure_the_noise_of_the_times()
    {
        Keep();
        Workspace.Side = 4;

        Workspace.Run("diff", ".", ".", "--case", "mini2020/square", "--repeat", "3", "--fail-on", "cost").Out.Should()
            .Be("No bit of 1 result changed; 1 case ran, 1 cannot be reached by this change.\n");
    }

    [Test]
    public void Results_of_two_tiers_are_refused()
    {
        Keep();
        Workspace.Run("run", "--tier", "standard");
        Workspace.Run("judge", "--tier", "standard");

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, Workspace.ResultsPath);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("of tier smoke").And.Contain("of tier standard");
    }

    [Test]
    public void A_tier_that_the_results_do_not_have_is_refused()
    {
        Keep();

        Workspace.Run("diff", Old, ".", "--tier", "standard").Error.Should().Contain("is of tier smoke").And.Contain("Leave --tier out");
    }

    [Test]
    public void Results_of_another_version_are_refused()
    {
        Keep();
        JsonNode document = JsonNode.Parse(File.ReadAllText(Old))!;
        document["schemaVersion"] = "0.9";
        File.WriteAllText(Old, document.ToJsonString());

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".");

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("schemaVersion is '0.9'");
    }

    [Test]
    public void Altered_results_are_not_compared()
    {
        Keep();
        JsonNode document = JsonNode.Parse(File.ReadAllText(Old))!;
        document["claims"]![0]!["statement"] = "another statement";
        File.WriteAllText(Old, document.ToJsonString());

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".");

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("Such results are not compared.");
    }

    [TestCase("claims")]
    [TestCase("cases")]
    public void A_result_that_is_listed_twice_is_refused(string list)
    {
        Keep();
        JsonNode document = JsonNode.Parse(File.ReadAllText(Old))!;
        document[list]!.AsArray().Add(document[list]![0]!.DeepClone());
        File.WriteAllText(Old, document.ToJsonString());

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".");

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("is listed 2 times, expected once.");
    }

    [TestCase("*")]
    [TestCase("")]
    public void What_announces_everything_announces_nothing(string pattern)
    {
        Keep();

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, ".", "--expect", pattern);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("announces everything");
    }

    [Test]
    public void A_commit_that_is_not_there_is_refused()
    {
        Workspace.Commit();

        TestWorkspace.Outcome outcome = Workspace.Run("diff", "no-such-branch");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("knows no commit 'no-such-branch'");
    }

    [Test]
    public void A_suite_inside_another_repository_has_no_commits_of_its_own()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("diff");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("is not the root of a git work tree");
    }

    [Test]
    public void A_commit_without_the_source_of_Litmus_is_refused()
    {
        Workspace.Commit();

        TestWorkspace.Outcome outcome = Workspace.Run("diff");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("it is no repository of Litmus");
    }

    [Test]
    public void A_repository_that_git_refuses_is_reported_as_that()
    {
        Workspace.Commit();
        File.WriteAllText(Path.Combine(Workspace.Root, ".git", "config"), "[core\n");

        TestWorkspace.Outcome outcome = Workspace.Run("diff");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain($"git refuses {Workspace.Root}: fatal: bad config line 1");
    }

    [Test]
    public void Two_forms_of_one_output_are_refused()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("diff", "a.json", "b.json", "--json", "--markdown");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("Say --markdown or --json, and not both");
    }

    [Test]
    public void A_page_that_cannot_be_written_is_refused_before_the_work()
    {
        string file = Path.Combine(Workspace.Root, "file");
        File.WriteAllText(file, string.Empty);

        Workspace.Run("diff", "a.json", "b.json", "--html", Workspace.Root).Error.Should().Contain("--html takes the name of a file");
        TestWorkspace.Outcome below = Workspace.Run("diff", "a.json", "b.json", "--html", Path.Combine(file, "page.html"));

        below.Code.Should().Be(ExitCodes.Execution);
        below.Error.Should().Contain("--html: cannot write");
    }

    [Test]
    public void Numbers_that_are_spelled_otherwise_are_the_same_results()
    {
        Keep();
        string text = File.ReadAllText(Old);
        string number = text.Split("\"seconds\": ")[1].Split(',', '\n')[0];
        string other = double.Parse(number, CultureInfo.InvariantCulture).ToString("E17", CultureInfo.InvariantCulture);
        File.WriteAllText(Old, text.Replace($": {number},", $": {other},", StringComparison.Ordinal));
        File.ReadAllText(Old).Should().NotBe(text);

        TestWorkspace.Outcome outcome = Workspace.Run("diff", Old, Workspace.ResultsPath);

        outcome.Error.Should().BeEmpty();
        outcome.Code.Should().Be(ExitCodes.Success);
    }

    [Test]
    public void One_side_runs_and_judges_the_cases_that_it_is_given()
    {
        Workspace.Typed = "1\nmini2020/square\n";

        TestWorkspace.Outcome outcome = Workspace.Run("compare-side", "--tier", "smoke");

        outcome.Code.Should().Be(ExitCodes.Success);
        string[] parts = outcome.Out.Split('\n', 2);
        JsonNode.Parse(parts[0])!.AsArray().Select(run => (string)run!["caseId"]!).Should().Equal("mini2020/square");
        JsonNode results = JsonNode.Parse(parts[1])!;
        results["cases"]!.AsArray().ToDictionary(entry => (string)entry!["id"]!, entry => (string)entry!["execution"]!).Should().BeEquivalentTo(
            new Dictionary<string, string> { ["mini2020/square"] = "Ran", ["mini2020/gap"] = "Skipped" });
        File.Exists(Workspace.ResultsPath).Should().BeFalse("a part must not take the place of the whole");
    }

    [TestCase("")]
    [TestCase("1\n")]
    public void One_side_without_a_case_does_nothing_or_judges_nothing(string typed)
    {
        Workspace.Typed = typed;

        Workspace.Run("compare-side", "--tier", "smoke").Code.Should().Be(ExitCodes.Success);
    }

    [TestCase("mini2020/square\n")]
    [TestCase("1\nmini2020/nothing\n")]
    public void One_side_refuses_what_it_does_not_know(string typed)
    {
        Workspace.Typed = typed;

        Workspace.Run("compare-side", "--tier", "smoke").Code.Should().Be(ExitCodes.Usage);
    }

    [Test]
    public void An_unknown_policy_is_refused_with_those_that_exist() =>
        Workspace.Run("diff", "--fail-on", "shfit").Error.Should().Contain("none of verdict, shift, cost. Did you mean 'shift'?");

    // Judges, and keeps the results beside.
    private void Keep()
    {
        Workspace.RunAndJudge();
        File.Copy(Workspace.ResultsPath, Old);
    }
}
