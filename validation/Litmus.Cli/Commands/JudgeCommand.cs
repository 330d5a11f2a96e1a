using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Results;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;
using Litmus.Runs.Running;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus judge</c>: verdicts and gate from the stored runs.</summary>
internal static class JudgeCommand
{
    public static Command Create(CommandContext context)
    {
        Option<Tier?> tier = CommonOptions.Tier();
        Option<bool> noSearch = CommonOptions.Flag(
            "Leave out what verdict and gate do not depend on: sensitivities, nearest failures, consequences of findings", "--no-search");
        Option<bool> record = CommonOptions.Flag("Add the judged run to the history", "--record");
        Option<string?> history = CommonOptions.History();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "judge",
            "Compares the stored runs with the claims and with the accepted judgements, and writes report/results.json. The exit code is the gate's. "
            + "If no run of the tier is stored, nothing is written and the exit code is 8.",
            ("litmus judge", "the runs of tier standard"),
            ("litmus judge --tier smoke --quiet", "for a script: the exit code alone"),
            ("litmus judge --record", "and remember it: litmus history shows what moved since"),
            ("litmus judge --json", "results.json on standard output as well"))
        {
            tier, noSearch, record, history, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            BuildAge.Warn(workspace, context.Terminal);
            workspace.Sweep();
            ResultsDocument document;
            using (LiveLine line = new(context.Terminal, parsed.GetValue(quiet)))
            {
                bool searches = !parsed.GetValue(noSearch);
                document = Judging.Of(
                    workspace, CommonOptions.TierOf(parsed, tier), context.Time, new SearchLine(line), context.CancellationToken, searches, searches);
            }

            ResultsFile.Write(workspace.ResultsPath, document);
            if (parsed.GetValue(json))
            {
                context.Terminal.Out.Write(ResultsFile.ToText(document));
            }
            else if (!parsed.GetValue(quiet))
            {
                context.Terminal.Out.Write(ConsoleSummary.Of(document));
            }

            if (parsed.GetValue(record))
            {
                string outcome = HistoryRecording.Add(workspace, document, HistoryRecording.HistoryOf(workspace, parsed.GetValue(history)));
                (parsed.GetValue(quiet) ? TextWriter.Null : context.Terminal.Error).WriteLine($"litmus: {outcome}");
            }

            return document.ExitCode;
        });
        return command;
    }

    internal sealed class SearchLine(LiveLine line) : IProgress<double>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public void Report(double value)
        {
            TimeSpan elapsed = _watch.Elapsed;
            line.Show(
                string.Create(CultureInfo.InvariantCulture, $"sensitivities of claims not reproduced, {value:P0}"), elapsed,
                SessionProgress.TimeLeft(elapsed, value, 1 - value));
        }
    }
}
