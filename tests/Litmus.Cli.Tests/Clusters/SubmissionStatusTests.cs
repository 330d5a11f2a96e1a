using Litmus.Comparison.Gates;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>What is said of an element and of a broken cluster, and with which exit code.</summary>
internal sealed class SubmissionStatusTests : WorkspaceTest
{
    private const string Failed = "sbatch: error: Batch job submission failed: ";
    private const string Late = Failed + "Socket timed out on send/recv operation\n";

    [TestCase("COMPLETED", true, ExitCodes.Success, "1 succeeded")]
    [TestCase("COMPLETED", false, ExitCodes.NoResult, "1 completed without a result")]
    [TestCase("FAILED 4", true, ExitCodes.ResultOfFailed, "1 failed with a result")]
    [TestCase("FAILED 4", false, ExitCodes.Execution, "FAILED, exit code 4, on node7")]
    [TestCase("CANCELLED", false, ExitCodes.Execution, "1 failed")]
    [TestCase("NODE_FAIL", false, ExitCodes.Execution, "Run it again: litmus submit --resume")]
    [TestCase("TIMEOUT", false, ExitCodes.Execution, "--time-limit TIME")]
    [TestCase("OUT_OF_MEMORY", false, ExitCodes.Execution, "--memory SIZE")]
    [TestCase("RUNNING", true, ExitCodes.NotRun, "1 running")]
    [TestCase("COMPLETING", true, ExitCodes.NotRun, "1 running")]
    [TestCase("WOBBLING", true, ExitCodes.StateUnknown, "1 in an unknown state")]
    public void An_element_has_succeeded_when_it_is_completed_and_its_result_is_stored(string state, bool isStored, int code, string expected)
    {
        Workspace.Run("submit", "mini2020/square").Code.Should().Be(ExitCodes.Success);
        if (isStored)
        {
            Workspace.Run("run", "mini2020/square");
        }

        Workspace.Slurm.States[(42, 0)] = state;

        TestWorkspace.Outcome outcome = Workspace.Run("submit", "--status");

        outcome.Code.Should().Be(code);
        outcome.Out.Should().Contain(expected);
    }

    [TestCase("PENDING JobHeldUser")]
    [TestCase("PENDING launch failed requeued held")]
    [TestCase("REQUEUE_HOLD")]
    public void A_held_element_ends_the_wait_with_the_command_that_releases_it(string state)
    {
        Workspace.Run("submit", "mini2020/square");
        Workspace.Slurm.States[(42, 0)] = state;

        TestWorkspace.Outcome outcome = Workspace.Run("submit", "--status", "--wait");

        outcome.Code.Should().Be(ExitCodes.NotRun);
        outcome.Out.Should().Contain("1 held").And.Contain("scontrol release 42_0").And.Contain("litmus submit --cancel");
    }

    [Test]
    public void A_held_element_is_not_submitted_again_and_can_be_cancelled()
    {
        Workspace.Run("submit", "mini2020/square");
        Workspace.Slurm.States[(42, 0)] = "PENDING JobHeldAdmin";

        TestWorkspace.Outcome resumed = Workspace.Run("submit", "--resume"), cancelled = Workspace.Run("submit", "--cancel");

        resumed.Out.Should().Contain("0 to submit");
        cancelled.Out.Should().Contain("Cancelled 1 of");
    }

    [TestCase(true, ExitCodes.Success, "1 succeeded")]
    [TestCase(false, ExitCodes.NotRun, "no longer known to Slurm")]
    public void The_store_alone_decides_where_Slurm_has_forgotten_an_element(bool isStored, int code, string expected)
    {
        Workspace.Run("submit", "mini2020/square");
        if (isStored)
        {
            Workspace.Run("run", "mini2020/square");
        }

        Workspace.Slurm.HasForgotten = true;

        TestWorkspace.Outcome outcome = Workspace.Run("submit", "--status");

        outcome.Code.Should().Be(code);
        outcome.Out.Should().Contain(expected);
    }

    [Test]
    public void A_result_of_a_failed_element_is_verified_by_a_resumption()
    {
        Workspace.Run("submit", "mini2020/square");
        Workspace.Run("run", "mini2020/square");
        Workspace.Slurm.States[(42, 0)] = "FAILED 1";

        Workspace.Run("submit", "--resume").Out.Should().Contain("0 stored, 1 to submit");
        Workspace.Slurm.States[(43, 0)] = "COMPLETED";

        Workspace.Run("submit", "--status").Code.Should().Be(ExitCodes.Success);
    }

    [Test]
    public void The_last_words_of_a_log_are_quoted_with_its_place()
    {
        Workspace.Run("submit", "mini2020/square");
        Workspace.Slurm.States[(42, 0)] = "FAILED 4";
        string logs = Directory.GetDirectories(Path.Combine(Workspace.Root, "artifacts", "submissions"), "logs", SearchOption.AllDirectories).Single();
        File.WriteAllText(Path.Combine(logs, "1_0.log"), "noise\nlitmus: it diverged.\nThe run 0 of x ended with exit code 4 on node7.\n");

        string text = Workspace.Run("submit", "--status").Out;

        text.Should().Contain("42_0  mini2020/square  FAILED, exit code 4, on node7").And.Contain("said: it diverged.\n")
            .And.Contain($"log:  {Path.Combine(logs, "1_0.log")}\n").And.Contain("1 element: Mend what its log says.");
    }

    [TestCase(ExitCodes.SlurmNoAnswer, "scontrol ping", Failed + "Unable to contact slurm controller (connect failure)\n")]
    [TestCase(ExitCodes.SlurmNoAnswer, "SLURM_CONF",
        "sbatch: error: fetch_config: DNS SRV lookup failed\nsbatch: fatal: Could not establish a configuration source\n")]
    [TestCase(ExitCodes.SlurmNoAnswer, "munged", "sbatch: error: Munge encode failed: Failed to access \"munge.socket.2\": No such file or directory\n")]
    [TestCase(ExitCodes.SlurmRefused, "sinfo", "sbatch: error: invalid partition specified: nope\n" + Failed + "Invalid partition name specified\n")]
    [TestCase(ExitCodes.SlurmRefused, "--account", Failed + "Invalid account or account/partition combination specified\n")]
    [TestCase(ExitCodes.SlurmRefused, "--memory", "sbatch: error: Memory specification can not be satisfied\n")]
    [TestCase(ExitCodes.SlurmRefused, "--time-limit", Failed + "Requested time limit is invalid (missing or exceeds some limit)\n")]
    [TestCase(ExitCodes.SlurmRefused, "--dry-run", Failed + "Invalid feature specification\n")]
    [TestCase(ExitCodes.SlurmQuota, "--at-most",
        "sbatch: error: QOSMaxSubmitJobPerUserLimit\n" + Failed + "Job violates accounting/QOS policy (job submit limit, user's size and/or time limits)\n")]
    [TestCase(ExitCodes.ArrayTooLarge, "--at-most", Failed + "Invalid job array specification\n")]
    public void A_refusal_of_Slurm_is_one_message_with_its_exit_code_and_leaves_no_record(int code, string advice, string said)
    {
        Workspace.Slurm.Answer("sbatch", code: 1, error: said);

        TestWorkspace.Outcome outcome = Workspace.Run("submit");

        outcome.Code.Should().Be(code);
        outcome.Error.Should().StartWith("litmus: sbatch said: ").And.Contain(advice).And.NotContain("   at ");
        outcome.Error.TrimEnd().Should().NotContain("\n");
        Directory.GetFiles(Path.Combine(Workspace.Root, "artifacts", "submissions"), "*.json").Should().BeEmpty();
    }

    [Test]
    public void An_array_that_is_too_large_is_refused_before_it_is_submitted()
    {
        Workspace.Slurm.MaxArraySize = 1;

        TestWorkspace.Outcome outcome = Workspace.Run("submit");

        outcome.Code.Should().Be(ExitCodes.ArrayTooLarge);
        outcome.Error.Should().Contain("2 runs are missing").And.Contain("--at-most 1");
        Workspace.Run("submit", "--dry-run").Code.Should().Be(ExitCodes.ArrayTooLarge);
        Workspace.Slurm.Submitted.Should().BeEmpty();
    }

    [Test]
    public void A_program_that_is_missing_is_20()
    {
        Action missing = () => new SlurmPrograms().Run("no-such-sbatch", [], CancellationToken.None);
        ClusterException thrown = missing.Should().Throw<ClusterException>().Which;
        Workspace.Slurm.Instead["sbatch"] = () => throw thrown;

        TestWorkspace.Outcome outcome = Workspace.Run("submit");

        outcome.Code.Should().Be(ExitCodes.SlurmMissing);
        outcome.Error.Should().Contain("no-such-sbatch cannot be started").And.Contain("apt-get install slurm-wlm munge");
    }

    [TestCase("sbatch", "", "expected the number of a job")]
    [TestCase("scontrol", "Configuration data as of", "MaxArraySize")]
    public void An_answer_without_the_number_is_25(string program, string output, string expected)
    {
        Workspace.Slurm.Answer(program, output: output);

        TestWorkspace.Outcome outcome = Workspace.Run("submit");

        outcome.Code.Should().Be(ExitCodes.SlurmNotUnderstood);
        outcome.Error.Should().Contain(expected);
    }

    [TestCase("{ \"errors\": [], \"jobs\": [ { \"job_id\": 42, \"na", ExitCodes.SlurmNotUnderstood, "is cut off or has another form")]
    [TestCase("{ \"errors\": [], \"jobs\": [ { \"job_id\": 42 } ] }", ExitCodes.SlurmNotUnderstood, "is cut off or has another form")]
    [TestCase("", ExitCodes.SlurmNotUnderstood, "is cut off or has another form")]
    [TestCase(
        "{ \"errors\": [ { \"description\": \"Failed while looking for jobs\", \"source\": \"slurm_load_jobs\" } ], \"jobs\": [] }",
        ExitCodes.SlurmNoAnswer, "The controller does not answer")]
    public void An_answer_of_the_queue_that_cannot_be_used_changes_nothing(string output, int code, string expected)
    {
        Workspace.Run("submit");
        Workspace.Slurm.Answer("squeue", output: output);

        TestWorkspace.Outcome outcome = Workspace.Run("submit", "--resume");

        outcome.Code.Should().Be(code);
        outcome.Error.Should().Contain(expected);
        Workspace.Slurm.Submitted.Should().HaveCount(1);
    }

    [Test]
    public void An_answer_that_comes_too_late_keeps_the_record_because_Slurm_may_have_taken_the_array()
    {
        Workspace.Slurm.Instead["sbatch"] = () => new ProgramAnswer(1, string.Empty, Late);

        TestWorkspace.Outcome outcome = Workspace.Run("submit");

        outcome.Code.Should().Be(ExitCodes.SlurmNoAnswer);
        Workspace.Run("submit", "--status").Out.Should().Contain("never submitted");
    }

    [Test]
    public void The_form_of_newer_versions_of_Slurm_is_read_as_well()
    {
        Workspace.Run("submit", "mini2020/square");
        string name = FakeSlurm.Option(Workspace.Slurm.Submitted.Single(), "--job-name");
        Workspace.Slurm.Answer("squeue", output: $$"""
            {
              "errors": [],
              "jobs": [
                {
                  "job_id": 42, "name": "{{name}}", "nodes": "node7", "state_reason": "NonZeroExitCode", "job_state": ["FAILED"],
                  "array_job_id": { "set": true, "infinite": false, "number": 42 }, "array_task_id": { "set": true, "infinite": false, "number": 0 },
                  "array_task_string": "",
                  "exit_code": { "status": ["ERROR"], "return_code": { "set": true, "number": 4 }, "signal": { "id": { "set": false, "number": 0 } } }
                }
              ]
            }
            """);

        Workspace.Run("submit", "--status").Out.Should().Contain("42_0  mini2020/square  FAILED, exit code 4, on node7");
    }

    [Test]
    public void One_query_answers_for_all_arrays()
    {
        Workspace.Run("submit", "--at-most", "1");
        Workspace.Run("submit", "--resume");
        Workspace.Slurm.Asked.Clear();

        Workspace.Run("submit", "--status");

        Workspace.Slurm.Asked.Should().Equal("squeue");
    }
}
