using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>A copy of the command in which one assembly at a time is changed, with the results of its cases.</summary>
internal sealed class MutatedSuite : IDisposable
{
    // What differs between two runs of the same code.
    private static readonly string[] NotResults = ["hash", "computedUtc", "seconds", "peakMemoryMiB"];

    private readonly string _program;
    private readonly string _artifacts;
    private readonly TimeSpan _limit;

    /// <summary>Copies the command.</summary>
    /// <param name="limit">After this time a process is killed: a changed condition may keep a loop from ending.</param>
    public MutatedSuite(TimeSpan limit)
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "mutations", Guid.NewGuid().ToString("N"));
        (_program, _artifacts, _limit) = (Path.Combine(folder, "program"), Path.Combine(folder, "artifacts"), limit);
        Directory.CreateDirectory(_program);
        foreach (string path in Directory.EnumerateFiles(TestContext.CurrentContext.TestDirectory).Where(path => Path.GetExtension(path) is ".dll" or ".json"))
        {
            File.Copy(path, Path.Combine(_program, Path.GetFileName(path)));
        }
    }

    /// <summary>An assembly as it was built.</summary>
    public static byte[] Original(string assembly) => File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, assembly + ".dll"));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_program)!, recursive: true);

    /// <summary>What every case gives with one assembly changed; nothing for a case that failed or did not end.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cases">The cases.</param>
    public IReadOnlyDictionary<string, string> ResultsWith(string assembly, byte[] bytes, IReadOnlyList<string> cases)
    {
        string path = Path.Combine(_program, assembly + ".dll");
        File.WriteAllBytes(path, bytes);
        try
        {
            if (Run(cases))
            {
                return Stored();
            }

            // A case does not end. The cases that had no turn run again, each in its own process.
            Dictionary<string, string> results = Stored();
            string[] open = [.. cases.Where(id => !results.ContainsKey(id))];
            foreach (string id in open.Length > 1 ? open : [])
            {
                Run([id]);
                if (Stored().TryGetValue(id, out string? result))
                {
                    results.Add(id, result);
                }
            }

            return results;
        }
        finally
        {
            File.WriteAllBytes(path, Original(assembly));
        }
    }

    // Whether it ended.
    private bool Run(IReadOnlyList<string> cases)
    {
        if (Directory.Exists(_artifacts))
        {
            Directory.Delete(_artifacts, recursive: true);
        }

        using Process run = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(_program, "litmus.dll"), "run", .. cases, "--tier", "smoke", "--force", "--quiet", "--time-limit", $"{_limit.TotalSeconds}s",
                "--suite", Repository.Root, "--artifacts", _artifacts,
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = run.StandardOutput.ReadToEndAsync(), error = run.StandardError.ReadToEndAsync();
        bool ended = run.WaitForExit(_limit + TimeSpan.FromSeconds(10));
        if (!ended)
        {
            run.Kill(entireProcessTree: true);
            run.WaitForExit();
        }

        _ = Task.WhenAll(output, error).Wait(TimeSpan.FromSeconds(10));
        return ended;
    }

    private Dictionary<string, string> Stored()
    {
        Dictionary<string, string> results = new(StringComparer.Ordinal);
        string runs = Path.Combine(_artifacts, "runs");
        foreach (string folder in Directory.Exists(runs) ? Directory.EnumerateDirectories(runs).Where(folder => Path.GetFileName(folder)[0] != '.') : [])
        {
            JsonObject run = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "run.json")))!.AsObject();
            foreach (string name in NotResults)
            {
                run.Remove(name);
            }

            results.Add(run["caseId"]!.GetValue<string>(), run.ToJsonString());
        }

        return results;
    }
}
