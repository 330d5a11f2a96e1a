using System.Diagnostics;
using System.Text.Json;
using Litmus.Comparison.Gates;
using Litmus.Runs.Store;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>A test on a private Slurm, with a workspace of tiny cases that obey orders.</summary>
[Category("Process")]
[Platform(Include = "Linux", Reason = "Slurm runs there.")]
internal abstract class SlurmTest : WorkspaceTest
{
    private PrivateSlurm? _slurm;

    protected PrivateSlurm Slurm => _slurm!;

    protected abstract int CaseCount { get; }

    protected string Orders => Path.Combine(Workspace.Root, "orders");

    protected string Artifacts { get; set; } = string.Empty;

    protected string Submissions => Path.Combine(Artifacts, "submissions");

    protected RunStore Store => new(Path.Combine(Artifacts, "runs"));

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

    protected void Order(int number, string order) => File.WriteAllText(Path.Combine(Orders, $"{number}"), order);

    /// <summary>Number of elements of each array.</summary>
    protected int[] ElementCounts()
    {
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Submissions, "*.json").Single()));
        return [.. record.RootElement.GetProperty("arrays").EnumerateArray().Select(array => array.GetProperty("elements").GetArrayLength())];
    }

    /// <summary>
    /// Waits for the submission, as its user does, while an administrator resumes a drained node and releases what is held. Elements behind a drained node
    /// wait without being held.
    /// </summary>
    protected TestWorkspace.Outcome WaitAndRelease()
    {
        using CancellationTokenSource end = new();
        Task administrator = Task.Run(() =>
        {
            do
            {
                Slurm.Release();
            }
            while (!end.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(2)));
        });
        TestWorkspace.Outcome outcome;
        do
        {
            outcome = Litmus("submit", "--status", "--wait");
        }
        while (outcome.Code == ExitCodes.NotRun && outcome.Out.Contains(" held"));
        end.Cancel();
        administrator.Wait();
        return outcome;
    }

    // In a foreign locale, as a user's session may be.
    protected TestWorkspace.Outcome Litmus(params string[] arguments)
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
        start.Environment["SLURM_CONF"] = Slurm.Configuration;
        start.Environment[CompiledSuite.Orders] = Orders;
        start.Environment["LC_ALL"] = "de_DE.UTF-8";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new TestWorkspace.Outcome(process.ExitCode, output, error.Result);
    }
}
