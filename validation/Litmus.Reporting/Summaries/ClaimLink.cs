using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>Where a claim stands in the report: the page of its paper, and the claim's name without the paper as the place in it.</summary>
public static class ClaimLink
{
    /// <summary>The page of a paper.</summary>
    public static string PageOf(string paper) => Safe(paper) + ".html";

    /// <summary>The place of a claim in the page of its paper: <c>rate-from-current</c>.</summary>
    public static string AnchorOf(string claimId) =>
        Safe(claimId[(claimId.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    /// <summary>The claim's identifier as a place: <c>smith2024.rate-from-current</c> stays as it is.</summary>
    public static string FullAnchorOf(string claimId) => Safe(claimId);

    /// <summary>The link from beside the report: <c>smith2024.html#rate-from-current</c>.</summary>
    public static string Of(string claimId) => $"{PageOf(PaperOf(claimId))}#{AnchorOf(claimId)}";

    /// <summary>The link from the root of the suite.</summary>
    /// <param name="resultsPath">Path of results.json, relative to the suite.</param>
    /// <param name="claim">The claim.</param>
    public static string FromRoot(string resultsPath, ClaimResult claim) =>
        $"{resultsPath[..(resultsPath.Replace('\\', '/').LastIndexOf('/') + 1)]}{Of(claim.Claim.Id)}";

    /// <summary>A name with only the characters that a place may have.</summary>
    public static string Safe(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' ? letter : '-'));

    private static string PaperOf(string claimId) => claimId[..Math.Max(0, claimId.IndexOf('.', StringComparison.Ordinal))];
}
