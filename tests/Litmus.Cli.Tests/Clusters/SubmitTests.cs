using System.Text.Json;
using Litmus.Comparison.Gates;
using Litmus.Runs.Clusters;
using Litmus.Runs.Store;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>Submitting, resuming and cancelling, against answers of Slurm that a test makes up.</summary>
internal sealed class SubmitTests : WorkspaceTest
{
    private string Records => Path.Combine(Workspace.Root, "artifacts", "submissions");

    private string Settings => Path.Combine(Workspace.Root, ClusterSettingsFile.FileName);

    [Test]
    public void One_element_is_submitted_for_each_run_that_is_missing()
    {
        Workspace.Run("run", "mini2020/square");

        TestWorkspace.Outcome outcome = Workspace.Run("submit");

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().StartWith("2 runs at tier standard: 1 stored, 1 to submit. Submitted as job 42: submission ");
        FakeSlurm.Option(Workspace.Slurm.Submitted.Single(), "--array").Should().Be("0-0");
        Directory.GetFiles(Records, "1.runs", SearchOption.AllDirectories).Select(File.ReadAllText).Single()
            .Should().MatchRegex("^[0-9a-f]{32} mini2020/gap\n$");
    }

    [Test]
    public void What_waits_or_runs_already_is_not_submitted_again()
    {
        Workspace.Run("submit", "mini2020/square");

        TestWorkspace.Outcome second = Workspace.Run("submit");
        TestWorkspace.Outcome third = Workspace.Run("submit");

        second.Out.Should().Contain("0 stored, 1 wait or run already, 1 to submit");
        third.Out.Should().Contain("0 stored, 2 wait or run already, 0 to submit. Nothing was submitted.");
        Workspace.Slurm.Submitted.Should().HaveCount(2);
    }

    [Test]
    public void Resuming_submits_only_what_is_missing()
    {
        Workspace.Run("submit");
        RunElement("mini2020/square", "COMPLETED");
        Fail("mini2020/gap");

        TestWorkspace.Outcome resumed = Workspace.Run("submit", "--resume", "--memory", "8G");

        resumed.Out.Should().Contain("1 stored, 1 to submit. Submitted as job 43");
        FakeSlurm.Option(Workspace.Slurm.Submitted[1], "--array").Should().Be("0-0");
        FakeSlurm.Option(Workspace.Slurm.Submitted[1], "--mem").Should().Be("8G");
        Workspace.Run("submit", "--status").Out.Should().Contain("jobs 42, 43: 2 elements, 1 succeeded, 1 waiting");
        Workspace.Run("submit", "--resume").Out.Should().Contain("Nothing was submitted");
    }

    [Test]
    public void A_few_can_be_submitted_first()
    {
        Workspace.Run("submit", "--at-most", "1").Out.Should().Contain("1 to submit");
        Workspace.Run("submit", "--resume").Out.Should().Contain("1 wait or run already, 1 to submit");
    }

    [Test]
    public void Cancelling_ends_what_has_not_ended()
    {
        Workspace.Run("submit");
        RunElement("mini2020/square", "COMPLETED");

        TestWorkspace.Outcome cancelled = Workspace.Run("submit", "--cancel");

        cancelled.Out.Should().StartWith("Cancelled 1 of the elements");
        Workspace.Run("submit", "--status").Out.Should().Contain("1 succeeded, 1 failed").And.Contain("CANCELLED");
        Workspace.Run("submit", "--cancel").Out.Should().Contain("Nothing was cancelled");
    }

    [Test]
    public void A_kill_before_Slurm_answers_loses_no_array()
    {
        IReadOnlyList<string>? asked = null;
        Workspace.Slurm.Instead["sbatch"] = () => throw new OperationCanceledException();
        Workspace.Run("submit").Code.Should().Be(ExitCodes.Cancelled);
        TestWorkspace.Outcome never = Workspace.Run("submit", "--status");
        string name = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Records, "*.json").Single()))
            .RootElement.GetProperty("arrays")[0].GetProperty("name").GetString()!;
        asked = [$"--job-name={name}", "--array=0-1"];
        Workspace.Slurm.Take(asked);

        TestWorkspace.Outcome found = Workspace.Run("submit", "--status");

        never.Out.Should().Contain("2 lost").And.Contain("never submitted");
        found.Out.Should().Contain("job 42: 2 elements, 2 waiting");
    }

    [Test]
    public void A_plan_says_what_would_be_submitted_and_what_it_costs()
    {
        Workspace.Run("run");
        Workspace.Side = 4;

        TestWorkspace.Outcome outcome = Workspace.Run("submit", "--dry-run");
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("submit", "--dry-run", "--json").Out);

        outcome.Out.Should().StartWith("2 runs at tier standard: 0 stored, 2 to submit.").And.Contain("core hours").And.Contain("allows 1001 (MaxArraySize)")
            .And.Contain("sbatch --job-name=litmus-");
        json.RootElement.GetProperty("elements").GetArrayLength().Should().Be(2);
        Workspace.Slurm.Submitted.Should().BeEmpty();
        Directory.Exists(Records).Should().BeFalse();
    }

    [Test]
    public void A_plan_needs_no_cluster()
    {
        Workspace.Slurm.Instead["scontrol"] = () => throw new ClusterException(ClusterTrouble.NotInstalled, "scontrol cannot be started.", "Install it.");

        TestWorkspace.Outcome outcome = Workspace.Run("submit", "--dry-run");

        outcome.Code.Should().Be(ExitCodes.Success);
        outcome.Out.Should().Contain("How many the cluster allows is not known: scontrol cannot be started.");
    }

    [Test]
    public void The_command_line_goes_before_the_file_of_settings()
    {
        File.WriteAllText(
            Settings,
            """
            {
              "partition": "long", "account": "metal", "timeLimit": "6h", "memory": "4G", "ranks": 2, "simultaneous": 10,
              "setup": ["module load dotnet"], "options": ["--nice"]
            }
            """);

        Workspace.Run("submit", "--partition", "short", "--time-limit", "90s").Code.Should().Be(ExitCodes.Success);

        Workspace.Slurm.Submitted.Single().Should().Contain(
            ["--partition=short", "--account=metal", "--time=4", "--mem=4G", "--ntasks=2", "--array=0-1%10", "--nice"]);
        Directory.GetFiles(Records, "1.sh", SearchOption.AllDirectories).Select(File.ReadAllText).Single().Should().Contain("\nmodule load dotnet\n");
    }

    [TestCase("{ \"partition\": \"a\",\n  \"tme\": \"2h\" }", "litmus.cluster.json(2): There is no setting 'tme'")]
    [TestCase("{ \"parttion\": \"a\" }", "Did you mean 'partition'")]
    [TestCase("{\n\n\"timeLimit\": \"soon\" }", "litmus.cluster.json(3): The setting 'timeLimit' is \"soon\". Expected a time such as 90s")]
    [TestCase("{ \"memory\": \"4 GB\" }", "Expected an amount such as 500M or 4G")]
    [TestCase("{ \"ranks\": 0 }", "The setting 'ranks' is 0. Expected a whole number from 1 to 100000")]
    [TestCase("{ \"setup\": \"module load\" }", "Expected a list of words")]
    [TestCase("{ \"partition\": \"a\", \"partition\": \"b\" }", "'partition' is there twice")]
    [TestCase("{ \"partition\": ", "The file is no JSON at column")]
    [TestCase("[]", "The file holds no JSON object")]
    public void A_wrong_setting_is_refused_with_its_place_and_what_was_expected(string text, string expected)
    {
        File.WriteAllText(Settings, text);

        TestWorkspace.Outcome outcome = Workspace.Run("submit");

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain(expected);
        Workspace.Slurm.Asked.Should().BeEmpty();
    }

    [Test]
    public void The_schema_describes_every_setting()
    {
        string path = Path.Combine(Repository.Root, "validation", "Litmus.Runs", "Clusters", "litmus.cluster.schema.json");
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(path));

        schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(ClusterSettingsFile.Keys);
    }

    [TestCase("--status and --cancel exclude each other.", "--status", "--cancel")]
    [TestCase("--cancel does not use --wait.", "--cancel", "--wait")]
    [TestCase("--resume does not use --tier.", "--resume", "--tier", "smoke")]
    [TestCase("--status takes no cases. They are those of the submission.", "--status", "mini2020")]
    [TestCase("--submission goes with --status, --resume or --cancel.", "--submission", "x")]
    [TestCase("--dry-run and --wait exclude each other.", "--dry-run", "--wait")]
    [TestCase("--memory: '4' is no amount of memory; write 500M or 4G.", "--memory", "4")]
    public void An_option_that_would_do_nothing_is_refused(string expected, params string[] options)
    {
        TestWorkspace.Outcome outcome = Workspace.Run(["submit", .. options]);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().StartWith($"litmus: {expected}");
    }

    [Test]
    public void Without_a_submission_there_is_nothing_to_ask_for()
    {
        TestWorkspace.Outcome none = Workspace.Run("submit", "--status");
        Workspace.Run("submit");
        TestWorkspace.Outcome other = Workspace.Run("submit", "--status", "--submission", "x");

        (none.Code, other.Code).Should().Be((ExitCodes.Usage, ExitCodes.Usage));
        none.Error.Should().Contain("Submit what is missing: litmus submit");
        other.Error.Should().Contain("There is no submission 'x'");
    }

    [Test]
    public void A_damaged_record_is_3()
    {
        Workspace.Run("submit");
        File.WriteAllText(Directory.GetFiles(Records, "*.json").Single(), "{ \"version\": 1 ");

        TestWorkspace.Outcome outcome = Workspace.Run("submit", "--status");

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("is no record of a submission").And.Contain("submit what is missing");
    }

    [Test]
    public void Quiet_is_silent_and_json_is_one_value()
    {
        Workspace.Run("submit", "--quiet").Should().Be(new TestWorkspace.Outcome(ExitCodes.Success, "", ""));
        Workspace.Run("submit", "--status", "--quiet").Should().Be(new TestWorkspace.Outcome(ExitCodes.NotRun, "", ""));
        using JsonDocument status = JsonDocument.Parse(Workspace.Run("submit", "--status", "--json").Out);
        using JsonDocument resumed = JsonDocument.Parse(Workspace.Run("submit", "--resume", "--json").Out);
        using JsonDocument cancelled = JsonDocument.Parse(Workspace.Run("submit", "--cancel", "--json").Out);

        status.RootElement.GetProperty("counts").GetProperty("waiting").GetInt32().Should().Be(2);
        resumed.RootElement.GetProperty("id").GetString().Should().Be(status.RootElement.GetProperty("submission").GetString());
        cancelled.RootElement.GetProperty("cancelled").GetInt32().Should().Be(2);
    }

    private void RunElement(string caseId, string state)
    {
        (string hash, int index) = ElementOf(caseId);
        Workspace.Run("run-one", hash).Code.Should().Be(ExitCodes.Success);
        new RunStore(Path.Combine(Workspace.Root, "artifacts", "runs")).Contains(hash).Should().BeTrue();
        Workspace.Slurm.States[(42, index)] = state;
    }

    private void Fail(string caseId) => Workspace.Slurm.States[(42, ElementOf(caseId).Index)] = "FAILED 4";

    private (string Hash, int Index) ElementOf(string caseId)
    {
        string[] lines = File.ReadAllLines(Directory.GetFiles(Records, "1.runs", SearchOption.AllDirectories).Single());
        int index = Array.FindIndex(lines, line => line.EndsWith(caseId, StringComparison.Ordinal));
        return (lines[index].Split(' ')[0], index);
    }
}
