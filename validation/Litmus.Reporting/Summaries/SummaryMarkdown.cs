using System.Text;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Summaries;

/// <summary>The results as a short Markdown text, <c>summary.md</c>: the gate, then each paper with its sentence, its sums and its decisive findings.</summary>
public static class SummaryMarkdown
{
    private const int ListLimit = 20;

    /// <summary>The text.</summary>
    /// <param name="document">The results.</param>
    /// <param name="hasPages">Whether the pages lie beside the text, so that it can link to them.</param>
    public static string Of(ResultsDocument document, bool hasPages = true)
    {
        StringBuilder text = new();
        text.Append($"# Litmus: gate {document.GateStatus.ToString().ToLowerInvariant()}\n\n");
        text.Append($"Exit code {document.ExitCode}: {ExitCodes.MeaningOf(document.ExitCode)}. ");
        text.Append($"{ClaimText.Count(document.Claims.Count, "claim")}, tier {document.Run.Tier}, {document.Run.StartedUtc:yyyy-MM-dd HH:mm} UTC.\n");
        Append(text, "What needs a decision", [
            .. DocumentTroubles.Of(document),
            .. document.Verification.Where(outcome => outcome.Gate.Status == GateStatus.Red).Select(VerificationText.Describe),
            .. document.Claims.Where(claim => claim.Gate.Status == GateStatus.Red).Select(DocumentTroubles.Describe),
        ]);
        if (document.Claims.Count > 0)
        {
            EvidenceSums sums = EvidenceSums.Of(document.Claims);
            text.Append($"\n{Escaped(sums.Sentence)} {sums.ExperimentSentence}\n");
        }

        if (VerificationText.Sentence(document) is { } verification)
        {
            text.Append($"\n{Escaped(verification)}\n");
        }

        ILookup<string, FindingRecord> findings = FindingOrder.ByPaper(document);
        foreach (PaperSummary paper in PaperSummary.Of(document))
        {
            string title = Escaped(paper.Paper.Title);
            text.Append($"\n## {(hasPages ? $"[{title}]({ClaimLink.PageOf(paper.Paper.Id)})" : title)}\n\n");
            text.Append($"{Escaped(paper.HeadlineSentence)}\n\n{Escaped(paper.Sums.Sentence)} {paper.Sums.ExperimentSentence}");
            text.Append($"{(paper.Sums.LeftOutSentence is { } leftOut ? $" {leftOut}" : string.Empty)}\n");
            Append(text, null, [
                .. findings[paper.Paper.Id].Where(finding => finding.Rank == FindingRank.Decisive).Select(finding => finding.Title),
            ]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string? title, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        text.Append(title is null ? "\n" : $"\n## {title}\n\n");
        foreach (string item in items.Take(ListLimit))
        {
            text.Append("- ").Append(Escaped(item)).Append('\n');
        }

        if (items.Count > ListLimit)
        {
            text.Append($"- and {items.Count - ListLimit} more\n");
        }
    }

    // Signs that Markdown would read as its own, and HTML.
    internal static string Escaped(string text) => string.Concat(PlainText.Line(text).Select(letter => letter switch
    {
        '<' => "&lt;",
        '&' => "&amp;",
        _ when "\\`*_[]>#|".Contains(letter, StringComparison.Ordinal) => $"\\{letter}",
        _ => letter.ToString(),
    }));
}
