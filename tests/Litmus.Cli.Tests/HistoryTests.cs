using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class HistoryTests : WorkspaceTest
{
    private string LinesPath => Path.Combine(Workspace.Root, "artifacts", "history", "history.jsonl");

    [Test]
    public void A_judged_run_is_added_once()
    {
        Workspace.RunAndJudge();

        TestWorkspace.Outcome first = Workspace.Run("history", "append");
        TestWorkspace.Outcome second = Workspace.Run("history", "append");

        first.Should().Be(new TestWorkspace.Outcome(ExitCodes.Success, $"Night 1 was added to {LinesPath}.{Environment.NewLine}", string.Empty));
        second.Out.Should().Contain("is night 1").And.Contain("Nothing was added.");
        File.ReadAllLines(LinesPath).Should().HaveCount(1);
    }

    [Test]
    public void Judging_records_when_it_is_asked_to_and_keeps_its_exit_code()
    {
        Workspace.Run("run", "--tier", "smoke", "--quiet");
        int plain = Workspace.Run("judge", "--tier", "smoke", "--quiet").Code;
        File.Exists(LinesPath).Should().BeFalse();

        TestWorkspace.Outcome recorded = Workspace.Run("judge", "--tier", "smoke", "--record");

        recorded.Code.Should().Be(plain);
        recorded.Error.Should().Contain($"Night 1 was added to {LinesPath}.");
    }

    [Test]
    public void The_history_of_a_claim_shows_its_nights_and_what_happened()
    {
        Record(side: 3);
        Record(side: 4);

        TestWorkspace.Outcome shown = Workspace.Run("history", TestWorkspace.Square);

        shown.Code.Should().Be(ExitCodes.Success);
        string[] lines = shown.Out.Split('\n');
        lines[0].Should().StartWith("mini2020.square, tier smoke: 2 nights from 2130-01-01 to 2130-01-01, 2 recorded");
        string[] turned = [.. lines.Where(line => line.Contains("  NotReproduced  16.000 m²", StringComparison.Ordinal))];
        turned.Should().ContainSingle().Which.Should().StartWith("2130-01-01  ").And.EndWith("verdict turned");
        shown.Out.Should().Contain("Reproduced → NotReproduced; 9.000 m² → 16.000 m²").And.NotContain(TestWorkspace.Gap);
    }

    [Test]
    public void All_shows_every_claim_that_moved_and_quiet_the_events_alone()
    {
        Record(side: 3);
        Record(side: 4);

        string all = Workspace.Run("history", "--all").Out;
        string quiet = Workspace.Run("history", "--all", "--quiet").Out;

        all.Should().Contain($"{TestWorkspace.Square}: Reproduced → NotReproduced").And.Contain($"{TestWorkspace.Gap}: ");
        all.Should().StartWith("All claims and cases, tier smoke").And.Contain(quiet.Trim());
        quiet.Should().StartWith("2130-01-01  mini2020");
    }

    [Test]
    public void Json_holds_the_nights_and_the_events()
    {
        Record(side: 3);
        Record(side: 4);

        using JsonDocument json = JsonDocument.Parse(Workspace.Run("history", TestWorkspace.Square, "--json").Out);

        json.RootElement.GetProperty("nights").GetArrayLength().Should().Be(2);
        json.RootElement.GetProperty("nights")[1].GetProperty("claim").GetProperty("value").GetDouble().Should().Be(16);
        json.RootElement.GetProperty("nights")[1].GetProperty("case").GetProperty("bits").GetString().Should().HaveLength(16);
        json.RootElement.GetProperty("events")[0].GetProperty("kind").GetString().Should().Be("verdict-turned");
    }

    [Test]
    public void An_option_names_the_folder()
    {
        Workspace.RunAndJudge();
        string folder = Path.Combine(Workspace.Root, "elsewhere");

        Workspace.Run("history", "append", "--history", folder).Code.Should().Be(ExitCodes.Success);

        Workspace.Run("history", "--all", "--history", folder).Out.Should().Contain("1 night from");
        Workspace.Run("history", "--all").Out.Should().Contain("No night is recorded in");
    }

    [Test]
    public void A_claim_that_is_nowhere_is_refused_with_a_proposal()
    {
        TestWorkspace.Outcome refused = Workspace.Run("history", "mini2020.sqare");

        refused.Code.Should().Be(ExitCodes.Usage);
        refused.Error.Should().Contain("Did you mean 'mini2020.square'");
    }

    [TestCase]
    [TestCase(TestWorkspace.Square, "--all")]
    public void Either_a_claim_or_all_is_asked_for(params string[] arguments)
    {
        TestWorkspace.Outcome refused = Workspace.Run(["history", .. arguments]);

        refused.Code.Should().Be(ExitCodes.Usage);
        refused.Error.Should().Contain("Name a claim or say --all");
    }

    [Test]
    public void Altered_results_are_not_recorded()
    {
        Workspace.RunAndJudge();
        string results = File.ReadAllText(Workspace.ResultsPath);
        File.WriteAllText(Workspace.ResultsPath, results.Replace("nine square metres", "ten square metres", StringComparison.Ordinal));

        TestWorkspace.Outcome refused = Workspace.Run("history", "append");

        refused.Code.Should().Be(ExitCodes.Data);
        refused.Error.Should().Contain("Such results are not recorded").And.Contain("does not match its digest");
        File.Exists(LinesPath).Should().BeFalse();
    }

    [Test]
    public void A_damaged_line_is_named_with_exit_code_3()
    {
        Record(side: 3);
        Record(side: 4);
        File.WriteAllText(LinesPath, File.ReadAllText(LinesPath).Replace("Reproduced", "reproduced", StringComparison.Ordinal));

        TestWorkspace.Outcome refused = Workspace.Run("history", "rebuild");

        refused.Code.Should().Be(ExitCodes.Data);
        refused.Error.Should().Contain("history.jsonl(1): The line does not match its digest");
    }

    [Test]
    public void Rebuilding_counts_the_nights()
    {
        Record(side: 3);
        Record(side: 4);
        File.Delete(Path.ChangeExtension(LinesPath, ".db"));

        Workspace.Run("history", "rebuild").Out.Should().Contain("history.db: 2 nights.");
    }

    [Test]
    public void Nothing_to_rebuild_is_said() =>
        Workspace.Run("history", "rebuild").Error.Should().Contain("There is no history").And.Contain("litmus history append");

    [Test]
    public void The_report_has_a_page_of_the_nights_where_there_is_a_history()
    {
        Workspace.RunAndJudge();
        string page = Path.Combine(Workspace.Root, "artifacts", "report", "history.html");
        Workspace.Run("report", "--no-plots");
        File.Exists(page).Should().BeFalse();
        Record(side: 4);

        Workspace.Run("report", "--no-plots");

        File.ReadAllText(page).Should().Contain("One night at tier smoke, 2130-01-01. Nothing happened.");
    }

    [Test]
    public void A_folder_that_is_not_there_is_no_empty_history()
    {
        TestWorkspace.Outcome refused = Workspace.Run("history", "--all", "--history", "nowhere");

        refused.Code.Should().Be(ExitCodes.Usage);
        refused.Error.Should().Contain("There is no folder").And.Contain("--history names");
    }

    [Test]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        string file = Path.Combine(Workspace.Root, "a-file");
        File.WriteAllText(file, string.Empty);

        TestWorkspace.Outcome refused = Workspace.Run("history", "--all", "--history", file);

        refused.Code.Should().Be(ExitCodes.Usage);
        refused.Error.Should().Contain("is a file.");
    }

    [Test]
    public void A_history_that_is_asked_for_and_is_not_there_is_refused()
    {
        Workspace.RunAndJudge();

        TestWorkspace.Outcome refused = Workspace.Run("report", "--no-plots", "--history", "nowhere");

        refused.Code.Should().Be(ExitCodes.Usage);
        refused.Error.Should().Contain("--history: there is no history").And.Contain("litmus history append");
    }

    [Test]
    public void A_damaged_history_leaves_the_other_pages_alone()
    {
        Record(side: 3);
        File.AppendAllText(LinesPath, "{\"history\":2}\n");

        TestWorkspace.Outcome written = Workspace.Run("report", "--no-plots");

        written.Error.Should().Contain("The page of the nights is left out").And.Contain("The line is of version 2");
        File.Exists(Path.Combine(Workspace.Root, "artifacts", "report", "index.html")).Should().BeTrue();
    }

    [Test]
    public void A_damaged_history_that_was_named_ends_with_exit_code_3()
    {
        Record(side: 3);
        File.AppendAllText(LinesPath, "{\"history\":2}\n");

        Workspace.Run("report", "--no-plots", "--history", Path.GetDirectoryName(LinesPath)!).Code.Should().Be(ExitCodes.Data);

        File.Exists(Path.Combine(Workspace.Root, "artifacts", "report", "index.html")).Should().BeTrue("the other pages are written");
    }

    [Test]
    public void The_card_of_a_claim_leads_to_its_nights()
    {
        Record(side: 3);
        Record(side: 4);

        Workspace.Run("report", "--no-plots");

        string report = Path.Combine(Workspace.Root, "artifacts", "report");
        string page = Directory.EnumerateFiles(report, "*.html").Select(File.ReadAllText).First(text => text.Contains("in which something happened to it"));
        string target = page.Split("history.html#")[1].Split('"')[0];
        File.ReadAllText(Path.Combine(report, "history.html")).Should().Contain($"id=\"{target}\"");
    }

    private void Record(double side)
    {
        Workspace.Side = side;
        Workspace.RunAndJudge();
        Workspace.Run("history", "append", "--quiet").Code.Should().Be(ExitCodes.Success);
    }
}
