using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>What a paper says, in one sentence.</summary>
internal static class PaperSays
{
    /// <summary>The sentence of datapackage.json. Without one, a statement on which the conclusions rest.</summary>
    public static string Sentence(PaperSummary summary) => summary.Paper.Says.Length > 0
        ? summary.Paper.Says
        : summary.Headline.Count == 0
        ? "The paper makes no statement that is marked as one on which its conclusions rest."
        : $"It states, above all: {summary.Headline[0].Claim.Statement}";
}
