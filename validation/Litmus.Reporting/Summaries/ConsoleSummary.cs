using System.Text;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Summaries;

/// <summary>The results as plain text: the red claims first, then each paper in words. No percentage.</summary>
public static class ConsoleSummary
{
    /// <summary>How many claims are shown for one reason. The rest is counted.</summary>
    public const int ListLimit = 20;

    /// <summary>The text.</summary>
    public static string Of(ResultsDocument document)
    {
        StringBuilder text = new();
        foreach (string trouble in DocumentTroubles.Of(document))
        {
            text.Append("red: ").Append(trouble).Append('\n');
        }

        AppendChecks(text, [.. document.Verification.Where(outcome => outcome.Gate.Status == GateStatus.Red)]);
        foreach (GateRule rule in GateRule.All)
        {
            AppendGroup(text, [.. document.Claims.Where(claim => claim.Gate.Code == rule.Code && claim.Gate.Status != GateStatus.Ok).OrderBy(ClaimText.Rank)]);
        }

        ClaimResult[] moved = [.. document.Claims.Where(claim => claim.Change == Change.Shifted && claim.Gate.Status == GateStatus.Ok)];
        AppendMoved(text, moved);
        AppendTable(text, document);
        ILookup<string, FindingRecord> findings = FindingOrder.ByPaper(document);
        foreach (PaperSummary paper in PaperSummary.Of(document))
        {
            text.Append('\n').Append(paper.Paper.Id).Append(": ").Append(paper.Paper.Title).Append('\n');
            text.Append("  ").Append(paper.HeadlineSentence).Append('\n');
            text.Append("  ").Append(paper.AllSentence).Append('\n');
            foreach (string sentence in new[] { paper.Sums.Sentence, paper.Sums.ExperimentSentence, paper.Sums.LeftOutSentence, paper.NotAssessedSentence }
                .OfType<string>())
            {
                text.Append("  ").Append(sentence).Append('\n');
            }

            AppendFindings(text, findings[paper.Paper.Id]);
            foreach (ClaimResult claim in paper.Headline.Where(claim => claim.Judgement.Verdict is Verdict.NotReproduced or Verdict.Inconclusive))
            {
                text.Append("    ").Append(claim.Gate.Code == GateCode.KnownGap ? "KNOWN GAP" : PlainWords.Capital(PlainWords.Of(Standings.Of(claim))))
                    .Append(' ').Append(claim.Claim.Id).Append(": ").Append(VerdictText.Of(claim)).Append('\n');
            }
        }

        if (document.Claims.Count > 0)
        {
            EvidenceSums sums = EvidenceSums.Of(document.Claims);
            text.Append("\nAll papers. ").Append(sums.Sentence).Append(' ').Append(sums.ExperimentSentence).Append('\n');
        }

        if (VerificationText.Sentence(document) is { } verification)
        {
            text.Append('\n').Append(verification).Append('\n');
        }

        if (SecondOpinionText.Sentence(document.Claims) is { } opinions)
        {
            text.Append('\n').Append(opinions).Append('\n');
        }

        int slow = document.Claims.Count(claim => claim.Gate.Code == GateCode.TimeLimit);
        int waiting = document.Claims.Count(claim => claim.Gate.Code == GateCode.NeedsEngine);
        int red = document.Claims.Count(claim => claim.Gate.Status == GateStatus.Red) - slow - waiting;
        string overLimit = $"{(slow > 0 ? $", {slow} over the time limit" : string.Empty)}{(waiting > 0 ? $", {waiting} without their engine" : string.Empty)}";
        int warn = document.Claims.Count(claim => claim.Gate.Status == GateStatus.Warn);
        text.Append('\n').Append(
            $"Gate {document.GateStatus.ToString().ToUpperInvariant()} (exit code {document.ExitCode}): {ClaimText.Count(document.Claims.Count, "claim")}, "
            + $"{red} red{overLimit}, {warn} warn, {moved.Length} moved; tier {document.Run.Tier}, run {document.Run.Id}.\n");
        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, ClaimResult[] claims)
    {
        foreach (ClaimResult claim in claims.Take(ListLimit))
        {
            text.Append($"{claim.Gate.Word}  {claim.Claim.Id}  {DocumentTroubles.Explain(claim)}\n");
        }

        if (claims.Length > ListLimit)
        {
            text.Append($"{claims[0].Gate.Word}  and {claims.Length - ListLimit} more; the report lists them all.\n");
        }
    }

    private static void AppendChecks(StringBuilder text, VerificationOutcome[] failing)
    {
        foreach (VerificationOutcome outcome in failing.Take(ListLimit))
        {
            text.Append($"{outcome.Gate.Word}  {outcome.Id}  {VerificationText.Explain(outcome)}\n");
        }

        if (failing.Length > ListLimit)
        {
            text.Append($"{failing[0].Gate.Word}  and {failing.Length - ListLimit} more; the report lists them all.\n");
        }
    }

    // The gate lets a value move while its verdict or its band holds. A reader who wants to know what a change has moved must still see it.
    private static void AppendMoved(StringBuilder text, ClaimResult[] moved)
    {
        foreach (ClaimResult claim in moved.Take(ListLimit))
        {
            string before = claim.Accepted?.Token ?? (claim.Accepted?.Value is { } value ? ClaimText.Number(value) : "no value");
            string now = claim.Observation is { } observation ? ClaimText.Observed(observation) : "no value";
            text.Append($"moved  {claim.Claim.Id}  accepted at {before}, now {now}; {PlainWords.Of(Standings.Of(claim))} as before.\n");
        }

        if (moved.Length > ListLimit)
        {
            text.Append($"moved  and {moved.Length - ListLimit} more; the report lists them all.\n");
        }
    }

    private static void AppendTable(StringBuilder text, ResultsDocument document)
    {
        IReadOnlyList<PaperSummary> papers = PaperSummary.Of(document);
        if (papers.Count == 0)
        {
            return;
        }

        int width = papers.Max(paper => paper.Paper.Id.Length);
        Standing[] standings = [.. Enum.GetValues<Standing>().Where(standing => document.Claims.Any(claim => Standings.Of(claim) == standing))];
        text.Append('\n').Append(' ', width);
        foreach (Standing standing in standings)
        {
            text.Append("  ").Append(PlainWords.Of(standing));
        }

        text.Append('\n');
        foreach (PaperSummary paper in papers)
        {
            text.Append(paper.Paper.Id.PadRight(width));
            foreach (Standing standing in standings)
            {
                int count = paper.Leaders.Count(claim => Standings.Of(claim) == standing);
                text.Append("  ").Append(count.ToString().PadLeft(PlainWords.Of(standing).Length));
            }

            text.Append('\n');
        }
    }

    private static void AppendFindings(StringBuilder text, IEnumerable<FindingRecord> findings)
    {
        foreach (FindingRecord finding in findings.Where(finding => finding.Rank == FindingRank.Decisive))
        {
            text.Append("    Decisive finding: ").Append(finding.Title).Append('\n');
        }
    }
}
