using System.Diagnostics;
using System.Text.Json;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>A copy of the command that runs, judges and compares the whole suite at tier smoke with one error in it.</summary>
internal sealed class JudgedSuite : IDisposable
{
    private const string TimeLimit = "150s";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan PatienceOfFirstRun = TimeSpan.FromMinutes(30);

    private readonly string _folder;
    private readonly string _program;
    private readonly string _artifacts;
    private readonly HashSet<string> _stored;

    /// <summary>Copies the command, and runs and judges the suite without an error.</summary>
    public JudgedSuite()
    {
        _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "gates", Guid.NewGuid().ToString("N"));
        (_program, _artifacts) = (Path.Combine(_folder, "program"), Path.Combine(_folder, "artifacts"));
        Directory.CreateDirectory(_program);
        foreach (string path in Directory.EnumerateFiles(TestContext.CurrentContext.TestDirectory).Where(path => Path.GetExtension(path) is ".dll" or ".json"))
        {
            File.Copy(path, Path.Combine(_program, Path.GetFileName(path)));
        }

        Litmus(_program, Repository.Root, PatienceOfFirstRun, "run", "--tier", "smoke", "--quiet", "--time-limit", "20min").Should().Be(0);
        Litmus(_program, Repository.Root, Patience, "judge", "--tier", "smoke", "--quiet", "--no-search").Should().Be(0, "the suite is green before the study");
        File.Copy(Results, Before);
        _stored = new HashSet<string>(Directory.EnumerateDirectories(Path.Combine(_artifacts, "runs")), StringComparer.Ordinal);
    }

    private string Results => Path.Combine(_artifacts, "report", "results.json");

    private string Before => Path.Combine(_folder, "before.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The gates with one assembly changed.</summary>
    public JudgedMutation With(string what, string assembly, byte[] bytes)
    {
        string path = Path.Combine(_program, assembly + ".dll");
        File.WriteAllBytes(path, bytes);
        try
        {
            JudgedMutation row = Judge(what, _program, Repository.Root);
            return row.PassesTheGates ? row with { TestsExit = ExitOfTests(assembly, bytes) } : row;
        }
        finally
        {
            File.WriteAllBytes(path, MutatedSuite.Original(assembly));
        }
    }

    /// <summary>The gates with the command of another copy of the repository.</summary>
    public JudgedMutation With(string what, string root, string program) => Judge(what, program, root);

    private JudgedMutation Judge(string what, string program, string root)
    {
        Stopwatch watch = Stopwatch.StartNew();
        foreach (string left in Directory.EnumerateDirectories(Path.Combine(_artifacts, "runs")).Where(left => !_stored.Contains(left)))
        {
            Directory.Delete(left, recursive: true);
        }

        File.Delete(Path.Combine(_artifacts, "runs", "session-smoke.json"));
        int? run = Litmus(program, root, Patience, "run", "--tier", "smoke", "--quiet", "--jobs", "1", "--time-limit", TimeLimit);
        int judge = Litmus(program, root, Patience, "judge", "--tier", "smoke", "--quiet", "--no-search") ?? -1;

        // The command without the error compares.
        string original = Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll");
        (int? diff, string output) = Run(
            original, Patience, "diff", Before, Results, "--fail-on", "shift", "--json", "--quiet", "--suite", Repository.Root, "--artifacts", _artifacts);
        using JsonDocument before = JsonDocument.Parse(File.ReadAllBytes(Before)), after = JsonDocument.Parse(File.ReadAllBytes(Results));
        using JsonDocument answer = JsonDocument.Parse(output.Length > 0 ? output : "{\"difference\":{\"moved\":[],\"tables\":[]}}");
        JsonElement difference = answer.RootElement.GetProperty("difference");
        return new JudgedMutation(
            what, RedClaims(after).Except(RedClaims(before)).Count(), FailingChecks(after).Except(FailingChecks(before)).Count(),
            difference.GetProperty("moved").GetArrayLength(), difference.GetProperty("tables").GetArrayLength(), run, judge, diff ?? -1,
            watch.Elapsed.TotalSeconds);
    }

    // The tests of an assembly, run with it in a copy of their folder.
    private int? ExitOfTests(string assembly, byte[] bytes)
    {
        string name = $"{assembly}.Tests", configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(TestContext.CurrentContext.TestDirectory));
        string built = Path.Combine(Repository.Root, "artifacts", "bin", name, configuration), copy = Path.Combine(_folder, "tests");
        Directory.CreateDirectory(copy);
        foreach (string path in Directory.EnumerateFiles(built))
        {
            File.Copy(path, Path.Combine(copy, Path.GetFileName(path)), overwrite: true);
        }

        File.WriteAllBytes(Path.Combine(copy, assembly + ".dll"), bytes);
        return Run("test", Patience, Path.Combine(copy, name + ".dll")).Code;
    }

    private static HashSet<string> RedClaims(JsonDocument results) =>
    [
        .. results.RootElement.GetProperty("claims").EnumerateArray()
            .Where(claim => claim.GetProperty("gate").GetString()!.StartsWith("red", StringComparison.Ordinal))
            .Select(claim => claim.GetProperty("id").GetString()!),
    ];

    private static HashSet<string> FailingChecks(JsonDocument results) =>
    [
        .. results.RootElement.GetProperty("cases").EnumerateArray().SelectMany(entry => entry.GetProperty("checks").EnumerateArray()
            .Where(check => !check.GetProperty("holds").GetBoolean())
            .Select(check => $"{entry.GetProperty("id").GetString()}: {check.GetProperty("name").GetString()}")),
    ];

    private int? Litmus(string program, string root, TimeSpan patience, params string[] arguments) =>
        Run(Path.Combine(program, "litmus.dll"), patience, [.. arguments, "--suite", root, "--artifacts", _artifacts]).Code;

    // No code where the process had to be ended.
    private static (int? Code, string Output) Run(string program, TimeSpan patience, params string[] arguments)
    {
        using Process run = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = run.StandardOutput.ReadToEndAsync(), error = run.StandardError.ReadToEndAsync();
        bool ended = run.WaitForExit(patience);
        if (!ended)
        {
            run.Kill(entireProcessTree: true);
            run.WaitForExit();
        }

        _ = Task.WhenAll(output, error).Wait(TimeSpan.FromSeconds(10));
        return (ended ? run.ExitCode : null, output.IsCompletedSuccessfully ? output.Result : string.Empty);
    }
}
