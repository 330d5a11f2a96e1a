using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.History;
using Litmus.History.Events;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus report</c>: the page and the files that are made from results.json.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandContext context)
    {
        Option<bool> noPlots = CommonOptions.Flag("Leave the charts out; Node.js is not needed then", "--no-plots");
        Option<bool> pdf = CommonOptions.Flag("Print a PDF beside the page of each paper; Chromium is needed then", "--pdf");
        Option<string?> paper = new("--paper")
        {
            Description = "Render the page of this paper only, beside the overview [default: all papers]",
            HelpName = "PAPER",
        };
        Option<bool> msbuild = CommonOptions.Flag("Write the gate as lines that MSBuild and editors read, and nothing else", "--msbuild");
        Option<bool> github = CommonOptions.Flag(
            "Also write the gate as commands of GitHub Actions, and append the summary to GITHUB_STEP_SUMMARY; the default if GITHUB_ACTIONS is true",
            "--github");
        Option<string?> history = CommonOptions.History();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "report",
            "Turns report/results.json into pages (index.html, one for each paper, verification.html, run.html, and history.html where there is a history), "
            + "summary.md, JUnit, TRX and SARIF files, "
            + "a code quality report for GitLab, and the tables of the runs. The exit code is the gate's.",
            ("litmus report", "the pages with figures"),
            ("litmus report --paper {paper} --pdf", "the report for a reviewer of one paper, also printed"),
            ("litmus report --no-plots --quiet", "without Node.js, for a script"),
            ("litmus report --msbuild", "path(line,column): error LIT5001: … for each red claim"),
            ("litmus report --github --quiet", "::error file=…,line=…,title=…::… for each red claim"))
        {
            noPlots, pdf, paper, msbuild, github, history, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            workspace.Sweep();
            Stopwatch watch = Stopwatch.StartNew();

            // Reading looks at no token. Whoever stops does not wait for it.
            ResultsDocument document = Task.Run(() => ResultsFile.Read(workspace.ResultsPath)).WaitAsync(context.CancellationToken).GetAwaiter().GetResult();
            if (parsed.GetValue(paper) is { } wanted && document.Papers.All(known => known.Id != wanted))
            {
                throw new UsageException($"--paper: {CommonOptions.RefuseWord(wanted, document.Papers.Select(known => known.Id))}");
            }

            HistoryFolder folder = HistoryRecording.HistoryOf(workspace, parsed.GetValue(history));
            if (parsed.GetValue(history) is not null && !folder.Exists)
            {
                throw new UsageException($"--history: there is no history {folder.LinesPath}. Begin one with: litmus history append");
            }

            (WrittenReport written, bool hasHistoryTrouble) = Render(
                workspace, document, !parsed.GetValue(noPlots), parsed.GetValue(pdf), parsed.GetValue(paper), folder, context.CancellationToken);
            foreach (string finding in document.Troubles.Concat(written.Findings))
            {
                context.Terminal.Error.WriteLine($"litmus: {finding}");
            }

            if (parsed.GetValue(msbuild))
            {
                foreach (string line in MsBuildLines.Of(document, InRepository(workspace, workspace.ResultsPath), id => PlaceOf(workspace, id)))
                {
                    context.Terminal.Out.WriteLine(line);
                }
            }
            else if (!parsed.GetValue(quiet))
            {
                context.Terminal.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{written.PagePath}: {ClaimText.Count(document.Claims.Count, "claim")}, {ClaimText.Count(written.Pages.Count, "page")}"
                    + $"{(written.Printed.Count > 0 ? $", {ClaimText.Count(written.Printed.Count, "PDF")}" : string.Empty)}, "
                    + $"{ClaimText.Count(written.ChartCount, "figure")} ({written.DrawnChartCount} drawn anew), {written.PageBytes / 1e6:0.0} MB, "
                    + $"in {watch.Elapsed.TotalSeconds:0.0} s. "
                    + $"Gate {document.GateStatus.ToString().ToLowerInvariant()} (exit code {document.ExitCode})."));
            }

            if (parsed.GetValue(github) || (context.Terminal.IsGitHubAction && !parsed.GetValue(msbuild)))
            {
                WriteForGitHub(context.Terminal, document, workspace);
            }

            // A history that somebody named is asked for, so it is no remark that it is damaged. Data win over every other trouble.
            return hasHistoryTrouble && parsed.GetValue(history) is not null ? ExitCodes.Data : document.ExitCode;
        });
        return command;
    }

    /// <summary>Writes the report of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="document">The results.</param>
    /// <param name="hasPlots">Whether charts are drawn.</param>
    /// <param name="hasPdf">Whether the pages of papers are printed as well.</param>
    /// <param name="paper">The paper whose page is written; absent for all.</param>
    /// <param name="history">The history, which may be empty.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>What was written, and whether the history could not be read.</returns>
    internal static (WrittenReport Written, bool HasHistoryTrouble) Render(
        Workspace workspace, ResultsDocument document, bool hasPlots, bool hasPdf, string? paper, HistoryFolder history,
        CancellationToken cancellationToken)
    {
        (HistoryView? view, string? trouble) = ViewOf(history, document.Run);
        WrittenReport written = ReportWriter.Write(document, workspace.Store.Folder, workspace.ReportFolder, new ReportOptions
        {
            HasPlots = hasPlots,
            HasPdf = hasPdf,
            Papers = paper is null ? null : [paper],
            ChartsFolder = Path.Combine(workspace.Root, "validation", "Litmus.Reporting", "charts"),
            ChartCache = Path.Combine(workspace.Artifacts, "charts"),
            ResultsPath = InRepository(workspace, workspace.ResultsPath),
            PlaceOf = id => PlaceOf(workspace, id),
            History = view,
        }, cancellationToken);
        return trouble is null ? (written, false) : (written with { Findings = [.. written.Findings, trouble] }, true);
    }

    // A history that cannot be read does not take the other pages with it. Review dates are compared with the date of the judging, as on every page.
    private static (HistoryView? View, string? Trouble) ViewOf(HistoryFolder history, RunRecord run)
    {
        try
        {
            if (!history.Exists)
            {
                return (null, null);
            }

            IReadOnlyList<HistoryRecord> nights = history.ReadLast(HistoryView.DefaultCount + HistoryEvents.Memory);
            return (new HistoryView(nights, run.Tier, HistoryView.DefaultCount, DateOnly.FromDateTime(run.StartedUtc)), null);
        }
        catch (Exception exception) when (exception is HistoryException or IOException or UnauthorizedAccessException)
        {
            return (null, $"The page of the nights is left out: {exception.Message}");
        }
    }

    private static void WriteForGitHub(Terminal terminal, ResultsDocument document, Workspace workspace)
    {
        foreach (string line in GitHubCommands.Of(document, InRepository(workspace, workspace.ResultsPath), id => PlaceOf(workspace, id)))
        {
            terminal.Out.WriteLine(line);
        }

        if (terminal.StepSummaryPath is not { } path)
        {
            return;
        }

        try
        {
            // The file belongs to GitHub and may hold what other steps wrote.
            File.AppendAllText(path, SummaryMarkdown.Of(document, hasPages: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"Cannot append the summary to {path}, which GITHUB_STEP_SUMMARY names: {exception.Message} "
                + "The report is written. Unset the variable, or name a file that can be written.",
                exception);
        }
    }

    private static ClaimPlace? PlaceOf(Workspace workspace, string claimId) =>
        workspace.PlaceOf(claimId) is { } place ? place with { Path = InRepository(workspace, place.Path) } : null;

    private static string InRepository(Workspace workspace, string path) => Path.GetRelativePath(workspace.Root, Path.GetFullPath(path)).Replace('\\', '/');
}
