using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class ClaimCommandTests : WorkspaceTest
{
    [Test]
    public void An_explanation_says_statement_place_result_verdict_and_how_to_run_it_again()
    {
        Workspace.RunAndJudge();

        string explanation = Workspace.Run("explain", TestWorkspace.Gap).Out;

        explanation.Should().Contain("The other has thirty-six.").And.Contain("Fig 2").And.Contain("claims.csv:3").And.Contain("A miniature, doi:10.1000/182");
        explanation.Should().Contain("NotReproduced").And.Contain("9.00 ± 0.12 m²").And.Contain("a remark").And.Contain("side").And.Contain("× 1.97203");
        explanation.Should().Contain("± 1 m² (author-stated: said so)");
        explanation.Should().Contain(
            $"litmus run mini2020/gap --tier smoke --force --suite {Workspace.Root} && litmus judge --tier smoke --suite {Workspace.Root}");
    }

    [Test]
    public void Results_that_were_altered_are_named_first_and_give_3([Values] bool isJson)
    {
        Workspace.RunAndJudge();
        File.WriteAllText(Workspace.ResultsPath, File.ReadAllText(Workspace.ResultsPath).Replace("\"value\": 9,", "\"value\": 9.5,", StringComparison.Ordinal));

        TestWorkspace.Outcome outcome = isJson ? Workspace.Run("explain", TestWorkspace.Gap, "--json") : Workspace.Run("explain", TestWorkspace.Gap);

        outcome.Code.Should().Be(ExitCodes.Data);
        (isJson ? outcome.Error : outcome.Out).Should().StartWith("red: ").And.Contain("The file was altered; run: litmus judge");
    }

    [Test]
    public void Control_characters_do_not_reach_the_terminal_and_are_findings()
    {
        File.WriteAllText(Workspace.ClaimsPath, File.ReadAllText(Workspace.ClaimsPath).Replace("Fig 2", "Fig\u001b[31m 2", StringComparison.Ordinal));
        Workspace.Run("seal", "mini2020").Code.Should().Be(ExitCodes.Success);

        TestWorkspace.Outcome found = Workspace.Run("check");
        TestWorkspace.Outcome unknown = Workspace.Run("run", "no\u0012such\u001b[31m");

        found.Code.Should().Be(ExitCodes.Data);
        found.Out.Should().Contain("claims.csv(3,17): error LIT0019: The control character U+001B stands here").And.NotContain("\u001b");
        (unknown.Out + unknown.Error).Should().NotContainAny("\u001b", "\u0012");
    }

    [Test]
    public void A_note_of_a_case_reaches_the_terminal_without_control_characters()
    {
        Workspace.Before = _ => throw new InvalidOperationException("It \u001b[2Jfailed\r, \u0012.");

        TestWorkspace.Outcome outcome = Workspace.Run("run");

        outcome.Error.Should().Contain("It \uFFFD[2Jfailed\uFFFD, \uFFFD.");
    }

    [Test]
    public void A_claim_that_no_case_answers_is_explained_too()
    {
        Workspace.RunAndJudge();

        Workspace.Run("explain", TestWorkspace.Measured).Out.Should().Contain("not computed: measured input").And.Contain("NotAssessed");
    }

    [Test]
    public void A_judgement_is_explained_with_its_reason()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", TestWorkspace.Gap, "--reason", "the side is too short", "--review-by", "2131-01-01", "--by", "Somebody", "--yes");
        Workspace.ExplainGap();
        Workspace.Run("judge", "--tier", "smoke");

        string explanation = Workspace.Run("explain", TestWorkspace.Gap).Out;

        explanation.Should().Contain("KNOWN GAP").And.Contain("the side is too short").And.Contain("to be reviewed by 2131-01-01").And.Contain("[8.82, 9.18]");
    }

    [Test]
    public void For_a_claim_not_reproduced_the_sensitivity_says_where_it_would_be_reproduced()
    {
        string found = Workspace.Run("sensitivity", TestWorkspace.Gap).Out;

        found.Should().Contain("outside its margin").And.Contain("enters the margin at").And.Contain("× 1.97203", "√35 / 3");
        found.Should().MatchRegex(@"side +3 m +2 ", "the elasticity of a square is 2");
    }

    [Test]
    public void For_a_reproduced_claim_the_sensitivity_says_where_it_leaves_its_margin() =>
        Workspace.Run("sensitivity", TestWorkspace.Square).Out.Should()
            .Contain("inside its margin").And.Contain("leaves the margin at").And.Contain("× 1.05409", "√10 / 3");

    [Test]
    public void A_claim_that_no_case_answers_has_no_sensitivity()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("sensitivity", TestWorkspace.Measured);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("No case answers").And.Contain("measured input");
    }

    [TestCase("explain")]
    [TestCase("sensitivity")]
    [TestCase("accept")]
    public void An_unknown_claim_is_refused_with_the_nearest_names(string command)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(command, "mini2020.sqare");

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("There is no claim 'mini2020.sqare'").And.Contain("Did you mean 'mini2020.square'").And.Contain("litmus list");
    }

    [TestCase("explain", TestWorkspace.Gap)]
    [TestCase("sensitivity", TestWorkspace.Gap)]
    [TestCase("judge", "--tier", "smoke")]
    [TestCase("check")]
    [TestCase("doctor")]
    public void Json_output_is_json_and_nothing_else(params string[] arguments)
    {
        Workspace.RunAndJudge();

        Action parsing = () => JsonDocument.Parse(Workspace.Run([.. arguments, "--json"]).Out).Dispose();

        parsing.Should().NotThrow();
    }

    [Test]
    public void A_seal_corrects_the_checksums_after_a_deliberate_change()
    {
        File.WriteAllText(Workspace.ClaimsPath, File.ReadAllText(Workspace.ClaimsPath).Replace("nine", "about nine", StringComparison.Ordinal));

        Workspace.Run("check").Code.Should().Be(ExitCodes.Data);
        Workspace.Run("seal", "mini2020").Code.Should().Be(ExitCodes.Success);
        Workspace.Run("check").Code.Should().Be(ExitCodes.Success);
        Workspace.Run("seal", "mini2021").Error.Should().Contain("Did you mean 'mini2020'?");
    }

    [Test]
    public void The_doctor_says_what_is_missing_and_what_to_do()
    {
        Workspace.Run("doctor").Out.Should().Contain("chart packages").And.Contain("./build.sh RestoreCharts");

        Directory.Delete(Path.Combine(Workspace.Root, "artifacts"));
        File.WriteAllText(Path.Combine(Workspace.Root, "artifacts"), "a file where the folder should be");
        TestWorkspace.Outcome ill = Workspace.Run("doctor");

        ill.Code.Should().Be(ExitCodes.Execution);
        ill.Out.Should().Contain("cannot be written");
    }

    [Test]
    public void The_symbols_of_units_are_listed() => Workspace.Run("check", "--units").Out.Split('\n').Should().Contain("degC").And.Contain("m");
}
