using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Runs;
using Litmus.Runs.Running;

namespace Litmus.Cli.Workspaces;

/// <summary>Finds the commit at which the value or the verdict of a claim changed.</summary>
internal sealed class BisectSession
{
    /// <summary>Name of the work tree in which one commit after the other is built.</summary>
    public const string TreeName = "bisect";

    /// <summary>The signature of a commit whose cases do not answer the claim.</summary>
    public const string NotAnswered = "not answered";

    private readonly Workspace _workspace;
    private readonly string _claim;
    private readonly string _case;
    private readonly Tier _tier;
    private readonly bool _asksVerdict;
    private readonly BisectLog _log;
    private readonly Action<string> _tell;
    private readonly CancellationToken _cancellationToken;

    public BisectSession(
        Workspace workspace, string claim, string caseId, Tier tier, bool asksVerdict, Action<string> tell, CancellationToken cancellationToken)
    {
        (_workspace, _claim, _case, _tier, _asksVerdict, _tell, _cancellationToken) = (workspace, claim, caseId, tier, asksVerdict, tell, cancellationToken);
        string kind = asksVerdict ? "verdict" : "value";
        _log = new BisectLog(Path.Combine(workspace.Artifacts, "bisect", $"{claim}-{TierNames.NameOf(tier)}-{kind}.json"));
    }

    /// <summary>Number of commits that were built by this session.</summary>
    public int BuiltCount { get; private set; }

    /// <summary>Number of runs of the case in this session.</summary>
    public int RunCount { get; private set; }

    /// <summary>Number of commits that an earlier search had asked already.</summary>
    public int KnownCount { get; private set; }

    /// <summary>The commits that tell nothing, with the reason.</summary>
    public List<BisectEntry> Skipped { get; } = [];

    /// <summary>The commits between two, the oldest first, without the good one.</summary>
    /// <exception cref="UsageException">The bad commit does not come after the good one.</exception>
    public static IReadOnlyList<string> Between(Workspace workspace, string good, string bad)
    {
        string[] commits = (ExternalProgram.Ask("git", "-C", workspace.Root, "rev-list", "--reverse", "--first-parent", $"{good}..{bad}") ?? string.Empty)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool isAncestor = ExternalProgram.Ask("git", "-C", workspace.Root, "merge-base", good, bad)?.Trim() == good;
        return isAncestor && commits.Length > 0
            ? commits
            : throw new UsageException(
                $"The commit {CommitText.Short(bad)} (--bad) does not come after {CommitText.Short(good)} (--good). "
                + "Exchange them, or name commits of one branch.");
    }

    /// <summary>What is found at a commit.</summary>
    public BisectEntry At(string commit)
    {
        if (_log.Of(commit) is { } known)
        {
            KnownCount++;
            return Noted(known);
        }

        BisectEntry entry;
        try
        {
            entry = Ask(commit);
        }
        catch (Exception exception) when (exception is CommitBuildException or UsageException)
        {
            entry = new BisectEntry(commit, null, null, exception.Message);
        }

        _log.Add(entry);
        return Noted(entry);
    }

    private BisectEntry Noted(BisectEntry entry)
    {
        if (entry.Signature is null)
        {
            Skipped.Add(entry);
        }

        return entry;
    }

    private BisectEntry Ask(string commit)
    {
        using CommitBuild build = new(_workspace, commit, _tell, _cancellationToken, TreeName);
        build.Prepare();
        BuiltCount += build.BuildTime > TimeSpan.Zero ? 1 : 0;
        string tier = TierNames.NameOf(_tier);
        if (!build.Identities(tier).TryGetValue(_case, out string? hash))
        {
            return new BisectEntry(commit, null, NotAnswered, null);
        }

        // The same code and inputs give the same value. A verdict also depends on the claim.
        if (!_asksVerdict && _log.WithHash(hash) is { } same)
        {
            return new BisectEntry(commit, hash, same.Signature, null);
        }

        if (!build.Store.Adopt(hash, _workspace.Store))
        {
            CaseRun run = build.Run([_case], tier, Environment.ProcessorCount, DefaultLimits.Of(_tier), repeats: false).Single();
            RunCount++;
            if (!run.Execution.HasResult())
            {
                return new BisectEntry(commit, hash, null, run.Failure ?? DataWords.Of(run.Execution));
            }
        }

        ClaimResult? claim = build.Judge(tier).Claims.FirstOrDefault(result => result.Claim.Id == _claim);
        return new BisectEntry(commit, hash, SignatureOf(claim), null);
    }

    private string SignatureOf(ClaimResult? claim) => claim switch
    {
        { Observation: null } or null => NotAnswered,
        _ when _asksVerdict => DataWords.Of(claim.Judgement.Verdict),
        { Observation.Token: { } token } => token,
        _ => (claim.Observation.Value ?? double.NaN).ToString("R", CultureInfo.InvariantCulture)
            + (claim.Observation.Unit == "1" ? string.Empty : $" {claim.Observation.Unit}"),
    };
}
