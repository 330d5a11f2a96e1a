using Litmus.Comparison.Results;
using Litmus.Reporting.Html.Nights;
using Litmus.Reporting.Html.Overview;
using Litmus.Reporting.Html.Papers;

namespace Litmus.Reporting.Html;

/// <summary>The pages of the report: an overview, one page for each paper, the verification of the solvers, the run, and the nights.</summary>
public static class HtmlReport
{
    /// <summary>The pages, the overview first.</summary>
    /// <param name="document">The results, as they were read.</param>
    /// <param name="options">Figures, tables, and which papers get a page.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public static IReadOnlyList<ReportPage> Render(ResultsDocument document, PageOptions options, CancellationToken cancellationToken = default)
    {
        PageContext context = new(document, options);
        PageFrame frame = new(context);
        Func<ReportPage>[] pages =
        [
            () => new IndexPage(context, frame).Render(),
            .. context.Summaries.Where(paper => context.HasPage(paper.Paper.Id))
                .Select(paper => (Func<ReportPage>)(() => new PaperPage(context, frame, paper).Render())),
            () => new VerificationPage(context, frame).Render(),
            () => new RunPage(context, frame).Render(),
            .. options.History is { Nights.Count: > 0 } history ? (Func<ReportPage>[])[() => new HistoryPage(context, frame, history).Render()] : [],
        ];
        List<ReportPage> rendered = [];
        foreach (Func<ReportPage> page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rendered.Add(page());
        }

        return rendered;
    }
}
