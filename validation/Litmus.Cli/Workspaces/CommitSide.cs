using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.ReferenceData;
using Litmus.Runs;
using Litmus.Runs.Running;
using Litmus.Runs.Store;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Workspaces;

/// <summary>A commit, in a work tree of its own.</summary>
/// <param name="name">The commit as it was asked for.</param>
/// <param name="build">Its work tree.</param>
/// <param name="tier">The tier.</param>
/// <param name="timeLimit">Limit of one case.</param>
internal sealed class CommitSide(string name, CommitBuild build, Tier tier, TimeSpan timeLimit) : IDiffSide
{
    public string Name => name;

    public string Description => name == build.Commit || build.Commit.StartsWith(name, StringComparison.Ordinal)
        ? $"commit {build.Short}"
        : $"commit {build.Short} ({name})";

    public string Commit => build.Commit;

    public bool CanRun => true;

    public RunStore Store => build.Store;

    public TimeSpan BuildTime => build.BuildTime;

    public IReadOnlyDictionary<string, string> Identities() => build.Identities(TierNames.NameOf(tier));

    public IReadOnlyDictionary<string, string>? Criteria()
    {
        try
        {
            return ReferenceDataset.Load(Path.Combine(build.Folder, Suite.Mark)).Claims.ToDictionary(claim => claim.Id, Criterion.Of, StringComparer.Ordinal);
        }
        catch (ReferenceDataException)
        {
            // Reference data in an older form. Only a criterion that moved without its case stays unseen.
            return null;
        }
    }

    public IReadOnlyList<CaseRun> Run(IReadOnlyList<string> cases, int jobs, bool repeats) =>
        build.Run(cases, TierNames.NameOf(tier), jobs, timeLimit, repeats);

    public void Begin() => build.Begin(TierNames.NameOf(tier), timeLimit);

    public (IReadOnlyList<CaseRun> Runs, ResultsDocument Results) RunAndJudge(IReadOnlyList<string> cases, int jobs) =>
        build.RunAndJudge(cases, TierNames.NameOf(tier), jobs, timeLimit);

    public string? TextOf(string file) => File.Exists(Path.Combine(build.Folder, file)) ? File.ReadAllText(Path.Combine(build.Folder, file)) : null;

    public void Dispose() => build.Dispose();
}
