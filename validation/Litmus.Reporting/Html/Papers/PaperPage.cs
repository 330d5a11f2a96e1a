using Litmus.Comparison.Findings;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Html.Cases;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>The report for a reviewer of one paper, to be read from the top in one, ten or sixty minutes.</summary>
internal sealed class PaperPage
{
    private readonly PageContext _context;
    private readonly PageFrame _frame;
    private readonly PaperSummary _summary;
    private readonly FigureBook _figures;
    private readonly FindingSection _findings;

    public PaperPage(PageContext context, PageFrame frame, PaperSummary summary)
    {
        (_context, _frame, _summary) = (context, frame, summary);
        _figures = new FigureBook(context);
        _findings = new FindingSection(context, summary, _figures);
    }

    /// <summary>The page. Its parts are rendered in the order of reading, because a figure is drawn where it stands first.</summary>
    public ReportPage Render()
    {
        PaperRecord paper = _summary.Paper;
        string page = ClaimLink.PageOf(paper.Id);
        Markup minute = Minute();
        Markup tenMinutes = TenMinutes();
        Markup hour = Hour();
        Markup header = Fragments.Fill(
            "paper-header",
            ("title", paper.Title),
            ("id", paper.Id),
            ("doi", paper.Doi.Length > 0 ? Fragments.Fill("doi", ("doi", paper.Doi)) : Markup.Empty),
            ("pdf", _context.Options.HasPdf ? Fragments.Fill("pdf-link", ("path", Path.ChangeExtension(page, ".pdf"))) : Markup.Empty),
            ("gate", _frame.Gate(_summary)));
        return _frame.Page(
            page, "paper", $"{paper.Title}: reproducibility report",
            header, Markup.Lines([minute, tenMinutes, hour, new RepeatTable(_context, _summary).Render()]));
    }

    private Markup Minute()
    {
        IReadOnlyList<FindingRecord> decisive = [.. _findings.All.Where(finding => finding.Rank == FindingRank.Decisive)];
        return Fragments.Fill(
            "minute",
            ("says", PaperSays.Sentence(_summary)),
            ("verdict", _summary.HeadlineSentence),
            ("reasons", _summary.NotAssessedSentence is { } reasons ? Marks.Paragraph(reasons) : Markup.Empty),
            ("decisive", decisive.Count == 0
                ? Marks.Paragraph(_findings.All.Count == 0
                    ? "No finding is written for this paper yet."
                    : "There is none: nothing that was found turns a statement on which the conclusions rest.")
                : Fragments.Fill("finding-titles", ("items", Markup.Lines(decisive.Select(finding => Fragments.Fill(
                    "item", ("text", Marks.Link($"#{Marks.AnchorOfFinding(finding.Id)}", finding.Title)))))))),
            ("figure", _findings.FirstFigure()),
            ("trust", Marks.Items(Trust())));
    }

    // Why to believe it: checks, independence, and what was not possible.
    private IEnumerable<string> Trust()
    {
        EvidenceSums sums = _summary.Sums;
        yield return $"{sums.Sentence} {sums.ExperimentSentence}{(sums.LeftOutSentence is { } leftOut ? $" {leftOut}" : string.Empty)}";
        yield return "Every number of the paper stands with its place and its margin apart from the models, which do not see it. A margin follows from a "
            + $"written rule that is the same in every paper, and no verdict can be set by hand. The margins rest on {Margins()}.";
        if (_context.Verification is { } verification)
        {
            yield return verification;
        }

        string[] reasons = [.. _summary.Leaders.Where(claim => claim.Judgement.Verdict == Verdict.NotAssessed)
            .GroupBy(claim => claim.Judgement.Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count())
            .Select(group => $"{group.Key} ({group.Count()})")];
        if (reasons.Length > 0)
        {
            yield return $"What was not possible, and why: {PlainWords.List(reasons)}.";
        }
    }

    private string Margins()
    {
        string[] parts = [.. _summary.Leaders.Where(claim => claim.Observation is not null).GroupBy(claim => claim.Claim.Margin.Basis)
            .OrderByDescending(group => group.Count()).Select(group => $"{PlainWords.Of(group.Key)} ({group.Count()})")];
        return parts.Length == 0 ? "nothing yet, because nothing was computed" : PlainWords.List(parts);
    }

    private Markup TenMinutes() => Fragments.Fill(
        "ten-minutes",
        ("findings", _findings.Render()),
        ("headline", HeadlineTable.Render(_summary)),
        ("scatter", new ScatterSection(_summary, _figures).Render()),
        ("others", SecondOpinionTable.Render(_summary)),
        ("open", new OpenInputs(_context, _summary).Render()));

    private Markup Hour()
    {
        CaseArticle articles = new(_context, _figures);
        IReadOnlyList<CaseResult> cases = _context.CasesOf(_summary);
        return Fragments.Fill(
            "hour",
            ("summary", $"{_summary.AllSentence}"),
            ("sections", new ClaimSections(_context, _summary).Render()),
            ("cases", cases.Count == 0
                ? Marks.Paragraph("No case answers a statement of this paper.")
                : Markup.Lines(cases.Select(result => articles.Render(result, _summary.AnsweredBy(result.Id))))),
            ("reference", ReferenceNumbers.Render(cases)),
            ("cite", RunPage.Cite(_context.Document.Run)),
            ("paper", $"{_summary.Paper.Title}{(_summary.Paper.Doi.Length > 0 ? $" (doi:{_summary.Paper.Doi})" : string.Empty)}."));
    }
}
