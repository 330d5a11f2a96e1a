using System.Diagnostics;
using Litmus.Comparison.Gates;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>The real process with tiny cases on a real Slurm, in which something goes wrong.</summary>
internal sealed class SlurmTests : SlurmTest
{
    protected override int CaseCount => 4;

    [Test]
    public void Elements_that_fail_or_are_killed_are_named_and_only_they_are_submitted_again()
    {
        Order(2, "fail");
        Order(3, "die");

        TestWorkspace.Outcome first = Litmus("submit", "--tier", "smoke", "--wait");
        Directory.Delete(Orders, recursive: true);
        TestWorkspace.Outcome second = Litmus("submit", "--resume", "--wait");

        first.Code.Should().Be(ExitCodes.Execution);
        first.Out.Should().Contain("4 elements, 2 succeeded, 2 failed").And.Contain("tiny/case-02  FAILED, exit code 4").And.Contain("does not converge")
            .And.Contain("tiny/case-03  FAILED, exit code 137").And.Contain("Killed").And.MatchRegex(@"log:  \S+\.log");
        second.Code.Should().Be(ExitCodes.Success);
        second.Out.Should().StartWith("4 runs at tier smoke: 2 stored, 2 to submit.").And.Contain("4 elements, 4 succeeded");
        ElementCounts().Should().Equal(CaseCount, 2);
        Directory.GetFiles(Submissions, "*.log", SearchOption.AllDirectories).Should().HaveCount(2, "only what failed keeps its log");
    }

    // A controller that is restarted with a state from before a start may start the element again on its node, which still runs it. Slurm then drains the
    // node and holds the element. --wait says so, and the test does what it advises.
    [Test]
    public void A_controller_that_is_killed_in_mid_array_loses_no_element()
    {
        Enumerable.Range(1, CaseCount).ToList().ForEach(number => Order(number, "sleep 1"));
        Litmus("submit", "--tier", "smoke", "--quiet").Code.Should().Be(ExitCodes.Success);
        SpinWait.SpinUntil(() => Store.Hashes().Count > 0, TimeSpan.FromMinutes(2)).Should().BeTrue();

        Slurm.KillController();
        TestWorkspace.Outcome down = Litmus("submit", "--status");
        Slurm.RestartController();
        TestWorkspace.Outcome up = WaitAndRelease();
        if (up.Code == ExitCodes.ResultOfFailed)
        {
            // The controller was down when an element ended, never heard of it, and ended it at its time limit.
            up = Litmus("submit", "--resume", "--wait");
        }

        down.Code.Should().Be(ExitCodes.SlurmNoAnswer);
        down.Error.Should().Contain("The controller does not answer").And.Contain("not lost");
        up.Out.Should().Contain("4 elements, 4 succeeded");
        up.Code.Should().Be(ExitCodes.Success);
        Store.Hashes().Should().HaveCount(CaseCount).And.OnlyContain(hash => Store.TryRead(hash) != null);
    }

    [Test]
    public void A_node_that_goes_down_fails_its_elements_and_a_resumption_completes_them()
    {
        // By default Slurm submits them again by itself, two minutes later.
        File.WriteAllText(Path.Combine(Workspace.Root, ClusterSettingsFile.FileName), """{ "options": ["--no-requeue"] }""");
        Order(1, "sleep 60");
        Order(2, "sleep 60");
        Litmus("submit", "--tier", "smoke", "--quiet").Code.Should().Be(ExitCodes.Success);
        SpinWait.SpinUntil(() => Slurm.RunningCount == 2, TimeSpan.FromMinutes(2)).Should().BeTrue();

        Slurm.TakeNodeDown();
        TestWorkspace.Outcome down = Litmus("submit", "--status");
        Directory.Delete(Orders, recursive: true);
        Slurm.TakeNodeUp();
        TestWorkspace.Outcome resumed = Litmus("submit", "--resume", "--wait");

        down.Code.Should().Be(ExitCodes.Execution);
        down.Out.Should().Contain("2 failed").And.Contain("tiny/case-01  NODE_FAIL").And.Contain("NODE FAILURE");
        resumed.Code.Should().Be(ExitCodes.Success);
        resumed.Out.Should().Contain("4 elements, 4 succeeded");
        ElementCounts().Should().Equal(CaseCount, 2);
    }

    [Test]
    public void A_full_disk_fails_elements_and_leaves_no_half_written_run()
    {
        Artifacts = Path.Combine(Workspace.Root, "small");
        Directory.CreateDirectory(Artifacts);
        if (!Succeeds("mount", "-t", "tmpfs", "-o", "size=120k", "tmpfs", Artifacts))
        {
            Assert.Ignore("Only root may mount a small disk.");
        }

        try
        {
            TestWorkspace.Outcome full = Litmus("submit", "--tier", "smoke", "--wait");
            HashSet<string> stored = Store.Hashes();
            Succeeds("mount", "-o", "remount,size=10m", Artifacts).Should().BeTrue();
            TestWorkspace.Outcome resumed = Litmus("submit", "--resume", "--wait");

            full.Code.Should().Be(ExitCodes.Execution);
            full.Out.Should().Contain("FAILED, exit code 4").And.MatchRegex("No space left on device|said nothing");
            stored.Count.Should().BeLessThan(CaseCount);
            stored.Should().OnlyContain(hash => Store.TryRead(hash) != null);
            resumed.Code.Should().Be(ExitCodes.Success);
            ElementCounts().Should().Equal(CaseCount, CaseCount - stored.Count);
        }
        finally
        {
            Succeeds("umount", Artifacts).Should().BeTrue();
        }
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
