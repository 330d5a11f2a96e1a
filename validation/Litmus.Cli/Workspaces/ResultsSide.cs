using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Workspaces;

/// <summary>A results.json. Nothing runs there.</summary>
internal sealed class ResultsSide : IDiffSide
{
    private readonly Workspace _workspace;
    private readonly string _path;

    /// <summary>Reads the file.</summary>
    /// <exception cref="ResultsFileException">It is missing, altered, or has another version or form.</exception>
    public ResultsSide(Workspace workspace, string path)
    {
        (_workspace, _path, Document) = (workspace, path, ResultsFile.Read(path));
        if (Document.Troubles is [var trouble, ..])
        {
            throw new ResultsFileException(path, $"{trouble} Such results are not compared.");
        }

        string beside = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "..", "runs"));
        Store = Directory.Exists(beside) ? new RunStore(beside) : workspace.Store;
    }

    /// <summary>What the file holds.</summary>
    public ResultsDocument Document { get; }

    public string Name => _path;

    public string Description =>
        $"{_path}, judged {Document.Run.StartedUtc:yyyy-MM-dd HH:mm} UTC at commit {CommitText.Short(Document.Run.Commit)}"
        + $"{CommitText.Changes(Document.Run.Commit, Document.Run.Clean)}";

    public string Commit => Document.Run.Commit;

    public bool CanRun => false;

    public RunStore Store { get; }

    public TimeSpan BuildTime => TimeSpan.Zero;

    public IReadOnlyDictionary<string, string> Identities() => Document.Cases
        .Where(result => result.Execution.HasResult())
        .ToDictionary(result => result.Id, result => result.RunHash, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Criteria() =>
        Document.Claims.ToDictionary(claim => claim.Claim.Id, claim => Criterion.Of(claim.Claim), StringComparer.Ordinal);

    public IReadOnlyList<CaseRun> Run(IReadOnlyList<string> cases, int jobs, bool repeats) =>
        throw new InvalidOperationException("Nothing can run in a results.json.");

    public void Begin()
    {
        // Everything is there.
    }

    public (IReadOnlyList<CaseRun> Runs, ResultsDocument Results) RunAndJudge(IReadOnlyList<string> cases, int jobs) => ([], Document);

    public string? TextOf(string file) => ExternalProgram.Ask("git", "-C", _workspace.Root, "show", $"{Document.Run.Commit}:./{file}");

    public void Dispose()
    {
        // The file stays as it is.
    }
}
