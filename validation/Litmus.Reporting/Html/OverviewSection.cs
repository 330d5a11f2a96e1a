using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The overview for a reader with ten minutes: the gate, what needs attention, and which headline statements do not hold and why.</summary>
internal static class OverviewSection
{
    private const int OpenGroupLimit = 12;
    private const int ListLimit = 60;

    /// <summary>Gate, exit code, troubles and counts.</summary>
    public static Markup Banner(ResultsDocument document)
    {
        int red = document.Claims.Count(claim => claim.Gate.Status == GateStatus.Red);
        int warn = document.Claims.Count(claim => claim.Gate.Status == GateStatus.Warn);
        int gaps = document.Claims.Count(claim => claim.Gate.Code == GateCode.KnownGap);
        int failing = document.Verification.Count(outcome => outcome.Gate.Status == GateStatus.Red);
        string headline = document.GateStatus switch
        {
            GateStatus.Red when document.Claims.Count == 0 => "No claim was judged.",
            GateStatus.Red when failing > 0 && red == 0 => $"{Failing(failing)}.",
            GateStatus.Red when failing > 0 =>
                $"{Failing(failing)}; {ClaimText.Count(red, "claim")} of {document.Claims.Count} {(red == 1 ? "needs" : "need")} a decision.",
            GateStatus.Red when red == 0 => "The results as a whole cannot be trusted.",
            GateStatus.Red => $"{ClaimText.Count(red, "claim")} of {document.Claims.Count} {(red == 1 ? "needs" : "need")} a decision.",
            GateStatus.Warn => $"Nothing is red; {ClaimText.Count(warn, "claim")} of {document.Claims.Count} {(warn == 1 ? "is" : "are")} worth a look.",
            _ => $"All {document.Claims.Count} claims are as accepted.",
        };
        string note = $"Exit code {document.ExitCode}. Gate: {red} red, {warn} warn, {document.Claims.Count - red - warn} ok"
            + $"{(gaps > 0 ? $", of which {gaps} KNOWN GAP" : string.Empty)}. Tier {document.Run.Tier}, {document.Run.StartedUtc:yyyy-MM-dd HH:mm} UTC. "
            + "The gate compares with what was accepted. It is not a scientific verdict."
            + $"{(VerificationText.Sentence(document) is { } verification ? $" {verification}" : string.Empty)}";
        ClaimResult[] headlines = [.. document.Claims.Where(claim => claim.Claim.Headline)];
        return Fragments.Fill(
            "banner",
            ("status", ClaimMarks.Status(document.GateStatus)),
            ("exitCode", document.ExitCode.ToString()),
            ("word", $"Gate {document.GateStatus.ToString().ToUpperInvariant()}"),
            ("headline", headline),
            ("note", note),
            ("headlines", headlines.Length == 0
                ? "No headline statement is among the claims."
                : $"Headline statements of all papers: {PaperSummary.Sentence(headlines)}."),
            ("troubles", document.Troubles.Count == 0 ? Markup.Empty : Fragments.Fill("troubles", ("items", Items(document.Troubles)))),
            ("tiles", Markup.Lines(document.Counts.Select(entry =>
                Fragments.Fill(
                    "tile",
                    ("key", entry.Key.ToString()),
                    ("glyph", ClaimMarks.Glyph(entry.Key)),
                    ("word", entry.Key.ToString()),
                    ("count", entry.Value.ToString()))))));
    }

    /// <summary>First the checks of solvers that do not hold, then the claims that are red or worth a look, grouped by reason.</summary>
    public static Markup Attention(ResultsDocument document)
    {
        Markup[] groups = [.. Failing(document), .. GateRule.All
            .Select(rule => (
                rule,
                claims: document.Claims.Where(claim => claim.Gate.Code == rule.Code && claim.Gate.Status != GateStatus.Ok).OrderBy(ClaimText.Rank).ToArray()))
            .Where(group => group.claims.Length > 0)
            .Select(group => Fragments.Fill(
                "attention-group",
                ("open", group.claims.Length <= OpenGroupLimit ? "open" : string.Empty),
                ("status", ClaimMarks.Status(group.claims[0].Gate.Status)),
                ("word", group.claims[0].Gate.Word),
                ("count", ClaimText.Count(group.claims.Length, "claim")),
                ("meaning", group.rule.Meaning),
                ("items", Markup.Lines(group.claims.Take(ListLimit)
                    .Select(claim => ClaimMarks.Finding(claim, $"{claim.Gate.Message} {Why(claim)}".TrimEnd())).Concat(Rest(group.claims.Length))))))];
        return groups.Length == 0 ? Fragments.Fill("attention-none") : Fragments.Fill("attention", ("groups", Markup.Lines(groups)));
    }

    /// <summary>Each paper in words, with the headline statements that do not hold.</summary>
    public static Markup Papers(ResultsDocument document) => Markup.Lines(PaperSummary.Of(document).Select(Paper));

    /// <summary>A list of plain texts.</summary>
    public static Markup Items(IEnumerable<string> texts) => Markup.Lines(texts.Select(text => Fragments.Fill("item", ("text", text))));

    /// <summary>The two numbers and the reason of the verdict.</summary>
    public static string Why(ClaimResult claim) => claim.Observation is null
        ? claim.Judgement.Reason
        : $"Stated {ClaimText.Expected(claim.Claim.Expected)}, computed {ClaimText.Observed(claim.Observation)}. {claim.Judgement.Reason}";

    private static string Failing(int count) => count == 1 ? "1 check of the solvers does not hold" : $"{count} checks of the solvers do not hold";

    private static IEnumerable<Markup> Failing(ResultsDocument document) => document.Verification
        .Where(outcome => outcome.Gate.Status == GateStatus.Red)
        .GroupBy(outcome => outcome.Gate.Code)
        .Select(group => Fragments.Fill(
            "attention-group",
            ("open", "open"),
            ("status", ClaimMarks.Status(GateStatus.Red)),
            ("word", group.First().Gate.Word),
            ("count", ClaimText.Count(group.Count(), "check")),
            ("meaning", "Verification of the solvers: a claim judged by a solver that fails its own checks is not judged."),
            ("items", Markup.Lines(group.Select(Finding)))));

    private static Markup Finding(VerificationOutcome outcome) => Fragments.Fill(
        "finding-check",
        ("anchor", VerificationSection.AnchorOf(outcome.Case)), ("id", outcome.Id),
        ("gate", ClaimMarks.Gate(outcome.Gate)), ("why", VerificationText.Explain(outcome)));

    private static IEnumerable<Markup> Rest(int count) =>
        count > ListLimit ? [Fragments.Fill("item", ("text", $"And {count - ListLimit} more of the same gate; the table of the claims lists them all."))] : [];

    private static Markup Paper(PaperSummary summary)
    {
        ClaimResult[] open = [.. summary.Headline.Where(claim => claim.Judgement.Verdict is Verdict.NotReproduced or Verdict.Inconclusive)
            .OrderBy(claim => claim.Judgement.Verdict).ThenBy(ClaimText.Rank)];
        return Fragments.Fill(
            "paper",
            ("anchor", ClaimMarks.Anchor("paper", summary.Paper.Id)),
            ("title", summary.Paper.Title),
            ("id", summary.Paper.Id),
            ("headline", summary.HeadlineSentence),
            ("all", summary.AllSentence),
            ("reference", Markup.Lines(new[] { summary.ReferenceSentence, summary.NotAssessedSentence }.OfType<string>()
                .Select(sentence => Fragments.Fill("paragraph", ("text", sentence))))),
            ("doi", summary.Paper.Doi.Length > 0 ? Fragments.Fill("doi", ("doi", summary.Paper.Doi)) : Markup.Empty),
            ("findings", open.Length == 0
                ? Markup.Empty
                : Fragments.Fill("paper-findings", ("items", Markup.Lines(open.Select(claim => ClaimMarks.Finding(claim, Why(claim))))))));
    }
}
