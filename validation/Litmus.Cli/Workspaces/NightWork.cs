using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Commands;
using Litmus.Cli.Histories;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Repetition;
using Litmus.Comparison.Results;
using Litmus.Engines.Store;
using Litmus.Engines.Verification;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;
using Litmus.History;
using Litmus.History.Events;
using Litmus.History.Monitors;
using Litmus.ReferenceData;
using Litmus.Reporting;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Nightly;
using Litmus.Reporting.Pdf;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Nights;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Workspaces;

/// <summary>The work of one night, from the check of the data to what is said of it.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="tier">The tier.</param>
/// <param name="started">When it starts, UTC.</param>
internal sealed class NightWork(Workspace workspace, Tier tier, DateTime started)
{
    // A night that was stopped longer ago belongs to another day.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly string _tierName = TierNames.NameOf(tier);

    /// <summary>Runs cases and tells how far it is.</summary>
    public required Func<Session, IReadOnlyList<IValidationCase>, IReadOnlyList<CaseRun>> Run { get; init; }

    /// <summary>Judges the stored runs.</summary>
    public required Func<ResultsDocument> Judge { get; init; }

    /// <summary>Where judged runs are remembered.</summary>
    public required HistoryFolder History { get; init; }

    /// <summary>Solvers in other languages that are asked, too.</summary>
    public IReadOnlyList<SolverManifest> Solvers { get; init; } = [];

    /// <summary>Writes the report.</summary>
    public required Action<ResultsDocument> Render { get; init; }

    /// <summary>Tells a person something that matters now.</summary>
    public required Action<string> Say { get; init; }

    /// <summary>Does it.</summary>
    /// <param name="isNew">Whether a new night begins even if the last one was stopped.</param>
    /// <param name="workerCount">Number of cases at a time.</param>
    /// <param name="timeLimit">Limit of one case.</param>
    /// <param name="cancellationToken">Stops it; finished cases stay.</param>
    /// <returns>What it found, as it was written.</returns>
    public NightlyReport Do(bool isNew, int workerCount, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        GitTree git = new(workspace.Root);
        string commit = git.Commit;
        NightRecord record = new()
        {
            Id = started.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            Tier = _tierName,
            Commit = commit,
            Clean = git.IsClean(commit),
            Machine = ThisMachine.Describe(),
            Host = Environment.MachineName,
            StartsUtc = [started],
        };
        NightlyReport report = new()
        {
            StartedUtc = started,
            Tier = _tierName,
            Commit = commit,
            Machine = record.Machine,
            IsFinished = false,
            ExitCode = ExitCodes.NotRun,
        };

        // Whoever looks after a kill must not find the text of the last night.
        NightlyText.Write(report, workspace.ReportFolder);
        Finding[] errors = [.. WorkspaceCheck.Of(workspace, DateOnly.FromDateTime(started)).Where(finding => finding.Severity == FindingSeverity.Error)];
        if (errors.Length > 0)
        {
            return Write(report with
            {
                ExitCode = ExitCodes.Data,
                Errors = [.. errors.Select(error => new NightlyItem(error.Path, error.ToMsBuild()))],
            });
        }

        workspace.Sweep();
        Night night = Night.Open(workspace.NightsFolder, record, Longest, isNew);
        if (night.IsResumed)
        {
            Say($"The night {night.Record.Id} was stopped before its end. It goes on with the cases that are left.");
        }

        report = report with { Night = night.Record.Id, StartedUtc = night.Record.StartsUtc[0], IsResumed = night.IsResumed };
        NightlyText.Write(report, workspace.ReportFolder);
        IReadOnlyList<IValidationCase> cases = [.. workspace.Cases.Where(candidate => candidate.Description.MinimumTier <= tier)];
        IReadOnlyList<CaseRun> runs = Run(new Session(workspace.Store, tier, workerCount, timeLimit) { Night = night, Remark = Say }, cases);

        // What ran before a stop ran in this night as well.
        new SessionLog(workspace.Store, _tierName).Write(
            [.. runs.Select(run => run.Execution == Execution.Cached ? run with { Execution = Execution.Ran } : run)]);
        cancellationToken.ThrowIfCancellationRequested();
        report = WithSolvers(WithAnswers(report, timeLimit, cancellationToken), workerCount, cancellationToken);

        // The results of an earlier night must not be taken for those of this one.
        File.Delete(workspace.ResultsPath);
        report = runs.Any(run => run.Execution.HasResult()) ? Judged(report, night, runs) : NothingRan(report, runs);
        night.Finish(started + _watch.Elapsed);
        return Write(report);
    }

    // A tenth of the stored answers, another one each night, as far as the time of one case reaches. Without an engine nothing is computed again.
    private NightlyReport WithAnswers(NightlyReport report, TimeSpan time, CancellationToken cancellationToken)
    {
        AnswerVerification verification = new(workspace.Engines, workspace.Cases, tier);
        IReadOnlyList<StoredAnswer> sample;
        try
        {
            int day = DateOnly.FromDateTime(started).DayNumber;
            sample = tier < Tier.Nightly ? [] : AnswerVerification.Fitting(AnswerVerification.Sample(verification.Answers(), day, count: null), time);
        }
        catch (ComputedStoreException exception)
        {
            return report with { Errors = [.. report.Errors, new NightlyItem("stored answers", exception.Message)], ExitCode = ExitCodes.Data };
        }

        VerifiedAnswer[] found = [.. verification.Verify(sample, tell: null, cancellationToken).Where(entry => !entry.IsEngineMissing)];
        return report with
        {
            VerifiedAnswerCount = found.Length,
            OtherAnswers =
            [
                .. found.Where(entry => !entry.IsSame)
                    .Select(entry => new NightlyItem(entry.CaseId, $"{entry.Title} (answer {entry.JobHash[..12]}): {entry.Sentence}")),
            ],
        };
    }

    // A second opinion must not take longer than the night itself. So cases that take minutes are left out, and no input is varied: u_in is that of our own.
    private NightlyReport WithSolvers(NightlyReport report, int workerCount, CancellationToken cancellationToken)
    {
        List<NightlyItem> items = [];
        foreach (SolverManifest manifest in Solvers)
        {
            if (SolverProgram.Of(manifest).Fault is { } fault)
            {
                Say($"The solver {manifest.Name} is not asked: {fault.Message}");
                continue;
            }

            ForeignRunner runner = new(manifest with { Varies = false }, workspace.ForeignRuns, workspace.Dataset.Claims, tier);
            IReadOnlyList<IValidationCase> cases = runner.CasesOf([.. workspace.Cases.Where(candidate => !candidate.Description.IsExpensive)]);
            items.AddRange(SolverMessages.Faults(runner.Run(cases, workerCount, progress: null, cancellationToken))
                .Select(message => new NightlyItem(manifest.Name, message)));
        }

        return report with { OtherSolvers = items };
    }

    private IEnumerable<NightlyItem> Disagreements(ResultsDocument document) =>
        from claim in document.Claims
        from opinion in claim.SecondOpinions
        where opinion.Joint is { Agrees: false } && Solvers.Any(manifest => manifest.Name == opinion.Solver)
        select new NightlyItem(claim.Claim.Id, SecondOpinionText.Of(opinion));

    private NightlyReport NothingRan(NightlyReport report, IReadOnlyList<CaseRun> runs) => report with
    {
        IsFinished = true,
        CaseCount = runs.Count,
        ExitCode = runs.Any(run => run.Execution == Execution.Failed) ? ExitCodes.Execution : ExitCodes.NotRun,
        NotRun = runs.Count == 0 ? [new NightlyItem("the suite", $"It has no case at tier {_tierName}, so nothing ran.")] : NotRun(runs, night: null),
    };

    private NightlyReport Judged(NightlyReport report, Night night, IReadOnlyList<CaseRun> runs)
    {
        ResultsDocument document = Judge();
        ResultsFile.Write(workspace.ResultsPath, document);
        NightlyItem[] notRun = NotRun(runs, night);
        Dictionary<string, string> hashes = runs.ToDictionary(run => run.CaseId, run => run.Hash, StringComparer.Ordinal);
        NightCase[] compared =
        [
            .. night.Cases().Where(entry => entry.ComparedWithUtc is not null && hashes.GetValueOrDefault(entry.CaseId) == entry.Hash),
        ];
        RunDifference[] differences = [.. compared.Select(entry => entry.Difference).OfType<RunDifference>()];
        report = WithHistory(report, document, differences, [.. runs.Where(run => run.Execution.HasResult()).Select(run => run.CaseId)]);
        report = WithReport(report, document);
        NightlyItem[] disagreements = [.. Disagreements(document)];
        int[] codes =
        [
            report.Errors.Count > 0 ? report.ExitCode : ExitCodes.Success,
            document.ExitCode,
            runs.Any(run => run.Execution == Execution.Failed) ? ExitCodes.Execution : notRun.Length > 0 ? ExitCodes.NotRun : ExitCodes.Success,
            report.OtherSolvers.Count > 0 ? ExitCodes.Execution : ExitCodes.Success,
            differences.Any(difference => difference.IsUnexplained) || report.OtherAnswers.Count > 0 || disagreements.Length > 0
                ? ExitCodes.Change
                : ExitCodes.Success,
        ];
        return report with
        {
            IsFinished = true,
            CaseCount = runs.Count,
            RanCount = runs.Count(run => run.Execution.HasResult() && !notRun.Any(item => item.Subject == run.CaseId)),
            ComparedCaseCount = compared.Length,
            ComparedResultCount = compared.Sum(entry => entry.ResultCount),
            // The most fundamental trouble has the lowest number.
            ExitCode = codes.Where(code => code != ExitCodes.Success).DefaultIfEmpty(ExitCodes.Success).Min(),
            NotRun = notRun,
            Red = NightlyReport.RedIn(document),
            OtherSolvers = [.. report.OtherSolvers, .. disagreements],
            OtherBits = [.. differences.Select(difference => Describe(difference, night)), .. report.OtherBits],
        };
    }

    // What ran in this night is not stale. A history that cannot be read or written does not take the night's other answers with it.
    private NightlyReport WithHistory(NightlyReport report, ResultsDocument document, RunDifference[] differences, HashSet<string> ran)
    {
        HistoryView view;
        try
        {
            _ = HistoryRecording.Add(workspace, document, History);
            view = new HistoryView(History.ReadLast(HistoryEvents.Memory + 1), _tierName, count: 1, DateOnly.FromDateTime(started));
        }
        catch (Exception exception) when (exception is HistoryException or IOException or UnauthorizedAccessException)
        {
            return report with
            {
                ExitCode = exception is HistoryException ? ExitCodes.Data : ExitCodes.Execution,
                Errors = [new NightlyItem("the history", exception.Message)],
            };
        }

        HashSet<string> named = new(differences.Select(difference => difference.CaseId), StringComparer.Ordinal);
        return report with
        {
            Turned = Happened(
                view, EventKind.VerdictTurned, EventKind.ClaimLost, EventKind.CaseBroken, EventKind.CaseRepaired, EventKind.CheckFailed),
            Moved = Happened(
                view, EventKind.ValueChanged, EventKind.ValueShifted, EventKind.Drift, EventKind.Outlier, EventKind.NoiseGrown, EventKind.CostShifted),
            OtherBits = [.. Happened(view, EventKind.BitsDiffer).Where(item => !named.Contains(item.Subject))],
            Changed = Happened(view, EventKind.CriterionChanged, EventKind.MachineChanged, EventKind.RuntimeChanged, EventKind.ClaimAppeared),
            Stale = [.. Warned(view, MonitorKind.Stale).Where(item => !ran.Contains(item.Subject))],
            Expiring = Warned(view, MonitorKind.Review),
        };
    }

    // A missing drawing program or browser does not take the text of the night with it.
    private NightlyReport WithReport(NightlyReport report, ResultsDocument document)
    {
        try
        {
            Render(document);
            return report;
        }
        catch (Exception exception) when (exception is ChartException or PdfException or IOException or UnauthorizedAccessException)
        {
            return report with
            {
                ExitCode = report.Errors.Count > 0 ? Math.Min(report.ExitCode, ExitCodes.Execution) : ExitCodes.Execution,
                Errors = [.. report.Errors, new NightlyItem("the report", exception.Message)],
            };
        }
    }

    private static NightlyItem[] Happened(HistoryView view, params EventKind[] kinds) =>
    [
        .. view.Events.Where(found => kinds.Contains(found.Kind))
            .Select(found => new NightlyItem(found.Subject, $"{found.Sentence} {NightText.CommitsOf(found)}")),
    ];

    private static NightlyItem[] Warned(HistoryView view, MonitorKind kind) =>
        [.. view.Warnings.Where(warning => warning.Kind == kind).Select(warning => new NightlyItem(warning.Subject, warning.Sentence))];

    // Another process may have replaced a run of this night by one of its own.
    private NightlyItem[] NotRun(IReadOnlyList<CaseRun> runs, Night? night) =>
    [
        .. runs.Where(run => RunCommand.IsFailed(run)).Select(run => new NightlyItem(run.CaseId, run.Failure ?? "It did not run to its end.")),
        .. runs.Where(run => night is not null && run.Execution.HasResult() && NightOf(run) != night.Record.Id)
            .Select(run => new NightlyItem(run.CaseId, "Its stored run is not of this night: another command has replaced it meanwhile.")),
    ];

    private string? NightOf(CaseRun run)
    {
        try
        {
            return workspace.Store.TryRead(run.Hash)?.Night;
        }
        catch (RunStoreException)
        {
            return null;
        }
    }

    private NightlyItem Describe(RunDifference difference, Night night)
    {
        string results = string.Join(" ", difference.Results.Select(result => $"{Named(result)}: {result.What}."));
        string kept = Path.GetRelativePath(workspace.Root, Path.Combine(night.BeforeFolder, difference.RunHash)).Replace('\\', '/');
        return new NightlyItem(
            difference.CaseId,
            $"The code, inputs, tables and tier are those of {difference.BeforeUtc:yyyy-MM-dd HH:mm} UTC, and the bits are not. "
            + $"{difference.Cause} {results} The older run is kept in {kept}.");
    }

    private static string Named(DifferentResult result) => result.Kind switch
    {
        StoredPart.Claim => result.Name,
        StoredPart.Check => $"check '{result.Name}'",
        StoredPart.Table => $"table {result.Name}",
        StoredPart.Samples => $"samples of {result.Name}",
        _ => result.Name,
    };

    private NightlyReport Write(NightlyReport report)
    {
        NightlyReport timed = report with { Seconds = _watch.Elapsed.TotalSeconds };
        NightlyText.Write(timed, workspace.ReportFolder);
        if (timed.Night is { } id)
        {
            NightlyText.Write(timed, Path.Combine(workspace.NightsFolder, id));
        }

        return timed;
    }
}
