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
        Directory.EnumerateFiles(ReportFolder).Select(Path.GetFileName).Should().Contain(["index.html", "junit.xml", "litmus.sarif", "results.json"]);
    }

    [Test]
    public void Its_lines_name_the_claim_where_it_stands()
    {
        Workspace.RunAndJudge();

        string[] lines = Workspace.Run("report", "--no-plots", "--msbuild").Out.TrimEnd().Split('\n');

        lines.Should().HaveCount(3).And.Contain(
            line => line.StartsWith("reference-data/mini2020/claims.csv(3,1): error LIT6001: mini2020.gap", StringComparison.Ordinal));
    }

    [Test]
    public void A_doctored_number_is_red_as_an_error_of_data()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", "2031-01-01", "--yes");
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
