using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Litmus.Cli.Commands;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Primitives.Files;
using Litmus.Reporting;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Workspaces;

/// <summary>Another commit, checked out and built in a work tree of its own under <c>artifacts/worktrees</c>, and asked through its own command.</summary>
internal sealed class CommitBuild : IDisposable
{
    private const int LinesOfFailure = 5;
    private const string NoSearch = "--no-search";

    // The configuration of this program, because an optimising compiler writes other instructions.
    private static readonly string Configuration = typeof(CommitBuild).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private readonly Workspace _workspace;
    private readonly Action<string> _tell;
    private readonly CancellationToken _cancellationToken;
    private readonly WorkTrees _trees;
    private readonly string _name;
    private FileLock? _lock;
    private ChildProcess? _waiting;

    /// <summary>Names a commit.</summary>
    /// <param name="workspace">The workspace, whose root is a git work tree.</param>
    /// <param name="commit">The commit, as git understands it.</param>
    /// <param name="tell">Told repeatedly what is being done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="folder">Name of the work tree; absent for one of its own. A shared one is checked out and built again for each commit.</param>
    /// <exception cref="UsageException">There is no such commit.</exception>
    public CommitBuild(Workspace workspace, string commit, Action<string> tell, CancellationToken cancellationToken, string? folder = null)
    {
        (_workspace, _tell, _cancellationToken, _trees) = (workspace, tell, cancellationToken, new WorkTrees(workspace));
        Commit = Resolve(workspace, commit);
        _name = folder ?? Commit;
    }

    /// <summary>The commit, in full.</summary>
    public string Commit { get; }

    /// <summary>The commit, as people name it.</summary>
    public string Short => CommitText.Short(Commit);

    /// <summary>Name of the work tree.</summary>
    public string Name => _name;

    /// <summary>Folder of the work tree.</summary>
    public string Folder => _trees.FolderOf(_name);

    /// <summary>The runs that its own command stores.</summary>
    public RunStore Store => new(Path.Combine(Folder, "artifacts", "runs"));

    /// <summary>How long the checkout and the build took; zero if it was built already.</summary>
    public TimeSpan BuildTime { get; private set; }

    private string Program => Path.Combine(Folder, "artifacts", "bin", "Litmus.Cli", Configuration.ToLowerInvariant(), "litmus.dll");

    // The command that hosts the runtime of this process.
    private static string Host =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>The commit that a word names.</summary>
    /// <exception cref="UsageException">There is none, or the suite is no git work tree of its own.</exception>
    public static string Resolve(Workspace workspace, string word)
    {
        DemandRoot(workspace.Root);
        return ExternalProgram.Ask("git", "-C", workspace.Root, "rev-parse", "--verify", "--quiet", "--end-of-options", word + "^{commit}")?.Trim()
            ?? throw new UsageException($"git knows no commit '{word}' in {workspace.Root}. List commits with: git log --oneline");
    }

    /// <summary>Checks the commit out and builds it, unless that was done before.</summary>
    /// <exception cref="CommitBuildException">It does not build.</exception>
    /// <exception cref="IOException">It cannot be checked out.</exception>
    public void Prepare()
    {
        _lock ??= _trees.Lock(_name);
        if (_trees.IsBuilt(_name, Commit) && File.Exists(Program))
        {
            return;
        }

        Stopwatch watch = Stopwatch.StartNew();
        if (_trees.IsThere(_name) && _trees.IsMarked(_name))
        {
            RefuseChanges();
            _trees.Unmark(_name);
            Demand($"checking out {Short}", "git", "-C", Folder, "checkout", "--quiet", "--force", "--detach", Commit);
        }
        else
        {
            // Nothing is there, or what a kill left behind.
            _trees.Delete(_name);
            Demand($"checking out {Short}", "git", "-C", _workspace.Root, "worktree", "add", "--detach", "--force", Folder, Commit);
        }

        string project = Path.Combine(Folder, "validation", "Litmus.Cli", "Litmus.Cli.csproj");
        if (!File.Exists(project))
        {
            throw new UsageException(
                $"The commit {Short} holds no {Path.GetRelativePath(Folder, project)}: it is no repository of Litmus, so it cannot be built.");
        }

        (int code, string output, string error) = Run(
            $"building {Short}", Host, ["build", project, "--configuration", Configuration, "--verbosity", "quiet", "-p:RunAnalyzers=false"]);
        if (code != 0)
        {
            _trees.MarkBroken(_name, Commit);
            throw new CommitBuildException(Short, LastLines(output + '\n' + error), Folder);
        }

        _trees.MarkBuilt(_name, Commit);
        BuildTime = watch.Elapsed;
    }

    /// <summary>The identity of every case's run at that commit.</summary>
    /// <param name="tier">The tier, as it is written.</param>
    /// <exception cref="UsageException">The commit is older than this command.</exception>
    /// <exception cref="IOException">It cannot be checked out or built.</exception>
    public IReadOnlyDictionary<string, string> Identities(string tier)
    {
        Prepare();

        // A commit does not change, so it is asked once for each tier and runtime.
        string known = IdentitiesOf(tier);
        if (File.Exists(known))
        {
            return Read(File.ReadAllText(known));
        }

        (int code, string output, string error) = Ask($"asking {Short}", "affected", "--json", "--tier", tier);
        if (code == ExitCodes.Success)
        {
            AtomicFile.WriteText(known, output);
        }

        return code switch
        {
            ExitCodes.Success => Read(output),
            ExitCodes.Usage when error.Contains("'affected'", StringComparison.Ordinal) => throw new UsageException(
                $"The commit {Short} is older than litmus affected, so the code that its cases reach is not known. "
                + "Name a later one, or run everything: litmus run --force"),
            _ => throw Unexpected(code, error),
        };
    }

    /// <summary>Runs cases with the command of that commit.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="tier">The tier, as it is written.</param>
    /// <param name="jobs">Cases at a time.</param>
    /// <param name="limit">Limit of one case.</param>
    /// <param name="repeats">Whether stored runs are repeated.</param>
    /// <exception cref="IOException">Its command could not run them.</exception>
    public IReadOnlyList<CaseRun> Run(IReadOnlyList<string> cases, string tier, int jobs, TimeSpan limit, bool repeats)
    {
        Prepare();
        (int code, string output, string error) = Ask(
            $"running {cases.Count} cases at {Short}",
            [
                "run", .. cases, "--tier", tier, "--jobs", $"{jobs}", "--time-limit", $"{limit.TotalSeconds:0}s", "--json", "--quiet",
                .. repeats ? ["--force"] : (string[])[],
            ]);
        return code is ExitCodes.Success or ExitCodes.Execution or ExitCodes.NotRun && output.Length > 0
            ? JsonSerializer.Deserialize<CaseRun[]>(output, RunsJson)!
            : throw Unexpected(code, error);
    }

    /// <summary>
    /// Starts the command of that commit, if its identities are known and it is new enough, so that it has read the reference data when it gets its cases.
    /// </summary>
    /// <param name="tier">The tier, as it is written.</param>
    /// <param name="limit">Limit of one case.</param>
    public void Begin(string tier, TimeSpan limit)
    {
        _lock ??= _trees.Lock(_name);
        if (_waiting is null && _trees.IsBuilt(_name, Commit) && File.Exists(Program) && File.Exists(IdentitiesOf(tier)))
        {
            _waiting = Start(tier, limit);
        }
    }

    /// <summary>Runs cases that are not stored, and judges the claims of all of them, in one process of the command of that commit.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="tier">The tier, as it is written.</param>
    /// <param name="jobs">Cases at a time.</param>
    /// <param name="limit">Limit of one case.</param>
    /// <exception cref="UsageException">The commit writes results of another form.</exception>
    /// <exception cref="IOException">Its command could not run or judge them.</exception>
    public (IReadOnlyList<CaseRun> Runs, ResultsDocument Results) RunAndJudge(IReadOnlyList<string> cases, string tier, int jobs, TimeSpan limit)
    {
        Prepare();
        using ChildProcess child = _waiting ?? Start(tier, limit);
        _waiting = null;
        (int code, string output, string error) = child.Finish(
            string.Join('\n', cases.Prepend($"{jobs}")), () => _tell($"running and judging {cases.Count} cases at {Short}"), _cancellationToken);
        if (code == ExitCodes.Usage && error.Contains($"'{SideCommand.Name}'", StringComparison.Ordinal))
        {
            // An older command runs and judges in two processes, and judges everything.
            return (Run(cases, tier, jobs, limit, repeats: false), Judge(tier));
        }

        return code == ExitCodes.Success && output.Split('\n', 2) is [var runs, var results]
            ? (JsonSerializer.Deserialize<CaseRun[]>(runs, RunsJson)!, Parse(results))
            : throw Unexpected(code, error);
    }

    /// <summary>The results of its stored runs, judged by the command of that commit.</summary>
    /// <param name="tier">The tier, as it is written.</param>
    /// <exception cref="UsageException">The commit writes results of another form.</exception>
    /// <exception cref="IOException">Its command could not judge them.</exception>
    public ResultsDocument Judge(string tier)
    {
        Prepare();
        string[] judge = ["judge", "--tier", tier, "--json", "--quiet"];
        (int code, string output, string error) = Ask($"judging {Short}", [.. judge, NoSearch]);
        if (code == ExitCodes.Usage && error.Contains(NoSearch, StringComparison.Ordinal))
        {
            // An older command searches for sensitivities as well, which takes longer and changes no verdict.
            (code, output, error) = Ask($"judging {Short}", judge);
        }

        if (output.Length == 0)
        {
            throw Unexpected(code, error);
        }

        return Parse(output);
    }

    /// <summary>Lets others use the work tree.</summary>
    public void Dispose()
    {
        _waiting?.Dispose();
        _lock?.Dispose();
    }

    /// <summary>How runs are written for another process.</summary>
    public static JsonSerializerOptions RunsJson { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private static void DemandRoot(string root)
    {
        const string instead = "Name results.json files instead of commits.";
        switch (ExternalProgram.Answer("git", "-C", root, "rev-parse", "--show-prefix"))
        {
            case null:
                throw new UsageException($"There is no git on the path, and a commit is checked out with it. Install git. {instead}");
            case { Code: 0, Output: var prefix } when prefix.Trim().Length == 0:
                return;
            case { Code: var code, Error: var error } when code == 0 || error.Contains("not a git repository", StringComparison.Ordinal):
                throw new UsageException($"{root} is not the root of a git work tree, so no commit of it can be built. {instead}");
            case { Code: null }:
                throw new UsageException($"git did not answer within ten seconds in {root}. Try there: git status");
            case { Error: var refusal }:
                throw new UsageException($"git refuses {root}: {string.Join(' ', refusal.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))}");
        }
    }

    private static Dictionary<string, string> Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("cases").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("id").GetString()!, entry => entry.GetProperty("runHash").GetString()!, StringComparer.Ordinal);
    }

    private static string LastLines(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().TakeLast(LinesOfFailure));

    private (int Code, string Output, string Error) Ask(string what, params string[] arguments) => Run(what, Host, ArgumentsOf(arguments));

    private ChildProcess Start(string tier, TimeSpan limit) =>
        new(Host, ArgumentsOf(SideCommand.Name, "--tier", tier, "--time-limit", $"{limit.TotalSeconds:0}s"));

    private string[] ArgumentsOf(params string[] arguments) =>
        [Program, .. arguments, "--suite", Folder, "--artifacts", Path.Combine(Folder, "artifacts")];

    private string IdentitiesOf(string tier) => Path.Combine(Folder, "artifacts", $"identities-{Commit}-{tier}-{Environment.Version}.json");

    private ResultsDocument Parse(string output)
    {
        try
        {
            return ResultsFile.Parse(output, $"the commit {Short}");
        }
        catch (ResultsFileException exception)
        {
            throw new UsageException($"The commit {Short} writes results in another form, so they cannot be compared: {exception.Message}");
        }
    }

    private IOException Unexpected(int code, string error) => new($"litmus of the commit {Short} ended with exit code {code}: {LastLines(error)}");

    // Somebody may have tried something in the work tree. It is not thrown away.
    private void RefuseChanges()
    {
        if (ExternalProgram.Ask("git", "-C", Folder, "status", "--porcelain", "--untracked-files=no") is { Length: > 0 } changes)
        {
            string first = changes.Split('\n')[0].Trim();
            throw new UsageException($"The work tree {Folder} has changes that no commit holds ({first}). Save them, then delete that folder.");
        }
    }

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

    private (int Code, string Output, string Error) Run(string what, string file, IEnumerable<string> arguments) =>
        ChildProcess.Run(file, arguments, () => _tell(what), _cancellationToken);
}
