using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Litmus.Cases;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting;
using Litmus.Runs;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Commands;

/// <summary>
/// <c>litmus compare-side</c>: one side of <c>litmus diff</c>, in a process of the commit that is compared. It reads a number and then names of cases from
/// standard input, one per line. It runs so many cases at a time, where no run is stored, and judges their claims. It writes the runs in one line of JSON,
/// and after it the results. Nothing else is written, because a part must not take the place of the whole.
/// </summary>
internal static class SideCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "compare-side";

    public static Command Create(CommandContext context)
    {
        Option<Tier?> tier = CommonOptions.Tier();
        Option<TimeSpan?> limit = RunCommand.Limit();
        DescribedCommand command = new(
            Name,
            "One side of litmus diff, which starts it: runs the cases that standard input names, if they are not stored, and judges their claims.",
            ("litmus compare-side --tier smoke < cases.txt", "the first line is the number of cases at a time, every other one names a case"))
        {
            tier, limit,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            Tier chosenTier = CommonOptions.TierOf(parsed, tier);

            // All of it is read before the cases are known, while the other side still looks for them.
            Dictionary<string, IValidationCase> known = workspace.Cases.ToDictionary(candidate => candidate.Description.Id, StringComparer.Ordinal);
            _ = (workspace.Ledger, workspace.Findings);
            string[] lines = context.Terminal.In.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 0)
            {
                return ExitCodes.Success;
            }

            string[] names = lines[1..];
            if (!int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) || jobs < 1 || !names.All(known.ContainsKey))
            {
                throw new UsageException($"{Name} reads a number of jobs and then names of cases from standard input, one per line.");
            }

            Session session = new(workspace.Store, chosenTier, jobs, parsed.GetValue(limit) ?? DefaultLimits.Of(chosenTier));
            IReadOnlyList<CaseRun> runs = session.Run([.. names.Select(name => known[name])], progress: null, context.CancellationToken);
            new SessionLog(workspace.Store, TierNames.NameOf(chosenTier)).Write(runs);
            ResultsDocument results = Judging.Of(
                workspace, chosenTier, context.Time, progress: null, context.CancellationToken, searchesSensitivities: false, searchesSeverities: false,
                only: names.ToHashSet(StringComparer.Ordinal));
            context.Terminal.Out.WriteLine(JsonSerializer.Serialize(runs, CommitBuild.RunsJson));
            context.Terminal.Out.Write(ResultsFile.ToText(results));
            return ExitCodes.Success;
        });
        return command;
    }
}
