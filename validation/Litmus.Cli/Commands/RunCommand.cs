using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus run</c>: runs cases and stores the results.</summary>
internal static class RunCommand
{
    // More than the cores of any machine. A larger number is a typing error.
    private const int MostJobs = 256;

    public static Command Create(CommandContext context)
    {
        Argument<string[]> words = CommonOptions.Words("CASE", "Cases, patterns with * or ?, papers, or claims that they answer [default: every case]");
        Option<Tier?> tier = CommonOptions.Tier();
        Option<int?> jobs = Jobs();
        Option<bool> force = CommonOptions.Flag("Run again even if the run is stored", "--force");
        Option<TimeSpan?> limit = Limit();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "run",
            "Runs cases and stores their results. A run that is stored already, with the same inputs and code, is not repeated. Ctrl-C keeps finished runs.",
            ("litmus run", "every case at tier standard"),
            ("litmus run '{paper}/*' --tier smoke", "the cases that match a pattern, with small grids"),
            ("litmus run {claim} --force", "the case that answers a claim, even if its run is stored"),
            ("litmus run --quiet --json > runs.json", "for a script: what became of each case"))
        {
            words, tier, jobs, force, limit, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            BuildAge.Warn(workspace, context.Terminal);
            Tier chosenTier = CommonOptions.TierOf(parsed, tier);
            IReadOnlyList<IValidationCase> cases = CaseSelection.Of(workspace.Cases, parsed.GetValue(words) ?? [], chosenTier);
            workspace.Sweep();
            ConcurrentQueue<string> remarks = [];
            Session session = new(
                workspace.Store, chosenTier, parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                parsed.GetValue(limit) ?? DefaultLimits.Of(chosenTier), parsed.GetValue(force))
            {
                PieceFolder = workspace.PieceFolder,
                Remark = parsed.GetValue(quiet) ? null : remarks.Enqueue,
            };
            Stopwatch watch = Stopwatch.StartNew();
            IReadOnlyList<CaseRun> runs = Run(session, cases, context, parsed.GetValue(quiet));
            foreach (string remark in remarks.Order(StringComparer.Ordinal))
            {
                context.Terminal.Error.WriteLine($"litmus: {remark}");
            }

            new SessionLog(workspace.Store, TierNames.NameOf(chosenTier)).Write(runs);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, runs);
            }
            else if (!parsed.GetValue(quiet))
            {
                context.Terminal.Out.WriteLine(Summary(runs, cases.Count, chosenTier, watch.Elapsed));
                if (parsed.GetValue(force) && runs.Count(run => run.Execution == Execution.Shipped) is > 0 and int shipped)
                {
                    context.Terminal.Out.WriteLine(
                        $"{ClaimText.Count(shipped, "case")} could not be computed anew: its engine is not here, or starts at a higher tier (litmus doctor).");
                }
            }

            return runs.Any(run => run.Execution == Execution.Failed) ? ExitCodes.Execution : runs.Any(IsFailed) ? ExitCodes.NotRun : ExitCodes.Success;
        });
        return command;
    }

    internal static Option<int?> Jobs() => CommonOptions.Value<int>(
        "--jobs", "N", "Cases at a time [default: the number of cores]", ReadJobs, word => $"'{word}' is no whole number from 1 to {MostJobs}.", "-j");

    internal static Option<TimeSpan?> Limit(string what = "one case") => CommonOptions.Value<TimeSpan>(
        "--time-limit", "TIME", $"Limit of {what}: 90s, 10min, 2h, 1d [default: a minute at tier smoke, 5 minutes, 2 hours, 7 days]",
        DurationText.TryRead, RefuseTime);

    internal static IReadOnlyList<CaseRun> Run(Session session, IReadOnlyList<IValidationCase> cases, CommandContext context, bool isQuiet)
    {
        using LiveLine line = new(context.Terminal, isQuiet);
        IReadOnlyList<CaseRun> runs = session.Run(cases, new SessionLine(line), context.CancellationToken);
        line.Dispose();
        foreach (CaseRun run in runs.Where(run => run.Failure is not null))
        {
            context.Terminal.Error.WriteLine($"litmus: {run.Failure}");
        }

        return runs;
    }

    internal static bool IsFailed(CaseRun run) => run.Execution is Execution.Failed or Execution.TimedOut;

    private static string Summary(IReadOnlyList<CaseRun> runs, int caseCount, Tier tier, TimeSpan elapsed)
    {
        string[] parts =
        [
            .. runs.GroupBy(run => run.Execution).OrderBy(group => group.Key).Select(group => $"{group.Count()} {InWords(group.Key)}"),
            .. caseCount > runs.Count ? (string[])[$"{caseCount - runs.Count} not at this tier"] : [],
        ];
        string colon = parts.Length > 0 ? ": " : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ClaimText.Count(caseCount, "case")} at tier {TierNames.NameOf(tier)} in {elapsed.TotalSeconds:0.0} s{colon}{string.Join(", ", parts)}.");
    }

    private static string InWords(Execution execution) => execution switch
    {
        Execution.Ran => "ran",
        Execution.Cached => "stored already",
        Execution.Shipped => "judged from shipped answers of an engine",
        Execution.NeedsEngine => "need an external engine",
        Execution.Failed => "failed",
        Execution.TimedOut => "ended by the time limit",
        _ => execution.ToString(),
    };

    private static int? ReadJobs(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MostJobs ? count : null;

    private static string RefuseTime(string word) => double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        ? $"'{word}' has no unit; write {word}s, {word}min, {word}h or {word}d."
        : $"'{word}' is no time limit; write 90s, 10min, 2h or 1d, less than 116 days.";

    private sealed class SessionLine(LiveLine line) : IProgress<SessionProgress>
    {
        public void Report(SessionProgress value)
        {
            // What is not done is not 100 %, however it is rounded.
            double fraction = value.Done < value.Total ? Math.Min(value.Fraction, 0.99) : value.Fraction;
            line.Show(string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total} cases, {fraction:P0}"), value.Elapsed, value.Remaining);
        }
    }
}
