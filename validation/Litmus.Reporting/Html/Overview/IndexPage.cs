using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Overview;

/// <summary>The first page, for whoever runs the suite: the gate, what changed, what needs a decision, then one entry for each paper.</summary>
internal sealed class IndexPage(PageContext context, PageFrame frame)
{
    private const int OpenGroupLimit = 12;
    private const int ListLimit = 40;
    private const int MostFindings = 6;

    private ResultsDocument Document => context.Document;

    /// <summary>The page.</summary>
    public ReportPage Render() => frame.Page(
        PageFrame.IndexName, "index",
        $"Litmus: {PageFrame.Word(context.Gate).ToLowerInvariant()}, {ClaimText.Count(Document.Claims.Count, "claim")}, tier {Document.Run.Tier}",
        Fragments.Fill(
            "index-header",
            ("status", Marks.Status(Document.GateStatus)),
            ("word", PageFrame.Word(context.Gate)),
            ("headline", Headline()),
            ("note", Note()),
            ("sums", Document.Claims.Count == 0 ? Markup.Empty : Marks.Paragraph(Sums()))),
        Fragments.Fill(
            "index",
            ("changed", Changed()),
            ("decisions", Decisions()),
            ("papers", Markup.Lines(context.Summaries.Select(Paper))),
            ("matrix", ClaimMatrix.Render(context))));

    private string Headline()
    {
        int red = Document.Claims.Count(claim => claim.Gate.Status == GateStatus.Red);
        int warn = Document.Claims.Count(claim => claim.Gate.Status == GateStatus.Warn);
        int failing = Document.Verification.Count(outcome => outcome.Gate.Status == GateStatus.Red);
        string checks = failing == 1 ? "1 check of the solvers does not hold" : $"{failing} checks of the solvers do not hold";
        bool isUnanswered = Document.Claims.Where(claim => claim.Gate.Status == GateStatus.Red).All(IsNotRun);
        string claims = $"{ClaimText.Count(red, "claim")} of {Document.Claims.Count} "
            + (isUnanswered ? "could not be judged." : $"{(red == 1 ? "needs" : "need")} a decision.");
        return Document.GateStatus switch
        {
            GateStatus.Red when Document.Claims.Count == 0 => "No claim was judged.",
            GateStatus.Red when failing > 0 && red == 0 => $"{checks}.",
            GateStatus.Red when failing > 0 => $"{checks}; {claims}",
            GateStatus.Red when red == 0 => "The results as a whole cannot be trusted.",
            GateStatus.Red => claims,
            GateStatus.Warn when OnlyUndecided => $"Every claim is as accepted; {warn} of {Document.Claims.Count} {(warn == 1 ? "stays" : "stay")} undecided.",
            GateStatus.Warn => $"Nothing is red; {ClaimText.Count(warn, "claim")} of {Document.Claims.Count} {(warn == 1 ? "is" : "are")} worth a look.",
            _ => $"All {Document.Claims.Count} claims are as accepted.",
        };
    }

    private string Note()
    {
        RunRecord run = Document.Run;
        string commit = $"commit {CommitText.ToCite(run.Commit)}{CommitText.Changes(run.Commit, run.Clean)}";
        return $"Exit code {Document.ExitCode}: {ExitCodes.MeaningOf(Document.ExitCode)}. Tier {run.Tier}, {run.StartedUtc:yyyy-MM-dd HH:mm} UTC, {commit}. "
            + "The gate compares with what was accepted before. It is not a scientific verdict."
            + $"{(VerificationText.Sentence(Document) is { } verification ? $" {verification}" : string.Empty)}";
    }

    private string Sums()
    {
        EvidenceSums sums = EvidenceSums.Of(Document.Claims);
        return $"{sums.Sentence} {sums.ExperimentSentence}{(sums.LeftOutSentence is { } leftOut ? $" {leftOut}" : string.Empty)}";
    }

    private Markup Changed()
    {
        Change[] quiet = [Change.Identical, Change.Equivalent];
        ClaimResult[] changed = [.. Document.Claims.Where(claim => !quiet.Contains(claim.Change) && !IsNotRun(claim)).OrderBy(ClaimText.Rank)];
        return changed.Length == 0
            ? Marks.Paragraph("Nothing. Every value that was computed is that of the accepted run, within numerical noise.")
            : Markup.Lines(changed.GroupBy(claim => claim.Change).OrderByDescending(group => group.Key == Change.Regressed).Select(group => Group(
                "ok", PlainWords.Capital(PlainWords.Of(group.Key)), ClaimText.Count(group.Count(), "claim"), string.Empty, group.Count(),
                group.Take(ListLimit).Select(claim => Entry(claim, ChangeText(claim))))));
    }

    // Nothing is known of it. It stands below what needs a decision, with the command to type.
    private static bool IsNotRun(ClaimResult claim) => claim.Gate.Code is GateCode.NotRun or GateCode.TimeLimit or GateCode.NeedsEngine;

    private static string ChangeText(ClaimResult claim) => (claim.Accepted, claim.Observation) switch
    {
        (null, _) => VerdictText.Of(claim),
        ({ Value: { } before }, { Value: { } now }) =>
            $"Accepted at {ClaimText.Number(before)}, now {ClaimText.Number(now)}{ClaimText.Unit(claim.Claim.Expected.Unit)}.",
        ({ Token: { } before }, { Token: { } now }) => $"Accepted as {before}, now {now}.",
        _ => PlainWords.Sentence(claim.Gate.Message),
    };

    // First the checks of solvers that do not hold, then the claims that are red or worth a look, by reason.
    private Markup Decisions()
    {
        Markup[] groups = [.. Failing(), .. GateRule.All
            .Select(rule => (
                rule,
                claims: Document.Claims.Where(claim => claim.Gate.Code == rule.Code && claim.Gate.Status != GateStatus.Ok).OrderBy(ClaimText.Rank).ToArray()))
            .Where(group => group.claims.Length > 0)
            .Select(group => Group(
                Marks.Status(group.claims[0].Gate.Status), PlainWords.Of(group.claims[0].Gate), ClaimText.Count(group.claims.Length, "claim"),
                group.rule.Meaning, group.claims.Length,
                group.claims.Take(ListLimit).Select(claim => Entry(claim, $"{PlainWords.Sentence(claim.Gate.Message)} {VerdictText.Of(claim)}".Trim()))))];
        return groups.Length == 0
            ? Marks.Paragraph("Nothing. Every claim is as accepted, and no check of a solver fails.")
            : Markup.Lines(OnlyUndecided ? [Marks.Paragraph("Nothing. What was accepted as undecided still is."), .. groups] : groups);
    }

    // Nothing is new: all that the gate remarks was accepted as it is.
    private bool OnlyUndecided => Document.GateStatus == GateStatus.Warn
        && Document.Claims.All(claim => claim.Gate.Status == GateStatus.Ok || claim.Gate.Code == GateCode.StillInconclusive)
        && Document.Verification.All(outcome => outcome.Gate.Status == GateStatus.Ok);

    private IEnumerable<Markup> Failing() => Document.Verification
        .Where(outcome => outcome.Gate.Status == GateStatus.Red)
        .GroupBy(outcome => outcome.Gate.Code)
        .Select(group => Group(
            Marks.Status(GateStatus.Red), PlainWords.Of(group.First().Gate), ClaimText.Count(group.Count(), "check"),
            "Verification of the solvers: a claim judged by a solver that fails its own checks is not judged.", group.Count(),
            group.Take(ListLimit).Select(Entry)));

    private static Markup Group(string status, string word, string count, string meaning, int size, IEnumerable<Markup> entries) => Fragments.Fill(
        "decision-group",
        ("open", size <= OpenGroupLimit ? "open" : string.Empty),
        ("status", status),
        ("word", word),
        ("count", count),
        ("meaning", meaning),
        ("items", Markup.Lines(entries.Concat(size > ListLimit
            ? [Fragments.Fill("item", ("text", $"And {size - ListLimit} more; the table of all claims has them."))]
            : []))));

    private Markup Entry(ClaimResult claim, string why) => Fragments.Fill(
        "decision",
        ("link", LinkTo(claim)), ("gate", Marks.Gate(claim.Gate)),
        ("statement", claim.Claim.Statement), ("why", why));

    private static Markup Entry(VerificationOutcome outcome) => Fragments.Fill(
        "decision",
        ("link", Marks.Link(VerificationPage.LinkTo(outcome.Case), outcome.Id)), ("gate", Marks.Gate(outcome.Gate)),
        ("statement", outcome.Case.Title), ("why", VerificationText.Explain(outcome)));

    private Markup LinkTo(ClaimResult claim) => context.HasPage(claim.Claim.Paper) ? Marks.Link(ClaimLink.Of(claim.Claim.Id), claim.Claim.Id) : claim.Claim.Id;

    private Markup Paper(PaperSummary summary)
    {
        FindingRecord[] decisive = [.. context.FindingsOf(summary.Paper.Id).Where(finding => finding.Rank == FindingRank.Decisive)];
        string page = ClaimLink.PageOf(summary.Paper.Id);
        bool hasPage = context.HasPage(summary.Paper.Id);
        return Fragments.Fill(
            "index-paper",
            ("anchor", Marks.Anchor("paper", summary.Paper.Id)),
            ("title", hasPage ? Marks.Link(page, summary.Paper.Title) : summary.Paper.Title),
            ("id", hasPage ? summary.Paper.Id : $"{summary.Paper.Id}, not rendered this time: litmus report --paper {summary.Paper.Id}"),
            ("pdf", hasPage && context.Options.HasPdf
                ? Marks.Link(Path.ChangeExtension(page, ".pdf"), "printed version")
                : Markup.Empty),
            ("sentence", summary.HeadlineSentence),
            ("sums", summary.Sums.Sentence),
            ("findings", decisive.Length == 0
                ? Markup.Empty
                : Fragments.Fill("index-findings", ("items", Markup.Lines(decisive.Take(MostFindings).Select(finding => Fragments.Fill(
                    "item", ("text", hasPage ? Marks.Link($"{page}#{Marks.AnchorOfFinding(finding.Id)}", finding.Title) : finding.Title))))))));
    }
}
