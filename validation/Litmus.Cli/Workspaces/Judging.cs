using System.Diagnostics;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Foreign.Running;
using Litmus.Runs;
using Litmus.Runs.Findings;
using Litmus.Runs.Judging;
using Litmus.Runs.Running;

namespace Litmus.Cli.Workspaces;

/// <summary>Judges the stored runs of a workspace.</summary>
public static class Judging
{
    /// <summary>The results of a tier, as they are now.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="time">The clock. Its date in UTC is compared with review dates.</param>
    /// <param name="progress">Told the fraction done.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <param name="searchesSensitivities">Whether the inputs of claims that are not reproduced are varied and the consequences of findings computed.</param>
    /// <param name="searchesSeverities">Whether the nearest failure of each claim is searched.</param>
    /// <param name="only">The cases whose claims are judged; absent for all.</param>
    public static ResultsDocument Of(
        Workspace workspace, Tier tier, TimeProvider time, IProgress<double>? progress, CancellationToken cancellationToken,
        bool searchesSensitivities = true, bool searchesSeverities = true, IReadOnlySet<string>? only = null)
    {
        Stopwatch watch = Stopwatch.StartNew();
        DateTime started = time.GetUtcNow().UtcDateTime;
        GitTree git = new(workspace.Root);
        string commit = git.Commit;
        RunRecord run = new(Id: string.Empty, started, Seconds: 0, TierNames.NameOf(tier), commit, git.IsClean(commit), ThisMachine.Describe());
        ResultsDocument document = new ResultsAssembler(workspace.Store, tier, DateOnly.FromDateTime(started))
        {
            SearchesSensitivities = searchesSensitivities,
            SearchesSeverities = searchesSeverities,
            Only = only,
        }.Assemble(workspace.Papers, workspace.Dataset.Claims, workspace.Cases, workspace.Ledger.Accepted, run, progress, cancellationToken);
        document = new FindingAssembler(workspace.Store, tier, DateOnly.FromDateTime(started)) { FindsConsequences = searchesSensitivities }
            .Add(document, workspace.Findings, workspace.Cases, cancellationToken);
        document = ForeignOpinions.Add(document, workspace.ForeignRuns.Read(TierNames.NameOf(tier)), workspace.Cases, tier);
        return document with { Run = document.Run with { Seconds = watch.Elapsed.TotalSeconds } };
    }
}
