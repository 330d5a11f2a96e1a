using System.Reflection;
using Litmus.Comparison.Findings;
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

    public PageContext(ResultsDocument document, PageOptions options)
    {
        (Document, Options) = (document, options);
        Tables = new CaseTables(options.SmallTable);
        Summaries = PaperSummary.Of(document);
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

    /// <summary>Whether a paper gets a page this time.</summary>
    public bool HasPage(string paper) => Options.Papers is null || Options.Papers.Contains(paper, StringComparer.Ordinal);

    public ClaimResult? ClaimOf(string id) => _claims.GetValueOrDefault(id);

    public CaseResult? CaseOf(string? id) => id is null ? null : _cases.GetValueOrDefault(id);

    public FindingRecord? FindingOf(string claimId) => _findings.GetValueOrDefault(claimId);

    /// <summary>The cases that answer claims of a paper, in the order of the document.</summary>
    public IReadOnlyList<CaseResult> CasesOf(PaperSummary paper)
    {
        HashSet<string> ids = [.. paper.Claims.Select(claim => claim.CaseId).OfType<string>()];
        return [.. Document.Cases.Where(result => result.Verifies is null
            && (ids.Contains(result.Id) || result.Id.StartsWith(paper.Paper.Id + "/", StringComparison.Ordinal)))];
    }
}
