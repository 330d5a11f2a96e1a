using Litmus.Comparison.Findings;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>The findings of each paper, the most important first.</summary>
public static class FindingOrder
{
    /// <summary>Decisive ones, then quantitative ones, then slight ones. A finding that follows from another stands behind it.</summary>
    /// <param name="document">The results.</param>
    /// <returns>The findings, by paper.</returns>
    public static ILookup<string, FindingRecord> ByPaper(ResultsDocument document)
    {
        HashSet<string> headline = new(
            document.Claims.Where(claim => claim.Claim.Headline).Select(claim => claim.Claim.Id), StringComparer.Ordinal);
        return document.Findings
            .OrderBy(finding => finding.Rank)
            .ThenBy(finding => finding.FollowsFrom is null ? 0 : 1)
            .ThenByDescending(finding => finding.Claims.Count(headline.Contains))
            .ThenByDescending(finding => finding.Consequences.Sum(consequence => consequence.Turned.Count))
            .ThenByDescending(finding => finding.Claims.Count)
            .ToLookup(PaperOf, StringComparer.Ordinal);
    }

    /// <summary>The paper of a finding.</summary>
    public static string PaperOf(FindingRecord finding) => finding.Id[..Math.Max(0, finding.Id.IndexOf('/', StringComparison.Ordinal))];
}
