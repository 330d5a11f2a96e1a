using System.CommandLine;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Histories;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.History;
using Litmus.History.Events;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;
using Litmus.Runs;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus history</c>: what moved, since when, and which commits can hold the reason.</summary>
internal static class HistoryCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string?> claim = new("CLAIM") { Description = "The claim", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> all = CommonOptions.Flag("What happened to any claim or case, and what needs attention", "--all");
        Option<int?> nights = CommonOptions.Value<int>(
            "--nights",
            "NUMBER",
            $"How many nights are shown [default: {HistoryView.DefaultCount}]",
            word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : null,
            word => $"'{word}' is no whole number above zero.");
        Option<Tier?> tier = CommonOptions.Value<Tier>(
            "--tier",
            "smoke|standard|nightly|paper",
            "The tier whose nights are shown [default: that of the last night]",
            TierNames.TierOf,
            word => CommonOptions.RefuseWord(word, Enum.GetValues<Tier>().Select(TierNames.NameOf)));
        Option<string?> history = CommonOptions.History();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Flag("What happened alone, without table and remarks", "--quiet", "-q");
        DescribedCommand command = new(
            "history",
            "Shows the nights of a claim: verdict, value, time, and what happened, with the commits that can hold the reason. "
            + "With --all, what happened to any claim or case. Nights are added by litmus judge --record, litmus history append and litmus nightly.",
            ("litmus history {claim}", "the last thirty nights of a claim"),
            ("litmus history --all", "whatever happened in the last thirty nights"),
            ("litmus history append", "add the last judged run"),
            ("litmus history rebuild", "make the index anew from the lines, for instance after copying them here"))
        {
            claim, all, nights, tier, history, json, quiet,
        };
        command.Subcommands.Add(Append(context));
        command.Subcommands.Add(Rebuild(context));
        command.SetAction(parsed =>
        {
            string? wanted = parsed.GetValue(claim);
            if (wanted is null != parsed.GetValue(all))
            {
                throw new UsageException("Name a claim or say --all, and not both: litmus history CLAIM, or litmus history --all");
            }

            Workspace workspace = context.WorkspaceOf(parsed);
            HistoryFolder folder = HistoryRecording.HistoryToRead(workspace, parsed.GetValue(history));
            int count = parsed.GetValue(nights) ?? HistoryView.DefaultCount;
            IReadOnlyList<HistoryRecord> records = wanted is null
                ? folder.ReadLast(count + HistoryEvents.Memory) : folder.ReadClaim(wanted);
            string? tierName = parsed.GetValue(tier) is { } chosen ? TierNames.NameOf(chosen) : null;
            HistoryView view = new(records, tierName, count, context.Today);
            if (wanted is not null && records.All(record => !record.Claims.ContainsKey(wanted)))
            {
                _ = workspace.ClaimOf(wanted);
            }

            Show(context, folder, view, wanted, tierName, parsed.GetValue(json), parsed.GetValue(quiet));
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Show(
        CommandContext context, HistoryFolder folder, HistoryView view, string? claim, string? tier, bool isJson, bool isQuiet)
    {
        if (!isQuiet || isJson)
        {
            foreach (string remark in folder.Remarks)
            {
                context.Terminal.Error.WriteLine($"litmus: {remark}");
            }
        }

        if (isJson)
        {
            JsonOutput.Write(context.Terminal, NightJson.Of(view, claim));
        }
        else if (view.Nights.Count == 0)
        {
            string nights = tier is null ? "No night" : $"No night of tier {tier}";
            context.Terminal.Out.WriteLine($"{nights} is recorded in {folder.LinesPath}. Add the last judged run with: litmus history append");
        }
        else
        {
            new NightText(view).Write(context.Terminal, claim, isQuiet);
        }
    }

    private static DescribedCommand Append(CommandContext context)
    {
        Option<string?> history = CommonOptions.History();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "append",
            "Adds the last judged run, report/results.json, to the history. The same judged run is added once. Results that were altered are refused.",
            ("litmus history append", "what litmus judge --record does after judging"))
        {
            history, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            ResultsDocument document = ResultsFile.Read(workspace.ResultsPath);
            if (document.Troubles.Count > 0 || document.Claims.Count == 0)
            {
                string trouble = document.Troubles is [var first, ..] ? first : "they hold no claim.";
                throw new ResultsFileException(workspace.ResultsPath, $"Such results are not recorded: {trouble}");
            }

            string outcome = HistoryRecording.Add(workspace, document, HistoryRecording.HistoryOf(workspace, parsed.GetValue(history)));
            (parsed.GetValue(quiet) ? TextWriter.Null : context.Terminal.Out).WriteLine(outcome);
            return ExitCodes.Success;
        });
        return command;
    }

    private static DescribedCommand Rebuild(CommandContext context)
    {
        Option<string?> history = CommonOptions.History();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "rebuild",
            "Checks every line of the history and makes its index history.db anew. The lines are not changed.",
            ("litmus history rebuild", "after a crash of the machine, or after copying history.jsonl"))
        {
            history, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            HistoryFolder folder = HistoryRecording.HistoryOf(workspace, parsed.GetValue(history));
            if (!folder.Exists)
            {
                throw new UsageException($"There is no history {folder.LinesPath}. Begin one with: litmus history append");
            }

            int count = folder.Rebuild();
            (parsed.GetValue(quiet) ? TextWriter.Null : context.Terminal.Out).WriteLine(
                $"{folder.IndexPath}: {ClaimText.Count(count, "night")}.{string.Concat(folder.Remarks.Select(remark => " " + remark))}");
            return ExitCodes.Success;
        });
        return command;
    }
}
