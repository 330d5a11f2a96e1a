using System.Diagnostics;
using System.Text.Json;
using Litmus.Comparison.Gates;
using Litmus.Runs.Clusters;
using Litmus.Runs.Store;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>The real process with tiny cases on a real Slurm, in which something goes wrong.</summary>
[Category("Process")]
[Platform(Include = "Linux", Reason = "Slurm runs there.")]
internal sealed class SlurmTests : WorkspaceTest
{
    private const int CaseCount = 4;

    private PrivateSlurm? _slurm;

    private string Orders => Path.Combine(Workspace.Root, "orders");

    private string Artifacts { get; set; } = string.Empty;

    [OneTimeSetUp]
    public void StartSlurm()
    {
        if (PrivateSlurm.Missing is { } missing)
        {
            Assert.Ignore(missing);
        }

        _slurm = new PrivateSlurm(processors: 2);
    }

    [OneTimeTearDown]
    public void StopSlurm() => _slurm?.Dispose();

    [SetUp]
    public void AddCases()
    {
        CompiledSuite.AddTo(Workspace, CaseCount, milliseconds: 0);
        Directory.CreateDirectory(Orders);
        Artifacts = Path.Combine(Workspace.Root, "artifacts");
    }

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

    [Test]
    public void A_controller_that_is_killed_in_mid_array_loses_no_element()
    {
        Enumerable.Range(1, CaseCount).ToList().ForEach(number => Order(number, "sleep 1"));
        Litmus("submit", "--tier", "smoke", "--quiet").Code.Should().Be(ExitCodes.Success);
        SpinWait.SpinUntil(() => Stored().Length > 0, TimeSpan.FromSeconds(30)).Should().BeTrue();

        _slurm!.KillController();
        TestWorkspace.Outcome down = Litmus("submit", "--status");
        _slurm.RestartController();
        TestWorkspace.Outcome up = Litmus("submit", "--status", "--wait");

        down.Code.Should().Be(ExitCodes.SlurmNoAnswer);
        down.Error.Should().Contain("The controller does not answer").And.Contain("not lost");
        up.Out.Should().Contain("4 elements, 4 succeeded");
        up.Code.Should().Be(ExitCodes.Success);
        Stored().Should().HaveCount(CaseCount).And.OnlyContain(hash => new RunStore(Path.Combine(Artifacts, "runs")).TryRead(hash) != null);
    }

    [Test]
    public void A_node_that_goes_down_fails_its_elements_and_a_resumption_completes_them()
    {
        // By default Slurm submits them again by itself, two minutes later.
        File.WriteAllText(Path.Combine(Workspace.Root, ClusterSettingsFile.FileName), """{ "options": ["--no-requeue"] }""");
        Order(1, "sleep 60");
        Order(2, "sleep 60");
        Litmus("submit", "--tier", "smoke", "--quiet").Code.Should().Be(ExitCodes.Success);
        SpinWait.SpinUntil(() => _slurm!.RunningCount == 2, TimeSpan.FromSeconds(30)).Should().BeTrue();

        _slurm!.TakeNodeDown();
        TestWorkspace.Outcome down = Litmus("submit", "--status");
        Directory.Delete(Orders, recursive: true);
        _slurm.TakeNodeUp();
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
            string[] stored = Stored();
            Succeeds("mount", "-o", "remount,size=10m", Artifacts).Should().BeTrue();
            TestWorkspace.Outcome resumed = Litmus("submit", "--resume", "--wait");

            full.Code.Should().Be(ExitCodes.Execution);
            full.Out.Should().Contain("FAILED, exit code 4").And.MatchRegex("No space left on device|said nothing");
            stored.Length.Should().BeLessThan(CaseCount);
            stored.Should().OnlyContain(hash => new RunStore(Path.Combine(Artifacts, "runs")).TryRead(hash) != null);
            resumed.Code.Should().Be(ExitCodes.Success);
            ElementCounts().Should().Equal(CaseCount, CaseCount - stored.Length);
        }
        finally
        {
            Succeeds("umount", Artifacts).Should().BeTrue();
        }
    }

    private string Submissions => Path.Combine(Artifacts, "submissions");

    private void Order(int number, string order) => File.WriteAllText(Path.Combine(Orders, $"{number}"), order);

    private string[] Stored()
    {
        string runs = Path.Combine(Artifacts, "runs");
        return Directory.Exists(runs) ? [.. Directory.EnumerateDirectories(runs).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.')] : [];
    }

    private int[] ElementCounts()
    {
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Submissions, "*.json").Single()));
        return [.. record.RootElement.GetProperty("arrays").EnumerateArray().Select(array => array.GetProperty("elements").GetArrayLength())];
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    // In a foreign locale, as a user's session may be.
    private TestWorkspace.Outcome Litmus(params string[] arguments)
    {
        ProcessStartInfo start = new(
            "dotnet",
            [
                Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll"), .. arguments, "--suite", Workspace.Root, "--artifacts", Artifacts,
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SLURM_CONF"] = _slurm!.Configuration;
        start.Environment[CompiledSuite.Orders] = Orders;
        start.Environment["LC_ALL"] = "de_DE.UTF-8";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new TestWorkspace.Outcome(process.ExitCode, output, error.Result);
    }
}
