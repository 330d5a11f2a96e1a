using System.Text.RegularExpressions;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class ValidateTests : WorkspaceTest
{
    private static readonly string[] Smoke = ["validate", "--tier", "smoke", "--no-plots", "--no-search"];

    private string AcceptedPath => Path.Combine(Workspace.Root, "accepted.csv");

    [Test]
    public void One_command_checks_runs_judges_reports_and_names_each_red_claim_at_its_row()
    {
        TestWorkspace.Outcome outcome = Workspace.Run(Smoke);

        outcome.Code.Should().Be(ExitCodes.Change, "nothing is accepted yet");
        outcome.Out.Should().Contain($"{Path.GetFullPath(Workspace.ClaimsPath)}(2,1): error LIT6001: ").And.Contain("warning LIT0084");
        outcome.Out.Should().MatchRegex(@"Litmus: 3 claims at tier smoke: 3 red, \d worth a look, 0 accepted\. .*index\.html");
        File.Exists(Path.Combine(Workspace.Root, "artifacts", "report", "index.html")).Should().BeTrue();
    }

    [Test]
    public void Nothing_runs_where_the_data_have_an_error()
    {
        File.AppendAllText(Workspace.ClaimsPath, "# another word\n");

        TestWorkspace.Outcome outcome = Workspace.Run(Smoke);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Out.Should().Contain(": error LIT").And.Contain("Nothing was run");
        Directory.Exists(Path.Combine(Workspace.Root, "artifacts", "runs")).Should().BeFalse();
    }

    [Test]
    public void A_run_that_fails_is_red_at_the_claim_that_it_would_answer()
    {
        Workspace.Before = _ => throw new InvalidOperationException("The iteration does not converge.");

        TestWorkspace.Outcome outcome = Workspace.Run(Smoke);

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Out.Should().MatchRegex(@"claims\.csv\(3,1\): error LIT4001: [^\n]*The iteration does not converge");
    }

    [Test]
    public void What_is_accepted_is_not_shown_and_what_is_new_is_red()
    {
        Workspace.Run([.. Smoke, "--accepted", AcceptedPath, "--accept", "known since the first release"]).Code.Should().Be(ExitCodes.Success);

        File.ReadAllLines(AcceptedPath).Should().Equal(
            "code,subject,reason",
            $"LIT6001,{TestWorkspace.Gap},known since the first release",
            $"LIT6001,{TestWorkspace.Measured},known since the first release",
            $"LIT6001,{TestWorkspace.Square},known since the first release");
        TestWorkspace.Outcome again = Workspace.Run([.. Smoke, "--accepted", AcceptedPath]);
        again.Code.Should().Be(ExitCodes.Success);
        again.Out.Should().NotContain(": error").And.Contain("0 red").And.Contain("3 accepted");
    }

    [Test]
    public void A_row_that_nothing_needs_is_an_error_and_accepting_anew_removes_it_and_keeps_the_reasons()
    {
        File.WriteAllText(AcceptedPath, $"code,subject,reason\nLIT5001,{TestWorkspace.Gap},old\nLIT6001,{TestWorkspace.Square},mine\n");

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--accepted", AcceptedPath]);
        Workspace.Run([.. Smoke, "--accepted", AcceptedPath, "--accept", "new"]).Code.Should().Be(ExitCodes.Success);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Out.Should().Contain($"{AcceptedPath}(2,1): error LIT0097: LIT5001 of {TestWorkspace.Gap} is accepted here and does not occur.");
        File.ReadAllLines(AcceptedPath)[1..].Should().Equal(
            $"LIT6001,{TestWorkspace.Gap},new", $"LIT6001,{TestWorkspace.Measured},new", $"LIT6001,{TestWorkspace.Square},mine");
    }

    [TestCase("claim\n", 1, "The first row is not code,subject,reason.")]
    [TestCase("code,subject,reason\nLIT0041,mini2020.gap,why\n", 2, "'LIT0041' cannot be accepted.")]
    [TestCase("code,subject,reason\nLIT4001,mini2020.gap,why\n", 2, "'LIT4001' cannot be accepted.")]
    [TestCase("code,subject,reason\nLIT6001,,why\n", 2, "names no claim")]
    [TestCase("code,subject,reason\nLIT6001,mini2020.gap,\n", 2, "has no reason")]
    [TestCase("code,subject,reason\nLIT6001,mini2020.gap,a\nLIT6001,mini2020.gap,b\n", 3, "stands in line 2, too")]
    public void A_malformed_file_accepts_nothing_and_is_named_with_its_row(string text, int line, string expected)
    {
        File.WriteAllText(AcceptedPath, text);

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--accepted", AcceptedPath]);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Out.Should().MatchRegex($@"\({line},1\): error LIT0098: [^\n]*{Regex.Escape(expected)}").And.Contain("error LIT6001");
    }

    [Test]
    public void The_list_can_go_into_a_file()
    {
        string log = Path.Combine(Workspace.Root, "artifacts", "list.log");

        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--log", log]);

        outcome.Code.Should().Be(ExitCodes.Change);
        outcome.Out.Should().BeEmpty();
        File.ReadAllText(log).Should().Contain("error LIT6001").And.Contain("Litmus: 3 claims");
    }

    [Test]
    public void A_warning_can_be_left_out_and_an_error_cannot()
    {
        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--no-warn", "LIT0084; lit6001"]);

        outcome.Out.Should().NotContain("LIT0084").And.Contain("error LIT6001");
    }

    [Test]
    public void An_agreement_that_is_gone_since_the_last_release_is_red_and_any_other_turn_is_worth_a_look()
    {
        string baseline = Path.Combine(Workspace.Root, "baseline.json");
        Workspace.Run(Smoke);
        File.Copy(Workspace.ResultsPath, baseline);
        Workspace.Run([.. Smoke, "--baseline", baseline]).Out.Should().NotContain("LIT6006").And.NotContain("LIT7006", "nothing has turned");

        Workspace.Side = 6;
        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, "--baseline", baseline]);

        outcome.Out.Should()
            .MatchRegex(@"claims\.csv\(2,1\): error LIT6006: mini2020\.square: [Rr]eproduced in the baseline of 2130-01-01, [Nn]ot-?[Rr]eproduced now")
            .And.MatchRegex(@"claims\.csv\(3,1\): warning LIT7006: mini2020\.gap: ");
    }

    [Test]
    public void A_baseline_of_another_tier_or_none_at_all_is_refused_before_anything_runs()
    {
        string baseline = Path.Combine(Workspace.Root, "baseline.json");
        Workspace.Run(Smoke);
        File.Copy(Workspace.ResultsPath, baseline);

        TestWorkspace.Outcome otherTier = Workspace.Run("validate", "--no-plots", "--no-search", "--baseline", baseline);
        TestWorkspace.Outcome missing = Workspace.Run([.. Smoke, "--baseline", "nowhere.json"]);

        otherTier.Code.Should().Be(ExitCodes.Usage);
        otherTier.Error.Should().Contain("was judged at tier smoke, and this is tier standard");
        missing.Code.Should().Be(ExitCodes.Data);
    }

    [TestCase("--accept needs the file to write", "--accept", "why")]
    [TestCase("there is no file nowhere.csv", "--accepted", "nowhere.csv")]
    [TestCase("--accept takes the reason, and it is empty", "--accepted", "accepted.csv", "--accept", " ")]
    [TestCase("--log takes the name of a file", "--log", "")]
    public void What_cannot_be_done_is_said_before_anything_runs(string expected, params string[] options)
    {
        TestWorkspace.Outcome outcome = Workspace.Run([.. Smoke, .. options]);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain(expected);
        Directory.Exists(Path.Combine(Workspace.Root, "artifacts", "runs")).Should().BeFalse();
    }
}
