using System.CommandLine;
using Litmus.Cases;
using Litmus.Cli.Diagnostics;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Primitives.Files;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus validate</c>: check, run, judge and report in one, with one list of what is wrong.</summary>
internal static class ValidateCommand
{
    public static Command Create(CommandContext context)
    {
        Option<Tier?> tier = CommonOptions.Tier();
        Option<int?> jobs = RunCommand.Jobs();
        Option<TimeSpan?> limit = RunCommand.Limit();
        Option<bool> noSearch = CommonOptions.Flag("Leave out what verdict and gate do not depend on, as litmus judge does", "--no-search");
        Option<bool> noPlots = CommonOptions.Flag("Leave the charts out; Node.js is not needed then", "--no-plots");
        Option<string?> accepted = new("--accepted")
        {
            Description = "File of red findings that are accepted (code,subject,reason). They are not shown; a row that nothing needs is an error",
            HelpName = "FILE",
        };
        Option<string?> accept = new("--accept")
        {
            Description = "Write every red finding into the file that --accepted names, with this reason", HelpName = "REASON",
        };
        Option<string?> baseline = new("--baseline")
        {
            Description = "results.json of the last release: an agreement that is gone since then is red, any other turn is a warning", HelpName = "FILE",
        };
        Option<string[]> noWarn = new("--no-warn")
        {
            Description = "Codes of warnings that are not shown, separated by semicolons, commas or blanks",
            HelpName = "CODES",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string[]> solvers = new("--solver")
        {
            Description = "Also ask a solver in any language: its litmus.solver.json, or the folder that holds it", HelpName = "FILE",
        };
        Option<bool> onlyAnswered = CommonOptions.Flag("Leave out the cases that no solver of --solver answers", "--only-answered");
        Option<string?> log = new("--log") { Description = "Write the list into a file instead of standard output", HelpName = "FILE" };
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "validate",
            "Checks the data, runs what is not stored, judges, and writes the report. Lists what is wrong as path(line,column): error LIT5001: text, "
            + "which MSBuild and editors read. Nothing runs if the data have an error.",
            ("litmus validate --tier smoke", "everything, with small grids"),
            ("litmus validate --accepted accepted.csv --accept \"known since the first release\"", "takes the present state as the starting point"),
            ("litmus validate --accepted accepted.csv", "from then on only what is new is red"),
            ("litmus validate --solver solvers/python --only-answered", "a solver of somebody else, judged by the claims that it answers"))
        {
            tier, jobs, limit, noSearch, noPlots, solvers, onlyAnswered, accepted, accept, baseline, noWarn, log, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            BuildAge.Warn(workspace, context.Terminal);
            string? acceptedPath = parsed.GetValue(accepted), reason = parsed.GetValue(accept), logPath = parsed.GetValue(log);
            Demand(acceptedPath, reason, logPath);
            Tier chosenTier = CommonOptions.TierOf(parsed, tier);
            AskedSolver[] asked = [.. (parsed.GetValue(solvers) ?? []).Select(file => AskedSolver.Named(workspace, file, chosenTier))];
            string? baselinePath = parsed.GetValue(baseline);
            ResultsDocument? before = baselinePath is null ? null : BaselineDiagnostics.Read(baselinePath, TierNames.NameOf(chosenTier));
            if (parsed.GetValue(onlyAnswered) && asked.Length == 0)
            {
                throw new UsageException("--only-answered needs a solver: --solver FILE.");
            }

            bool isQuiet = parsed.GetValue(quiet) || logPath is not null;
            List<Diagnostic> found = [.. WorkspaceCheck.Of(workspace, context.Today).Select(Diagnostic.Of)];
            ResultsDocument? document = null;
            if (!found.Exists(diagnostic => diagnostic.IsError))
            {
                workspace.Sweep();
                int workers = parsed.GetValue(jobs) ?? Environment.ProcessorCount;
                Session session = new(workspace.Store, chosenTier, workers, parsed.GetValue(limit) ?? DefaultLimits.Of(chosenTier));
                IReadOnlyList<IValidationCase> cases = parsed.GetValue(onlyAnswered)
                    ? [.. asked.SelectMany(solver => solver.Cases).Distinct()]
                    : CaseSelection.Of(workspace.Cases, [], chosenTier);
                IReadOnlyList<CaseRun> runs = RunCommand.Run(session, cases, context, isQuiet);
                new SessionLog(workspace.Store, TierNames.NameOf(chosenTier)).Write(runs);
                asked = [.. asked.Select(solver => solver.Ask(workspace, chosenTier, workers, context.CancellationToken))];
                HashSet<string>? only = parsed.GetValue(onlyAnswered) ? [.. cases.Select(candidate => candidate.Description.Id)] : null;
                document = Judged(context, workspace, chosenTier, !parsed.GetValue(noSearch), only, isQuiet);
                foreach (string finding in ReportCommand.Render(
                    workspace, document, !parsed.GetValue(noPlots), hasPdf: false, paper: null, HistoryRecording.HistoryOf(workspace, option: null),
                    context.CancellationToken)
                    .Written.Findings)
                {
                    context.Terminal.Error.WriteLine($"litmus: {finding}");
                }

                found.AddRange(Gate(workspace, document));
                found.AddRange(Unnamed(workspace, found, runs));
                if (before is not null)
                {
                    found.AddRange(BaselineDiagnostics.Of(before, baselinePath!, document, isWhole: only is null, workspace.PlaceOf));
                }

                found.AddRange(asked.SelectMany(solver => SolverDiagnostics.Of(solver, document, id => workspace.PlaceOf(id)!)));
            }

            return Tell(context.Terminal, Left(found, acceptedPath, reason, parsed.GetValue(noWarn) ?? []), found, document, workspace, logPath, isQuiet);
        });
        return command;
    }

    private static void Demand(string? accepted, string? reason, string? log)
    {
        if (reason is not null && accepted is null)
        {
            throw new UsageException("--accept needs the file to write: --accepted FILE.");
        }

        if (reason?.Trim().Length == 0)
        {
            throw new UsageException("--accept takes the reason, and it is empty.");
        }

        if (accepted is not null && reason is null && !File.Exists(accepted))
        {
            throw new UsageException($"--accepted: there is no file {accepted}. To write it, add: --accept \"the reason\"");
        }

        if (reason is not null)
        {
            OutputPath.Demand("--accepted", accepted!);
        }

        if (log is not null)
        {
            OutputPath.Demand("--log", log);
        }
    }

    private static ResultsDocument Judged(
        CommandContext context, Workspace workspace, Tier tier, bool searches, HashSet<string>? only, bool isQuiet)
    {
        // The results of an earlier run must not be taken for those of this one.
        if (File.Exists(workspace.ResultsPath))
        {
            File.Delete(workspace.ResultsPath);
        }

        using LiveLine line = new(context.Terminal, isQuiet);
        ResultsDocument document = Judging.Of(
            workspace, tier, context.Time, new JudgeCommand.SearchLine(line), context.CancellationToken, searches, searches, only);
        document = only is null ? document : OnlyOf(document, only);
        ResultsFile.Write(workspace.ResultsPath, document);
        return document;
    }

    private static ResultsDocument OnlyOf(ResultsDocument document, HashSet<string> cases)
    {
        ClaimResult[] claims = [.. document.Claims.Where(result => result.CaseId is { } id && cases.Contains(id))];
        HashSet<string> ids = [.. claims.Select(result => result.Claim.Id)];
        return document with
        {
            Claims = claims,
            Cases = [.. document.Cases.Where(result => cases.Contains(result.Id))],
            Findings = [.. document.Findings.Where(finding => finding.Claims.All(ids.Contains))],
        };
    }

    private static IEnumerable<Diagnostic> Gate(Workspace workspace, ResultsDocument document) =>
        GateLines.Of(document, workspace.ResultsPath, workspace.PlaceOf).Select(line => WithFailure(Diagnostic.Of(line), document));

    // Whoever reads the list does not see what litmus says of a run while it runs.
    private static Diagnostic WithFailure(Diagnostic diagnostic, ResultsDocument document)
    {
        string? caseId = document.Claims.FirstOrDefault(claim => claim.Claim.Id == diagnostic.Subject)?.CaseId;
        string? failure = document.Cases.FirstOrDefault(result => result.Id == caseId)?.Failure;
        return failure is null || diagnostic.Code[3] is not ('4' or '8') ? diagnostic : diagnostic with { Text = $"{diagnostic.Text} {failure}" };
    }

    // A case may fail that answers no claim.
    private static IEnumerable<Diagnostic> Unnamed(Workspace workspace, List<Diagnostic> found, IReadOnlyList<CaseRun> runs) =>
        runs.Where(run => RunCommand.IsFailed(run) && !found.Exists(diagnostic => diagnostic.Code is ['L', 'I', 'T', '4' or '8', ..]))
            .Select(run => new Diagnostic(
                workspace.ResultsPath, 1, 1, IsError: true,
                GateRule.For(run.Execution == Execution.Failed ? GateCode.Failed : GateCode.TimeLimit)!.Id, run.CaseId, run.Failure ?? run.CaseId));

    private static Diagnostic[] Left(List<Diagnostic> found, string? acceptedPath, string? reason, string[] noWarn)
    {
        if (reason is not null)
        {
            AcceptedFile.Write(acceptedPath!, found, reason);
        }

        IReadOnlyList<Diagnostic> left = acceptedPath is null ? found : AcceptedFile.Apply(acceptedPath, found);
        HashSet<string> hidden =
            new(noWarn.SelectMany(codes => codes.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase);
        return [.. left.Where(diagnostic => diagnostic.IsError || !hidden.Contains(diagnostic.Code)).OrderByDescending(diagnostic => diagnostic.IsError)];
    }

    private static int Tell(
        Terminal terminal, Diagnostic[] left, List<Diagnostic> found, ResultsDocument? document, Workspace workspace, string? logPath, bool isQuiet)
    {
        int errorCount = left.Count(diagnostic => diagnostic.IsError);
        int acceptedCount = found.Count(diagnostic => diagnostic.IsError) - left.Count(diagnostic => diagnostic.IsError && found.Contains(diagnostic));
        string what = document is null
            ? "Nothing was run, because the data have an error."
            : $"{ClaimText.Count(document.Claims.Count, "claim")} at tier {document.Run.Tier}: {errorCount} red, {left.Length - errorCount} worth a look, "
                + $"{acceptedCount} accepted. {Path.Combine(workspace.ReportFolder, "index.html")}";
        string[] lines = [.. left.Select(diagnostic => diagnostic.ToMsBuild()), .. isQuiet && logPath is null ? [] : (string[])[$"Litmus: {what}"]];
        if (logPath is not null)
        {
            AtomicFile.WriteText(logPath, string.Concat(lines.Select(line => line + "\n")));
        }
        else
        {
            Array.ForEach(lines, terminal.Out.WriteLine);
        }

        // The most fundamental trouble has the lowest number, and what is wrong with a file (LIT0…) is wrong with the data.
        return left.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code[3] == '0' ? ExitCodes.Data : diagnostic.Code[3] - '0')
            .DefaultIfEmpty(ExitCodes.Success).Min();
    }
}
