using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>The findings on a document as sentences that every format shares.</summary>
internal static class DocumentTroubles
{
    /// <summary>The troubles of the document as a whole. A document without claims is a trouble too.</summary>
    public static IReadOnlyList<string> Of(ResultsDocument document) =>
        document.Claims.Count > 0 ? document.Troubles : [.. document.Troubles, "The results hold no claim. Nothing was judged. Run: litmus judge"];

    /// <summary>A claim with its gate, its verdict and the reason.</summary>
    public static string Describe(ClaimResult claim) => $"{claim.Claim.Id}: {claim.Gate.Word}. {Explain(claim)}";

    /// <summary>What the gate says, and the verdict with its numbers.</summary>
    public static string Explain(ClaimResult claim) => claim.Observation is null
        ? $"{claim.Gate.Message} {VerdictText.Of(claim)}"
        : $"{claim.Gate.Message} {PlainWords.Capital(PlainWords.Of(Standings.Of(claim)))}. {VerdictText.Of(claim)}";
}
