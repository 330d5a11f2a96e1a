using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Engines;
using Litmus.Foreign.Running;
using Litmus.Primitives.Files;
using Litmus.ReferenceData;
using Litmus.ReferenceData.Reading;
using Litmus.Reporting.Summaries;
using Litmus.Runs.Clusters;
using Litmus.Runs.Findings;
using Litmus.Runs.Judgements;
using Litmus.Runs.Store;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Workspaces;

/// <summary>Folders and contents of a suite: reference data, cases, accepted judgements, stored runs. Each part is read when it is first needed.</summary>
public sealed class Workspace
{
    // Besides the runs. A folder that --artifacts names may hold other things.
    private static readonly string[] FoldersWritten = ["bisect", "charts", "foreign", "history", "nights", "pieces", "report", "submissions"];

    private const string HowToMakeOne = "To make one: litmus new paper … --suite FOLDER";

    private readonly Lazy<ReferenceDataset> _dataset;
    private readonly Lazy<IReadOnlyList<IValidationCase>> _cases;
    private readonly Lazy<JudgementLedger> _ledger;
    private readonly Lazy<FindingSet> _findings;

    /// <summary>Opens a workspace.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="artifacts">Folder of runs and report.</param>
    /// <param name="catalogue">The cases, given the reference data; absent for those of the suite.</param>
    public Workspace(Suite suite, string artifacts, Func<ReferenceDataset, IReadOnlyList<IValidationCase>>? catalogue = null)
    {
        (Suite, Artifacts, LoadsCases) = (suite, Path.GetFullPath(artifacts), catalogue is null);
        Engines = new EngineRoom(Path.Combine(suite.Root, "validation", "computed"), Artifacts);
        Store = new RunStore(Path.Combine(Artifacts, "runs")) { Engines = Engines };
        _dataset = new Lazy<ReferenceDataset>(() => ReferenceDataset.Load(ReferenceDataFolder));
        _cases = new Lazy<IReadOnlyList<IValidationCase>>(() => (catalogue ?? Suite.Cases)(Dataset));
        _findings = new Lazy<FindingSet>(() => FindingSet.Load(
            Suite.PaperNames.ToDictionary(paper => paper, paper => FromHere(Suite.FolderOf(paper)), StringComparer.Ordinal)));
        _ledger = new Lazy<JudgementLedger>(() => JudgementLedger.Load(Suite.PaperNames.ToDictionary(paper => paper, JudgementsOf, StringComparer.Ordinal)));
    }

    /// <summary>The suite.</summary>
    public Suite Suite { get; }

    /// <summary>Whether the cases are loaded from the assemblies of the suite.</summary>
    public bool LoadsCases { get; }

    /// <summary>Folder of the suite.</summary>
    public string Root => Suite.Root;

    /// <summary>Folder of runs and report.</summary>
    public string Artifacts { get; }

    /// <summary>The reference data as a path from the working directory, so that messages name files as an editor opens them.</summary>
    public string ReferenceDataFolder => FromHere(Suite.ReferenceDataFolder);

    /// <summary>Where a claim stands. Nothing where there is no such claim: a document may name one that is gone, and its trouble says so.</summary>
    public ClaimPlace? PlaceOf(string claimId) => Dataset.FindPlaceOf(claimId) is { } place ? new ClaimPlace(place.Path, place.Line) : null;

    /// <summary>Folder of the report.</summary>
    public string ReportFolder => Path.Combine(Artifacts, "report");

    /// <summary>What the last judging found.</summary>
    public string ResultsPath => Path.Combine(ReportFolder, "results.json");

    /// <summary>Folder of the nights.</summary>
    public string NightsFolder => Path.Combine(Artifacts, "nights");

    /// <summary>Folder of the finished pieces of runs.</summary>
    public string PieceFolder => Path.Combine(Artifacts, "pieces");

    /// <summary>The records of job arrays.</summary>
    public SubmissionFolder Submissions => new(Path.Combine(Artifacts, "submissions"));

    /// <summary>What solvers that are not ours gave last.</summary>
    public ForeignStore ForeignRuns => new(Path.Combine(Artifacts, "foreign"));

    /// <summary>The external engines with their stored answers.</summary>
    public EngineRoom Engines { get; }

    /// <summary>The stored runs.</summary>
    public RunStore Store { get; }

    /// <summary>The reference data.</summary>
    /// <exception cref="ReferenceDataException">They have an error.</exception>
    public ReferenceDataset Dataset => _dataset.Value;

    /// <summary>Every case.</summary>
    /// <exception cref="ReferenceDataException">The reference data have an error, or lack what a case wants.</exception>
    public IReadOnlyList<IValidationCase> Cases => _cases.Value;

    /// <summary>The accepted judgements.</summary>
    /// <exception cref="JudgementLedgerException">A file is malformed.</exception>
    public JudgementLedger Ledger => _ledger.Value;

    /// <summary>The findings, with what is wrong with their form.</summary>
    public FindingSet Findings => _findings.Value;

    /// <summary>The papers as the report names them.</summary>
    public IReadOnlyList<PaperRecord> Papers => [.. Dataset.Papers.Select(paper => new PaperRecord(paper.Id, paper.Title, paper.Doi, paper.Says))];

    /// <summary>Opens the workspace that two options name.</summary>
    /// <param name="suite">Folder of the suite; absent for the nearest folder upwards that is one.</param>
    /// <param name="artifacts">Folder of runs and report; absent for <c>artifacts</c> in the suite.</param>
    /// <param name="catalogue">The cases, given the reference data; absent for those of the suite.</param>
    /// <exception cref="UsageException">There is no such suite.</exception>
    public static Workspace Open(string? suite, string? artifacts, Func<ReferenceDataset, IReadOnlyList<IValidationCase>>? catalogue)
    {
        if (suite is not null && !Directory.Exists(Path.Combine(suite, Suite.Mark)))
        {
            throw new UsageException(
                $"There is no folder '{Path.Combine(suite, Suite.Mark)}'; --suite takes a folder that holds {Suite.Mark}. {HowToMakeOne}");
        }

        string found = suite ?? Nearest(Directory.GetCurrentDirectory())
            ?? throw new UsageException(
                $"No folder from {Directory.GetCurrentDirectory()} upwards holds {Suite.Mark}. Start from a suite, or name it with --suite. {HowToMakeOne}");
        return new Workspace(new Suite(found), artifacts ?? Path.Combine(found, "artifacts"), catalogue);
    }

    /// <summary>The nearest folder upwards that is a suite; nothing when none is.</summary>
    public static string? Nearest(string folder)
    {
        for (DirectoryInfo? current = new(folder); current is not null; current = current.Parent)
        {
            if (Directory.Exists(Path.Combine(current.FullName, Suite.Mark)))
            {
                return current.FullName;
            }
        }

        return null;
    }

    /// <summary>The accepted judgements of a paper, as a path from the working directory.</summary>
    public string JudgementsOf(string paper) => FromHere(Path.Combine(Suite.FolderOf(paper), JudgementLedger.FileName));

    /// <summary>Deletes what commands that were killed have left in the folders that Litmus writes, and puts back runs that were on their way.</summary>
    public void Sweep()
    {
        DateTime now = DateTime.UtcNow;
        Store.Sweep();
        Engines.Local.Sweep(now);
        PieceStore.Sweep(PieceFolder, now);
        foreach (string folder in FoldersWritten)
        {
            TemporaryFiles.Sweep(Path.Combine(Artifacts, folder), now, SearchOption.AllDirectories);
        }

        TemporaryFiles.Sweep(Suite.ReferenceDataFolder, now, SearchOption.AllDirectories);
        TemporaryFiles.Sweep(Suite.PapersFolder, now, SearchOption.AllDirectories);
    }

    /// <summary>A claim.</summary>
    /// <exception cref="UsageException">There is none; the message proposes the nearest ones.</exception>
    public Claim ClaimOf(string id) => Dataset.Claims.FirstOrDefault(claim => claim.Id == id) ?? throw NoClaim(id);

    /// <summary>The case that answers a claim; nothing when none does.</summary>
    public IValidationCase? CaseAnswering(string claimId) =>
        Cases.FirstOrDefault(candidate => candidate.Description.Answers.Contains(claimId, StringComparer.Ordinal));

    // If the paper before the dot exists, only its claims are proposed.
    private UsageException NoClaim(string id)
    {
        if (id.Contains(',', StringComparison.Ordinal))
        {
            string[] several = id.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new UsageException($"'{id}' is no claim, because it holds a comma. Separate claims by blanks: {string.Join(' ', several)}");
        }

        string paper = id.Split('.')[0];
        bool isPaper = Dataset.Papers.Any(known => known.Id == paper);
        string those = isPaper ? $"those of {paper}" : "them";
        string list = $"litmus list claims{(isPaper ? $" --paper {paper}" : string.Empty)}";
        if (id.AsSpan().IndexOfAny('*', '?') >= 0 || (isPaper && id == paper))
        {
            string what = id == paper ? "a paper" : "a pattern";
            return new UsageException($"'{id}' is no claim but {what}, and one claim is needed here. List {those} with: {list}");
        }

        string[] near = Spelling.Nearest(id, Dataset.Claims.Where(claim => !isPaper || claim.Paper == paper).Select(claim => claim.Id));
        string proposal = near.Length > 0 ? $" Did you mean {string.Join(", ", near.Select(word => $"'{word}'"))}?" : string.Empty;
        return new UsageException($"There is no claim '{id}'.{proposal} List {those} with: {list}");
    }

    private static string FromHere(string path)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
