using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Runs;
using Litmus.Runs.Identity;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Workspaces;

/// <summary>The working tree, as it was built into this command.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="tier">The tier.</param>
/// <param name="time">The clock, for review dates.</param>
/// <param name="timeLimit">Limit of one case.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class WorkingTreeSide(
    Workspace workspace, Tier tier, TimeProvider time, TimeSpan timeLimit, CancellationToken cancellationToken) : IDiffSide
{
    /// <summary>As it is asked for.</summary>
    public const string Word = ".";

    public string Name => Word;

    public string Description => new GitTree(workspace.Root).ChangedFiles() switch
    {
        null => "the working tree",
        { Count: 0 } => "the working tree, without changes",
        { Count: 1 } => "the working tree, with one changed file",
        { Count: var count } => $"the working tree, with {count} changed files",
    };

    public string Commit => new GitTree(workspace.Root).Commit;

    public bool CanRun => true;

    public RunStore Store => workspace.Store;

    public TimeSpan BuildTime => TimeSpan.Zero;

    public IReadOnlyDictionary<string, string> Identities()
    {
        BuildAge.RefuseOld(workspace);
        return workspace.Cases.Where(candidate => candidate.Description.MinimumTier <= tier)
            .ToDictionary(candidate => candidate.Description.Id, candidate => RunIdentity.Of(candidate, tier, workspace.Store.Engines), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, string> Criteria() =>
        workspace.Dataset.Claims.ToDictionary(claim => claim.Id, Criterion.Of, StringComparer.Ordinal);

    public IReadOnlyList<CaseRun> Run(IReadOnlyList<string> cases, int jobs, bool repeats)
    {
        HashSet<string> wanted = new(cases, StringComparer.Ordinal);
        Session session = new(workspace.Store, tier, jobs, timeLimit, repeats);
        IReadOnlyList<CaseRun> runs = session.Run(
            [.. workspace.Cases.Where(candidate => wanted.Contains(candidate.Description.Id))], progress: null, cancellationToken);
        new SessionLog(workspace.Store, TierNames.NameOf(tier)).Write(runs);
        return runs;
    }

    public void Begin()
    {
        // It is this process.
    }

    public (IReadOnlyList<CaseRun> Runs, ResultsDocument Results) RunAndJudge(IReadOnlyList<string> cases, int jobs)
    {
        IReadOnlyList<CaseRun> runs = Run(cases, jobs, repeats: false);
        ResultsDocument results = Judging.Of(
            workspace, tier, time, progress: null, cancellationToken, searchesSensitivities: false, searchesSeverities: false,
            only: cases.ToHashSet(StringComparer.Ordinal));
        return (runs, results);
    }

    public string? TextOf(string file) => File.Exists(Path.Combine(workspace.Root, file)) ? File.ReadAllText(Path.Combine(workspace.Root, file)) : null;

    public void Dispose()
    {
        // The working tree stays as it is.
    }
}
