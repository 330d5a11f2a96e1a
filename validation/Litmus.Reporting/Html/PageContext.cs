using System.Reflection;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Html.Cases;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>What all pages share: the results, and where to find a claim, a case and a finding in them.</summary>
internal sealed class PageContext
{
    private readonly Dictionary<string, ClaimResult> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaseResult> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FindingRecord> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FindingRecord> _findingsById = new(StringComparer.Ordinal);
    private readonly ILookup<string, FindingRecord> _findingsOfPapers;
    private readonly ILookup<string?, int> _casesOfPapers;

    public PageContext(ResultsDocument document, PageOptions options)
    {
        (Document, Options) = (document, options);
        Tables = new CaseTables(options.SmallTable);
        Summaries = PaperSummary.Of(document);
        (Gate, ExitCode, Verification) = (document.GateStatus, document.ExitCode, VerificationText.Sentence(document));
        _findingsOfPapers = FindingOrder.ByPaper(document);
        _casesOfPapers = CasesByPaper(document);
        foreach (ClaimResult claim in document.Claims)
        {
            _claims.TryAdd(claim.Claim.Id, claim);
        }

        foreach (CaseResult result in document.Cases)
        {
            _cases.TryAdd(result.Id, result);
        }

        foreach (FindingRecord finding in document.Findings)
        {
            _findingsById.TryAdd(finding.Id, finding);
            foreach (string claim in finding.Claims.Concat(finding.Repeats))
            {
                _findings.TryAdd(claim, finding);
            }
        }
    }

    /// <summary>Version of this program.</summary>
    public static string Version =>
        typeof(PageContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public ResultsDocument Document { get; }

    public PageOptions Options { get; }

    public ChartSet Charts => Options.Charts;

    public CaseTables Tables { get; }

    public IReadOnlyList<PaperSummary> Summaries { get; }

    /// <summary>The gate of the whole run.</summary>
    public GateStatus Gate { get; }

    /// <summary>The exit code that goes with it.</summary>
    public int ExitCode { get; }

    /// <summary>How many checks of all solvers hold. Null if no solver was verified.</summary>
    public string? Verification { get; }

    /// <summary>Whether a paper gets a page this time.</summary>
    public bool HasPage(string paper) => Options.Papers is null || Options.Papers.Contains(paper, StringComparer.Ordinal);

    public ClaimResult? ClaimOf(string id) => _claims.GetValueOrDefault(id);

    public CaseResult? CaseOf(string? id) => id is null ? null : _cases.GetValueOrDefault(id);

    public FindingRecord? FindingOf(string claimId) => _findings.GetValueOrDefault(claimId);

    public FindingRecord? FindingNamed(string id) => _findingsById.GetValueOrDefault(id);

    /// <summary>The findings of a paper, the most important first.</summary>
    public IEnumerable<FindingRecord> FindingsOf(string paper) => _findingsOfPapers[paper];

    /// <summary>The cases that answer claims of a paper, in the order of the document.</summary>
    public IReadOnlyList<CaseResult> CasesOf(PaperSummary paper) =>
        [.. _casesOfPapers[paper.Paper.Id].Distinct().Order().Select(place => Document.Cases[place])];

    // A case belongs to the paper in its name and to each whose claims it answers.
    private static ILookup<string?, int> CasesByPaper(ResultsDocument document)
    {
        ILookup<string, string> papers = document.Claims.Where(claim => claim.CaseId is not null)
            .ToLookup(claim => claim.CaseId!, claim => claim.Claim.Paper, StringComparer.Ordinal);
        return document.Cases.Index().Where(entry => entry.Item.Verifies is null)
            .SelectMany(entry => papers[entry.Item.Id].Append<string?>(PaperOf(entry.Item.Id)), (entry, paper) => (entry.Index, Paper: paper))
            .ToLookup(entry => entry.Paper, entry => entry.Index, StringComparer.Ordinal);
    }

    private static string? PaperOf(string caseId) => caseId.IndexOf('/', StringComparison.Ordinal) is >= 0 and int end ? caseId[..end] : null;
}
