using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class ReportTests : WorkspaceTest
{
    private string ReportFolder => Path.GetDirectoryName(Workspace.ResultsPath)!;

    [Test]
    public void A_report_is_written_from_the_results_and_its_exit_code_is_the_gate()
    {
        Workspace.RunAndJudge();

        TestWorkspace.Outcome outcome = Workspace.Run("report", "--no-plots");

        outcome.Code.Should().Be(ExitCodes.Change, "nothing is accepted yet");
        outcome.Out.Should().Contain("index.html").And.Contain("3 claims").And.Contain("Gate red");
        Directory.EnumerateFiles(ReportFolder).Select(Path.GetFileName).Should()
            .Contain(["index.html", "junit.xml", "results.trx", "litmus.sarif", "codequality.json", "results.json"]);
    }

    [Test]
    public void A_paper_is_rendered_alone_where_it_is_asked_for_and_a_misspelt_one_is_named()
    {
        Workspace.RunAndJudge();

        Workspace.Run("report", "--no-plots", "--paper", "mini2020").Code.Should().Be(ExitCodes.Change);
        TestWorkspace.Outcome misspelt = Workspace.Run("report", "--no-plots", "--paper", "mini2021");

        File.Exists(Path.Combine(ReportFolder, "mini2020.html")).Should().BeTrue();
        misspelt.Code.Should().Be(ExitCodes.Usage);
        misspelt.Error.Should().Contain("Did you mean 'mini2020'?");
    }

    [TestCase(null, "index.html")]
    [TestCase("mini2020", "mini2020.html")]
    [TestCase("mini2020.gap", "mini2020.html#gap")]
    public void Without_a_display_open_prints_where_the_page_is(string? what, string place)
    {
        Workspace.RunAndJudge();
        Workspace.Run("report", "--no-plots");

        TestWorkspace.Outcome outcome = Workspace.Run(what is null ? ["open"] : ["open", what]);

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.TrimEnd().Should().Be(Path.Combine(Path.GetFullPath(ReportFolder), place));
    }

    [Test]
    public void Open_says_how_to_make_a_page_that_is_not_there() =>
        Workspace.Run("open").Error.Should().Contain("litmus report");

    [TestCase("mini2021", "'mini2021' is no paper and no claim. Did you mean 'mini2020'?")]
    [TestCase("verification", "'verification' is no paper and no claim. There is: mini2020.")]
    [TestCase("mini2020.gaps", "There is no claim 'mini2020.gaps'.")]
    public void Open_names_what_there_is_instead_of_a_wrong_word(string word, string message)
    {
        TestWorkspace.Outcome outcome = Workspace.Run("open", word);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain(message);
    }

    [Test]
    public void Results_that_are_not_there_are_told_from_damaged_ones()
    {
        Workspace.Run("report", "--no-plots").Error.Should().Contain("There are none yet, or another folder is meant. Make them anew: litmus judge");

        Directory.CreateDirectory(ReportFolder);
        File.WriteAllText(Workspace.ResultsPath, "{");

        Workspace.Run("report", "--no-plots").Error.Should().Contain("The file is not JSON");
    }

    [Test]
    public void Explain_prints_where_the_card_is()
    {
        Workspace.RunAndJudge();

        Workspace.Run("explain", "mini2020.gap").Out.Should().Contain($"{Path.Combine("report", "mini2020.html")}#gap");
    }

    [Test]
    public void Its_lines_name_the_claim_where_it_stands()
    {
        Workspace.RunAndJudge();

        string[] lines = Workspace.Run("report", "--no-plots", "--msbuild").Out.TrimEnd().Split('\n');

        lines.Should().HaveCount(3).And.Contain(
            line => line.StartsWith("reference-data/mini2020/claims.csv(3,1): error LIT6001: mini2020.gap", StringComparison.Ordinal));
    }

    [TestCase(true, true, 3)]
    [TestCase(true, false, 3)]
    [TestCase(false, true, 3)]
    [TestCase(false, false, 0)]
    public void GitHub_gets_its_commands_where_it_runs_the_report_or_where_they_are_asked_for(bool isAction, bool isAsked, int commands)
    {
        Workspace.RunAndJudge();
        Workspace.IsGitHubAction = isAction;

        string output = Workspace.Run(["report", "--no-plots", "--quiet", .. isAsked ? ["--github"] : Array.Empty<string>()]).Out;

        string[] lines = [.. output.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal))];
        lines.Should().HaveCount(commands);
        lines.Where(line => !line.StartsWith("::error file=reference-data/mini2020/claims.csv,line=", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Test]
    public void Lines_for_msbuild_stand_alone_on_GitHub_too()
    {
        Workspace.RunAndJudge();
        Workspace.IsGitHubAction = true;

        Workspace.Run("report", "--no-plots", "--msbuild").Out.Should().NotContain("::error");
    }

    [Test]
    public void The_summary_is_appended_to_that_of_the_step()
    {
        Workspace.RunAndJudge();
        Workspace.IsGitHubAction = true;
        Workspace.StepSummaryPath = Path.Combine(Workspace.Root, "step.md");
        File.WriteAllText(Workspace.StepSummaryPath, "An earlier step.\n");

        Workspace.Run("report", "--no-plots");

        File.ReadAllText(Workspace.StepSummaryPath).Should().StartWith("An earlier step.\n# Litmus: gate red\n").And.NotContain("mini2020.html");
    }

    [Test]
    public void A_summary_of_the_step_that_cannot_be_written_is_4_and_the_report_is_there()
    {
        Workspace.RunAndJudge();
        Workspace.StepSummaryPath = Path.Combine(Workspace.Root, "no-such-folder", "step.md");

        TestWorkspace.Outcome outcome = Workspace.Run("report", "--no-plots", "--github");

        outcome.Code.Should().Be(ExitCodes.Execution);
        outcome.Error.Should().Contain("GITHUB_STEP_SUMMARY").And.Contain("The report is written.").And.NotContain("   at ");
        File.Exists(Path.Combine(ReportFolder, "results.trx")).Should().BeTrue();
    }

    [Test]
    public void A_doctored_number_is_red_as_an_error_of_data()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", "2131-01-01", "--yes");
        Workspace.ExplainGap();
        Workspace.Run("judge", "--tier", "smoke").Code.Should().Be(ExitCodes.Success);
        File.WriteAllText(Workspace.ResultsPath, File.ReadAllText(Workspace.ResultsPath).Replace("\"value\": 9,", "\"value\": 9.5,", StringComparison.Ordinal));

        Workspace.Run("report", "--no-plots", "--quiet").Code.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void Charts_that_cannot_be_drawn_are_4_and_the_message_says_what_to_do()
    {
        Workspace.RunAndJudge();

        TestWorkspace.Outcome outcome = Workspace.Run("report");

        outcome.Code.Should().Be(ExitCodes.Execution, "this repository has no chart packages");
        outcome.Error.Should().Contain("--no-plots").And.NotContain("   at ");
    }
}
