using System.Reflection;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The report as one page that loads no other file.</summary>
public static class HtmlReport
{
    /// <summary>The page.</summary>
    /// <param name="document">The results, as they were read.</param>
    /// <param name="charts">The figures; <see cref="ChartSet.None"/> leaves them out.</param>
    /// <param name="smallTable">Finds a small table by the identifier of its case and its name. Without it the page only links to the tables.</param>
    public static string Render(ResultsDocument document, ChartSet charts, Func<string, string, CsvTable?>? smallTable = null) => Fragments.FillText(
        "page",
        EmbeddedText.Read("page/page.html"),
        ("generator", $"Litmus {Version}"),
        ("title",
            $"Litmus: gate {document.GateStatus.ToString().ToUpperInvariant()}, {ClaimText.Count(document.Claims.Count, "claim")}, tier {document.Run.Tier}"),
        ("style", new Markup(EmbeddedText.Read("page/page.css"))),
        ("banner", OverviewSection.Banner(document)),
        ("attention", OverviewSection.Attention(document)),
        ("papers", OverviewSection.Papers(document)),
        ("matrix", ClaimMatrix.Render(document)),
        ("cards", new ClaimCard(document).RenderAll()),
        ("verification", new VerificationSection(document, charts, new CaseTables(smallTable)).RenderAll()),
        ("cases", new CaseSection(document, charts, new CaseTables(smallTable)).RenderAll()),
        ("reading", Reading()),
        ("footer", Footer(document, charts)),
        ("charts", Charts(charts)),
        ("script", new Markup(EmbeddedText.Read("page/page.js")))).Html;

    private static string Version => typeof(HtmlReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static Markup Reading()
    {
        static Markup Mark(Verdict verdict) => ClaimMarks.Verdict(verdict, ReferenceClass.PaperSimulation);
        return Fragments.Fill(
            "reading",
            ("reproduced", ClaimMarks.Verdict(Verdict.Reproduced, ReferenceClass.Experiment)),
            ("notReproduced", Mark(Verdict.NotReproduced)),
            ("inconclusive", Mark(Verdict.Inconclusive)),
            ("consistent", Mark(Verdict.Consistent)),
            ("withinBand", Mark(Verdict.WithinBand)),
            ("notAssessed", Mark(Verdict.NotAssessed)));
    }

    private static Markup Footer(ResultsDocument document, ChartSet charts)
    {
        RunRecord run = document.Run;
        List<(string Name, string Text)> facts =
        [
            ("Run", run.Id),
            ("Started", $"{run.StartedUtc:yyyy-MM-dd HH:mm:ss} UTC, {ClaimText.Number(Math.Round(run.Seconds, 1))} s"),
            ("Tier", run.Tier),
            ("Commit", $"{run.Commit}{(run.Clean ? ", work tree without changes" : ", work tree with changes")}"),
            ("Machine", $"{run.Machine.Os}; {run.Machine.Cpu}, {ClaimText.Count(run.Machine.Cores, "core")}; {run.Machine.Dotnet}"),
            ("Results", $"{ClaimText.Count(document.Claims.Count, "claim")}, {ClaimText.Count(document.Cases.Count, "case")}; "
                + $"results.json, schema {ResultsDocument.SchemaVersion}"),
        ];
        if (charts.Note is { } note)
        {
            facts.Add(("Charts", note));
        }

        string commit = run.Commit[..Math.Min(12, run.Commit.Length)];
        string results = run.Id[..Math.Min(12, run.Id.Length)];
        return Fragments.Fill(
            "footer",
            ("facts", Markup.Lines(facts.Select(fact => Fragments.Fill("fact", ("name", fact.Name), ("text", fact.Text))))),
            ("cite", $"The Litmus developers, Litmus {Version}, commit {commit}, results {results}, {run.StartedUtc:yyyy-MM-dd}."),
            ("papers", string.Join("; ", document.Papers.Select(paper => $"{paper.Title} (doi:{paper.Doi})")) + "."));
    }

    private static Markup Charts(ChartSet charts) => charts.Charts.Count == 0
        ? Markup.Empty
        : Markup.Lines([
            .. charts.Charts.Select(entry => Fragments.Fill("specification", ("figure", entry.Key), ("json", JsonText(entry.Value.Specification)))),
            Fragments.Fill("library", ("library", ScriptText(charts.Library))),
        ]);

    // Text inside a script element is not escaped as HTML. It must only not end the element or open a comment.
    private static Markup ScriptText(string script) =>
        new(script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal));

    private static Markup JsonText(string json) => new(json.Replace("<", "\\u003c", StringComparison.Ordinal));
}
