using System.CommandLine;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Results;
using Litmus.Foreign.Manifests;
using Litmus.History;
using Litmus.Reporting.Nightly;
using Litmus.Runs.Nights;
using Litmus.Runs.Running;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus nightly</c>: every case anew, compared bit by bit with the older runs, judged and reported.</summary>
internal static class NightlyCommand
{
    public static Command Create(CommandContext context)
    {
        Option<Tier?> tier = CommonOptions.Tier("nightly");
        Option<int?> jobs = RunCommand.Jobs();
        Option<TimeSpan?> limit = RunCommand.Limit();
        Option<bool> restart = CommonOptions.Flag("Begin a new night even if the last one was stopped before its end", "--restart");
        Option<bool> noPlots = CommonOptions.Flag("Leave the charts out of the report; Node.js is not needed then", "--no-plots");
        Option<bool> pdf = CommonOptions.Flag("Print a PDF beside the page of each paper; Chromium is needed then", "--pdf");
        Option<string?> history = CommonOptions.History();
        Option<string[]> solvers = new("--solver")
        {
            Description = "Also ask a solver in any language, for cases that do not take minutes and without varying its inputs: its litmus.solver.json, "
                + "or the folder that holds it",
            HelpName = "FILE",
        };
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "nightly",
            "Checks the reference data, runs every case anew, compares each bit by bit with its older run, judges, appends to the history, reports, and writes "
            + "report/nightly.md, nightly.eml and nightly.json. It accepts nothing. A stopped night goes on with the cases that are left. "
            + "The exit code is red if the gate is, "
            + "if a case did not run to its end, or if a case gave other bits on the same machine.",
            ("litmus nightly", "the whole suite at tier nightly"),
            ("litmus nightly --tier smoke --no-plots", "the same in about a minute, to try it"),
            ("litmus nightly --quiet --json > nightly.json", "for a script"))
        {
            tier, jobs, limit, restart, noPlots, pdf, history, solvers, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            Tier chosen = parsed.GetValue(tier) ?? Tier.Nightly;
            SolverManifest[] asked = [.. (parsed.GetValue(solvers) ?? []).Select(SolverManifestFile.Read)];
            bool isQuiet = parsed.GetValue(quiet);
            DateTime started = context.Time.GetUtcNow().UtcDateTime;
            using NightLock held = NightLock.Take(workspace.NightsFolder, NightOwner.ThisProcess(started));
            if (held.FormerOwner is { } former)
            {
                context.Terminal.Error.WriteLine($"litmus: The last nightly here was {former}. It ended without giving its lock back; this one takes over.");
            }

            HistoryFolder folder = HistoryRecording.HistoryOf(workspace, parsed.GetValue(history));
            NightWork work = new(workspace, chosen, started)
            {
                Run = (session, cases) => RunCommand.Run(session, cases, context, isQuiet),
                Judge = () => Judge(workspace, chosen, context, isQuiet),
                Render = document => Render(workspace, document, context, !parsed.GetValue(noPlots), parsed.GetValue(pdf), folder),
                History = folder,
                Solvers = asked,
                Say = message => context.Terminal.Error.WriteLine($"litmus: {message}"),
            };
            NightlyReport report = work.Do(
                parsed.GetValue(restart), parsed.GetValue(jobs) ?? Environment.ProcessorCount, parsed.GetValue(limit) ?? DefaultLimits.Of(chosen),
                context.CancellationToken);
            if (isQuiet)
            {
                foreach (NightlyItem error in report.Errors)
                {
                    context.Terminal.Error.WriteLine($"litmus: {error.Subject}: {error.Sentence}");
                }
            }

            if (parsed.GetValue(json))
            {
                context.Terminal.Out.Write(report.ToJson());
            }
            else if (!isQuiet)
            {
                context.Terminal.Out.Write(NightlyText.Markdown(report));
            }

            return report.ExitCode;
        });
        return command;
    }

    private static ResultsDocument Judge(Workspace workspace, Tier tier, CommandContext context, bool isQuiet)
    {
        using LiveLine line = new(context.Terminal, isQuiet);
        return Judging.Of(workspace, tier, context.Time, new JudgeCommand.SearchLine(line), context.CancellationToken);
    }

    private static void Render(Workspace workspace, ResultsDocument document, CommandContext context, bool hasPlots, bool hasPdf, HistoryFolder history)
    {
        foreach (string finding in ReportCommand.Render(workspace, document, hasPlots, hasPdf, paper: null, history, context.CancellationToken)
            .Written.Findings)
        {
            context.Terminal.Error.WriteLine($"litmus: {finding}");
        }
    }
}
