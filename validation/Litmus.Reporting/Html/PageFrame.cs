using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The frame of every page: title, style, links to the other pages, the gate, and a footer. Altered results are red on each of them.</summary>
internal sealed class PageFrame(PageContext context)
{
    private const int TroubleLimit = 3;

    /// <summary>The page of the verification.</summary>
    public const string VerificationName = "verification.html";

    /// <summary>The page of the run.</summary>
    public const string RunName = "run.html";

    /// <summary>The page of the nights.</summary>
    public const string HistoryName = "history.html";

    /// <summary>The first page.</summary>
    public const string IndexName = "index.html";

    /// <summary>A page.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="kind">Its kind, for the style: <c>paper</c>.</param>
    /// <param name="title">Its title.</param>
    /// <param name="header">What stands above its main part.</param>
    /// <param name="content">Its main part.</param>
    public ReportPage Page(string name, string kind, string title, Markup header, Markup content) => new(
        name, Fragments.Fill(
            "page",
            ("generator", $"Litmus {PageContext.Version}"),
            ("title", title),
            ("kind", kind),
            ("gate", Marks.Status(context.Gate)),
            ("exitCode", context.ExitCode.ToString()),
            ("style", new Markup(EmbeddedText.Read("page/page.css"))),
            ("pages", Links(name)),
            ("header", header),
            ("troubles", Troubles(name)),
            ("content", content),
            ("footer", Footer()),
            ("script", new Markup(EmbeddedText.Read("page/page.js")))).Html + "\n");

    /// <summary>The gate of the whole run in a few words, and what of it concerns one paper, for the header of its page.</summary>
    /// <param name="paper">The paper; absent for a page that belongs to none.</param>
    public Markup Gate(PaperSummary? paper = null) => Fragments.Fill(
        "gate-line",
        ("status", Marks.Status(context.Gate)), ("word", Word(context.Gate)), ("why", Why(paper)), ("commit", Commit(context.Document.Run)));

    /// <summary>The gate as a word.</summary>
    public static string Word(GateStatus gate) => gate switch
    {
        GateStatus.Red => "Gate: red",
        GateStatus.Warn => "Gate: passed, with remarks",
        _ => "Gate: passed",
    };

    // A reader of one page does not know what the gate is.
    private string Why(PaperSummary? paper)
    {
        if (paper is null)
        {
            return context.Gate == GateStatus.Red
                ? "Something in this run differs from what was accepted before, or could not be judged."
                : "No verdict contradicts what was accepted before.";
        }

        int red = paper.Claims.Count(claim => claim.Gate.Status == GateStatus.Red);
        int other = paper.Claims.Count(claim => claim.Gate.Code == GateCode.WordChanged);
        return (context.Gate, red) switch
        {
            (GateStatus.Red, 0) => "Something else in this run is not as it was accepted before, but every statement of this page is.",
            (GateStatus.Red, 1) => "One statement of this page is not as it was accepted before, or could not be judged.",
            (GateStatus.Red, _) => $"{PlainWords.CountFirst(red)} statements of this page are not as they were accepted before, or could not be judged.",
            _ when other == 1 => "One statement of this page has another verdict than the one that was accepted.",
            _ when other > 1 => $"{PlainWords.CountFirst(other)} statements of this page have other verdicts than those that were accepted.",
            _ => "Every statement of this page stands as it was accepted before.",
        };
    }

    private static string Commit(RunRecord run) =>
        $"Computed {run.StartedUtc:yyyy-MM-dd}, tier {run.Tier}, commit {CommitText.ToCite(run.Commit)}"
        + $"{CommitText.Changes(run.Commit, run.Clean)}.";

    private Markup Links(string current)
    {
        List<(string Name, string Text)> pages = [(IndexName, "Overview")];
        pages.AddRange(context.Summaries.Where(paper => context.HasPage(paper.Paper.Id)).Select(paper => (ClaimLink.PageOf(paper.Paper.Id), paper.Paper.Id)));
        pages.AddRange([(VerificationName, "Verification"), (RunName, "Run")]);
        if (context.Options.History is { Nights.Count: > 0 })
        {
            pages.Add((HistoryName, "Nights"));
        }

        return Markup.Join(
            pages.Select(page => Fragments.Fill(page.Name == current ? "page-link-current" : "page-link", ("name", page.Name), ("text", page.Text))), " ");
    }

    // Every page says that something is wrong; the page of the run says all of it.
    private Markup Troubles(string page)
    {
        IReadOnlyList<string> troubles = context.Document.Troubles;
        int shown = page == RunName ? troubles.Count : Math.Min(troubles.Count, TroubleLimit);
        Markup[] rest = shown < troubles.Count ? [Fragments.Fill("troubles-rest", ("count", $"{troubles.Count - shown}"), ("page", RunName))] : [];
        return troubles.Count == 0
            ? Markup.Empty
            : Fragments.Fill("troubles", ("items", Markup.Lines([Marks.Items(troubles.Take(shown)), .. rest])));
    }

    private Markup Footer() => Fragments.Fill(
        "footer", ("facts", $"Run {context.Document.Run.Id}, {context.Document.Run.StartedUtc:yyyy-MM-dd HH:mm} UTC. Litmus {PageContext.Version}."));
}
