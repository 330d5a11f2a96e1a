using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>The run behind the report: machine, versions, times, integrity of the data, and a log of all cases.</summary>
internal sealed class RunPage(PageContext context, PageFrame frame)
{
    /// <summary>The page.</summary>
    public ReportPage Render()
    {
        ResultsDocument document = context.Document;
        return frame.Page(
            PageFrame.RunName, "run", "Litmus: the run behind this report",
            Fragments.Fill("run-header", ("gate", frame.Gate())),
            Fragments.Fill(
                "run",
                ("facts", Marks.Facts(Facts())),
                ("integrity", Marks.Items(Integrity())),
                ("rows", Markup.Lines(document.Cases.Select(Row))),
                ("cite", Cite(document.Run)),
                ("papers", string.Join("; ", document.Papers.Where(paper => paper.Doi.Length > 0).Select(paper => $"{paper.Title} (doi:{paper.Doi})")) + ".")));
    }

    /// <summary>How to cite this report.</summary>
    public static string Cite(RunRecord run) =>
        $"The Litmus developers, Litmus {PageContext.Version}, commit {CommitText.ToCite(run.Commit)}, "
        + $"results {run.Id[..Math.Min(12, run.Id.Length)]}, {run.StartedUtc:yyyy-MM-dd}.";

    private IEnumerable<(string Name, Markup Text)> Facts()
    {
        RunRecord run = context.Document.Run;
        yield return ("Run", run.Id);
        yield return ("Judged", $"{run.StartedUtc:yyyy-MM-dd HH:mm:ss} UTC, in {ClaimText.Number(Math.Round(run.Seconds, 1))} s");
        yield return ("Tier", run.Tier);
        yield return ("Commit", run.Commit == CommitText.Unknown ? run.Commit : $"{run.Commit}, work tree {(run.Clean ? "without" : "with")} changes");
        yield return ("Machine", $"{run.Machine.Os}; {run.Machine.Cpu}, {ClaimText.Count(run.Machine.Cores, "core")}");
        yield return ("Runtime", run.Machine.Dotnet);
        yield return ("Program", $"Litmus {PageContext.Version}");
        yield return ("Results", $"{ClaimText.Count(context.Document.Claims.Count, "claim")}, {ClaimText.Count(context.Document.Cases.Count, "case")}; "
            + $"results.json, schema {ResultsDocument.SchemaVersion}");
        if (context.Charts.Note is { } note)
        {
            yield return ("Figures", note);
        }
    }

    private IEnumerable<string> Integrity()
    {
        ResultsDocument document = context.Document;
        int damaged = document.Claims.Count(claim => claim.Gate.Code == GateCode.DataError);
        yield return document.Troubles.Count == 0 && damaged == 0
            ? "The digests of every claim, every case and the whole file match. Every verdict was derived again from the stored numbers and agrees."
            : "The stored results do not hold; the list at the top of each page says where.";
        int cached = document.Cases.Count(result => result.Execution == Execution.Cached);
        yield return $"{ClaimText.Count(document.Cases.Count(result => result.Execution == Execution.Ran), "case")} ran for this report, "
            + $"{cached} {(cached == 1 ? "was" : "were")} taken from the stored runs with the same code and inputs.";
        CaseResult[] shipped = [.. document.Cases.Where(result => result.Execution == Execution.Shipped)];
        if (shipped.Length > 0)
        {
            DateTime oldest = shipped.SelectMany(result => result.Engines).Where(use => use.Shipped).Min(use => use.OldestUtc);
            yield return $"{ClaimText.Count(shipped.Length, "case")} {(shipped.Length == 1 ? "rests" : "rest")} on answers of external engines that came with "
                + $"the suite and were not computed for this report. The oldest is of {oldest:yyyy-MM-dd}.";
        }

        int waiting = document.Cases.Count(result => result.Execution == Execution.NeedsEngine);
        if (waiting > 0)
        {
            yield return $"{ClaimText.Count(waiting, "case")} {(waiting == 1 ? "needs" : "need")} an external engine that this machine does not have.";
        }
    }

    private Markup Row(CaseResult result)
    {
        string page = result.Verifies is null ? ClaimLink.PageOf(result.Id.Split('/')[0]) : PageFrame.VerificationName;
        bool hasPage = result.Verifies is not null || context.HasPage(result.Id.Split('/')[0]);
        return Fragments.Fill(
            "run-row",
            ("case", hasPage ? Marks.Link($"{page}#{Cases.CaseArticle.AnchorOf(result.Id)}", result.Id) : result.Id),
            ("execution", PlainWords.Of(result.Execution)),
            ("computed", result.ComputedUtc is { } moment ? $"{moment:yyyy-MM-dd HH:mm}" : "–"),
            ("seconds", ClaimText.Number(Math.Round(result.Seconds, 3))),
            ("memory", result.PeakMemoryMiB > 0 ? ClaimText.Number(Math.Round(result.PeakMemoryMiB)) : "–"),
            ("hash", result.RunHash[..Math.Min(12, result.RunHash.Length)]));
    }
}
