using System.CommandLine;
using System.Diagnostics;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Running;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus solver run</c>: asks a solver for cases, judges what it answers, and compares it with our own results.</summary>
internal static class SolverRunCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> file = SolverCommand.File();
        Argument<string[]> words = CommonOptions.Words("CASE", "Cases, patterns with * or ?, papers, or claims [default: every case that it answers]");
        Option<Tier?> tier = CommonOptions.Tier();
        Option<int?> jobs = RunCommand.Jobs();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "run",
            "Asks a solver for the cases that its manifest names, judges its answers, and compares them with our own results, which are computed where "
            + "they are not stored. Exit code: 3 for a malformed manifest or a pattern that names nothing, 4 if the solver failed or an answer cannot be "
            + "used, 6 if the two disagree, 8 if only its time was over.",
            ("litmus solver run solvers/python", "every case that it answers"),
            ("litmus solver run solvers/python {paper} --tier smoke", "those of one paper"),
            ("litmus solver run solvers/python --json", "the same for a script"))
        {
            file, words, tier, jobs, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            Tier chosenTier = CommonOptions.TierOf(parsed, tier);
            SolverManifest manifest = SolverManifestFile.Read(parsed.GetValue(file)!);
            ForeignRunner runner = new(manifest, workspace.ForeignRuns, workspace.Dataset.Claims, chosenTier);
            IReadOnlyList<IValidationCase> named = CaseSelection.Of(workspace.Cases, parsed.GetValue(words) ?? [], chosenTier);
            IReadOnlyList<IValidationCase> cases = runner.CasesOf(named);
            bool isPatternUnmatched = SolverCommand.SayUnmatched(
                context.Terminal, manifest, SolverCommand.CheckedPattern.AllOf(manifest, workspace.Cases));
            if (cases.Count == 0 && isPatternUnmatched)
            {
                return ExitCodes.Data;
            }

            if (cases.Count == 0)
            {
                throw new UsageException(
                    $"{manifest.Name} answers none of these cases at tier {TierNames.NameOf(chosenTier)}. "
                    + $"See what it answers: litmus solver check {parsed.GetValue(file)}");
            }

            int workers = parsed.GetValue(jobs) ?? Environment.ProcessorCount;
            bool isQuiet = parsed.GetValue(quiet);
            RunOwn(workspace, chosenTier, workers, cases, context, isQuiet);
            IReadOnlyList<ForeignRun> runs = Run(runner, cases, workers, context, isQuiet);
            JudgedOpinion[] opinions = Judge(workspace, chosenTier, cases, runs, context);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, new { manifest.Name, manifest.Version, Runs = runs, Claims = opinions });
            }
            else if (!isQuiet)
            {
                OpinionTable.Write(context.Terminal, manifest, runs, opinions, workspace.ForeignRuns.WorkFolderOf(manifest.Name));
            }

            Complain(context.Terminal, runs);
            return isPatternUnmatched ? ExitCodes.Data : CodeOf(runs, opinions);
        });
        return command;
    }

    // A solver that fails outweighs one that disagrees; a time limit alone is a run that is missing.
    private static int CodeOf(IReadOnlyList<ForeignRun> runs, JudgedOpinion[] opinions) =>
        runs.SelectMany(run => run.Faults).Any(fault => fault.Kind != SolverFaultKind.TimeLimit) ? ExitCodes.Execution
        : opinions.Any(opinion => opinion.Other.Joint is { Agrees: false }) ? ExitCodes.Change
        : runs.Any(run => run.Faults.Count > 0) ? ExitCodes.NotRun
        : ExitCodes.Success;

    private static void RunOwn(
        Workspace workspace, Tier tier, int workers, IReadOnlyList<IValidationCase> cases, CommandContext context, bool isQuiet)
    {
        Session session = new(workspace.Store, tier, workers, DefaultLimits.Of(tier));
        _ = RunCommand.Run(session, cases, context, isQuiet);
    }

    private static IReadOnlyList<ForeignRun> Run(
        ForeignRunner runner, IReadOnlyList<IValidationCase> cases, int workers, CommandContext context, bool isQuiet)
    {
        using LiveLine line = new(context.Terminal, isQuiet);
        return runner.Run(cases, workers, new RunLine(line, cases.Count), context.CancellationToken);
    }

    private static JudgedOpinion[] Judge(
        Workspace workspace, Tier tier, IReadOnlyList<IValidationCase> cases, IReadOnlyList<ForeignRun> runs, CommandContext context)
    {
        HashSet<string> ids = new(cases.Select(candidate => candidate.Description.Id), StringComparer.Ordinal);
        ResultsDocument own = Judging.Of(
            workspace, tier, context.Time, progress: null, context.CancellationToken, searchesSensitivities: false, searchesSeverities: false, only: ids);
        return [.. JudgedOpinion.Of(runs, own)];
    }

    private static void Complain(Terminal terminal, IReadOnlyList<ForeignRun> runs)
    {
        foreach (string said in SolverMessages.Of(runs))
        {
            terminal.Error.WriteLine($"litmus: {said}");
        }
    }

    private sealed class RunLine(LiveLine line, int total) : IProgress<ForeignRun>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private int _done;

        public void Report(ForeignRun value) =>
            line.Show($"{Interlocked.Increment(ref _done)} of {ClaimText.Count(total, "case")} by {value.Solver}", _watch.Elapsed, remaining: null);
    }
}
