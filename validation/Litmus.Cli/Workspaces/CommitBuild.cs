using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Workspaces;

/// <summary>Another commit, checked out and built in a work tree of its own under <c>artifacts/worktrees</c>, which stays for the next time.</summary>
internal sealed class CommitBuild
{
    private const int LinesOfFailure = 5;

    // The configuration of this program, because an optimising compiler writes other instructions.
    private static readonly string Configuration = typeof(CommitBuild).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private readonly Workspace _workspace;
    private readonly string _commit;
    private readonly Action<string> _tell;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Names a commit.</summary>
    /// <param name="workspace">The workspace, whose root is a git work tree.</param>
    /// <param name="commit">The commit, as git understands it.</param>
    /// <param name="tell">Told repeatedly what is being done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UsageException">There is no such commit.</exception>
    public CommitBuild(Workspace workspace, string commit, Action<string> tell, CancellationToken cancellationToken)
    {
        (_workspace, _tell, _cancellationToken) = (workspace, tell, cancellationToken);
        _commit = ExternalProgram.Ask("git", "-C", workspace.Root, "rev-parse", "--verify", "--quiet", "--end-of-options", commit + "^{commit}")?.Trim()
            ?? throw new UsageException($"git knows no commit '{commit}' in {workspace.Root}. List commits with: git log --oneline");
    }

    private string Short => _commit[..Math.Min(10, _commit.Length)];

    private string Folder => Path.Combine(_workspace.Artifacts, "worktrees", _commit);

    private string Program => Path.Combine(Folder, "artifacts", "bin", "Litmus.Cli", Configuration.ToLowerInvariant(), "litmus.dll");

    // The command that hosts the runtime of this process.
    private static string Host =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>The identity of every case's run at that commit.</summary>
    /// <param name="tier">The tier, as it is written.</param>
    /// <exception cref="UsageException">The commit is older than this command.</exception>
    /// <exception cref="IOException">It cannot be checked out or built.</exception>
    public IReadOnlyDictionary<string, string> Identities(string tier)
    {
        if (!Directory.Exists(Folder))
        {
            Demand($"checking out {Short}", "git", "-C", _workspace.Root, "worktree", "add", "--detach", "--force", Folder, _commit);
        }

        if (!File.Exists(Program))
        {
            string project = Path.Combine(Folder, "validation", "Litmus.Cli", "Litmus.Cli.csproj");
            Demand($"building {Short}", Host, "build", project, "--configuration", Configuration, "--verbosity", "quiet");
        }

        (int code, string output, string error) = Run($"asking {Short}", Host, Program, "affected", "--json", "--tier", tier, "--suite", Folder);
        return code switch
        {
            ExitCodes.Success => Read(output),
            ExitCodes.Usage when error.Contains("'affected'", StringComparison.Ordinal) => throw new UsageException(
                $"The commit {Short} is older than litmus affected, so the code that its cases reach is not known. "
                + "Name a later one, or run everything: litmus run --force"),
            _ => throw new IOException($"litmus of the commit {Short} ended with exit code {code}: {LastLines(error)}"),
        };
    }

    private static Dictionary<string, string> Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("cases").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("id").GetString()!, entry => entry.GetProperty("runHash").GetString()!, StringComparer.Ordinal);
    }

    private static string LastLines(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(LinesOfFailure));

    private void Demand(string what, string file, params string[] arguments)
    {
        (int code, string output, string error) = Run(what, file, arguments);
        if (code != 0)
        {
            string found = LastLines(output + '\n' + error);
            throw new IOException(
                $"{file} {string.Join(' ', arguments)} ended with exit code {code}: {found} Delete {Folder} and run git worktree prune to begin anew.");
        }
    }

    private (int Code, string Output, string Error) Run(string what, string file, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
        {
            _tell(what);
            if (_cancellationToken.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                _cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
