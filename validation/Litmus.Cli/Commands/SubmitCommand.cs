using System.CommandLine;
using Litmus.Cases;
using Litmus.Cli.Clusters;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Primitives.Files;
using Litmus.ReferenceData.Reading;
using Litmus.Runs;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus submit</c>: missing runs as a job array of Slurm.</summary>
internal static class SubmitCommand
{
    public static Command Create(CommandContext context)
    {
        SubmitOptions options = new();
        DescribedCommand command = new(
            "submit",
            "Submits the runs that are missing as one job array of Slurm, one element per run. Each element is litmus run-one. "
            + "A run that is stored, or waits or runs already, is not submitted again. An element has succeeded when its result is in the store and its state "
            + "is COMPLETED. "
            + $"Partition, account, time and memory come from the command line, or from {ClusterSettingsFile.FileName} in the suite.",
            ("litmus submit {paper} --tier nightly --dry-run", "which runs are missing, what they cost, and what would be submitted"),
            ("litmus submit {paper} --tier nightly --partition long --time-limit 6h", "submits them and returns"),
            ("litmus submit --status", "what became of the newest submission: what failed, where its log is, what to do"),
            ("litmus submit --resume --memory 8G --wait", "submits what is still missing, with more memory, and waits for it"),
            ("litmus submit --cancel", "cancels what waits or runs; finished runs stay"));
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            SlurmScheduler scheduler = new(context.Slurm);
            SubmissionWork work = new(workspace, scheduler, context.Time, context.CancellationToken);
            Chosen chosen = new(context, parsed, options, workspace, scheduler, work);
            return parsed.GetValue(options.Status) ? Status(chosen)
                : parsed.GetValue(options.Cancel) ? Cancel(chosen)
                : Submit(chosen);
        });
        return command;
    }

    private static int Submit(Chosen chosen)
    {
        (CommandContext context, ParseResult parsed, SubmitOptions options, Workspace workspace, SlurmScheduler scheduler, SubmissionWork work) = chosen;
        ClusterSettings settings = options.SettingsOf(parsed).Over(ClusterSettingsFile.Read(workspace.Root));
        Submission submission;
        Tier tier;
        if (parsed.GetValue(options.Resume))
        {
            submission = Recorded(chosen);
            tier = TierNames.TierOf(submission.Tier)!.Value;
            submission = submission with { Settings = options.SettingsOf(parsed).Over(submission.Settings) };
        }
        else
        {
            tier = CommonOptions.TierOf(parsed, options.Tier);
            submission = work.New(tier, parsed.GetValue(options.Words) ?? [], settings);
        }

        IReadOnlyList<IValidationCase> cases = CaseSelection.Of(workspace.Cases, submission.Cases, tier);
        if (parsed.GetValue(options.DryRun))
        {
            return Plan(chosen, submission, cases, tier);
        }

        workspace.Sweep();
        using (FileLock held = work.Take())
        {
            RunPlan plan = work.Plan(cases, tier, work.Queue(), parsed.GetValue(options.AtMost));
            if (plan.Missing.Count > 0)
            {
                submission = work.Submit(submission, plan);
            }

            string done = plan.Missing.Count == 0 ? "Nothing was submitted" : $"Submitted as job {submission.Arrays[^1].Job}: submission {submission.Id}";
            Tell(chosen, $"{SubmissionText.Summary(plan)}. {done}.");
            if (plan.Missing.Count == 0 && !parsed.GetValue(options.Resume))
            {
                return WriteNothing(chosen, plan);
            }
        }

        if (parsed.GetValue(options.Wait))
        {
            return Report(chosen, submission, Wait(chosen, submission));
        }

        if (parsed.GetValue(options.Json))
        {
            JsonOutput.Write(context.Terminal, submission);
        }
        else
        {
            Tell(chosen, "What becomes of it: litmus submit --status");
        }

        return ExitCodes.Success;
    }

    private static int Plan(Chosen chosen, Submission submission, IReadOnlyList<IValidationCase> cases, Tier tier)
    {
        (CommandContext context, ParseResult parsed, SubmitOptions options, _, SlurmScheduler scheduler, SubmissionWork work) = chosen;
        int? most = null;
        string? whyUnknown = null;
        IReadOnlyList<QueuedJob> queue = [];
        try
        {
            most = scheduler.MostElements(context.CancellationToken);
            queue = work.Queue();
        }
        catch (ClusterException exception)
        {
            // A plan can be made without a cluster.
            whyUnknown = exception.Message;
        }

        RunPlan plan = work.Plan(cases, tier, queue, parsed.GetValue(options.AtMost));
        IReadOnlyList<string> arguments = plan.Missing.Count == 0 ? [] : work.OptionsOf(submission, plan);
        if (parsed.GetValue(options.Json))
        {
            JsonOutput.Write(context.Terminal, new
            {
                Tier = TierNames.NameOf(tier),
                Stored = plan.StoredCount,
                Active = plan.ActiveCount,
                plan.KnownSeconds,
                plan.UnknownCount,
                MaxArraySize = most,
                Sbatch = arguments,
                Elements = plan.Missing,
            });
        }
        else if (!parsed.GetValue(options.Quiet))
        {
            context.Terminal.Out.Write(SubmissionText.Of(plan, arguments, most, whyUnknown, SubmissionWork.LimitOf(submission.Settings, tier)));
        }

        return plan.Missing.Count > most ? ExitCodes.ArrayTooLarge : ExitCodes.Success;
    }

    private static int Status(Chosen chosen)
    {
        Submission submission = Recorded(chosen);
        return Report(chosen, submission, chosen.Parsed.GetValue(chosen.Options.Wait)
            ? Wait(chosen, submission)
            : chosen.Work.StatusOf(submission, chosen.Scheduler.Queue(chosen.Context.CancellationToken)));
    }

    private static int Cancel(Chosen chosen)
    {
        Submission submission = Recorded(chosen);
        int count = chosen.Work.Cancel(submission);
        if (chosen.Parsed.GetValue(chosen.Options.Json))
        {
            JsonOutput.Write(chosen.Context.Terminal, new { Submission = submission.Id, Cancelled = count });
        }
        else
        {
            Tell(chosen, count == 0
                ? $"Nothing of submission {submission.Id} waits or runs. Nothing was cancelled."
                : $"Cancelled {count} of the elements of submission {submission.Id}. Finished runs stay. To go on: litmus submit --resume");
        }

        return ExitCodes.Success;
    }

    private static IReadOnlyList<ElementStatus> Wait(Chosen chosen, Submission submission)
    {
        using LiveLine line = new(chosen.Context.Terminal, chosen.Parsed.GetValue(chosen.Options.Quiet));
        try
        {
            return SubmissionWait.For(chosen.Work, chosen.Scheduler, submission, line, chosen.Context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            Tell(chosen, "The elements go on. What becomes of them: litmus submit --status. To end them: litmus submit --cancel");
            throw;
        }
    }

    private static int Report(Chosen chosen, Submission submission, IReadOnlyList<ElementStatus> elements)
    {
        int code = SubmissionOutcome.CodeOf(elements);
        if (chosen.Parsed.GetValue(chosen.Options.Json))
        {
            JsonOutput.Write(chosen.Context.Terminal, new
            {
                Submission = submission.Id,
                submission.Tier,
                ExitCode = code,
                Counts = elements.CountBy(element => element.State).ToDictionary(count => DataWords.Of(count.Key), count => count.Value),
                Elements = elements.Select(element => new
                {
                    element.Element, element.Hash, element.Case, element.State, element.Slurm, element.Said, element.Log, element.Advice,
                }),
            });
        }
        else if (!chosen.Parsed.GetValue(chosen.Options.Quiet))
        {
            chosen.Context.Terminal.Out.Write(SubmissionText.Of(submission, elements));
            if (code == ExitCodes.Success)
            {
                chosen.Context.Terminal.Out.WriteLine($"Judge them: litmus judge --tier {submission.Tier}");
            }
        }

        return code;
    }

    private static int WriteNothing(Chosen chosen, RunPlan plan)
    {
        if (chosen.Parsed.GetValue(chosen.Options.Json))
        {
            JsonOutput.Write(chosen.Context.Terminal, new { Submission = (string?)null, Stored = plan.StoredCount, Active = plan.ActiveCount });
        }

        return ExitCodes.Success;
    }

    private static Submission Recorded(Chosen chosen)
    {
        SubmissionFolder records = chosen.Workspace.Submissions;
        string? id = chosen.Parsed.GetValue(chosen.Options.Id);
        if (id is not null && !records.Ids.Contains(id))
        {
            throw new UsageException($"There is no submission '{id}' in {records.Folder}.{Spelling.Propose(id, records.Ids)}");
        }

        return (id ?? (records.Ids is [var newest, ..] ? newest : null)) is { } found
            ? records.Read(found)
            : throw new UsageException($"Nothing was submitted from here: {records.Folder} holds no submission. Submit what is missing: litmus submit");
    }

    private static void Tell(Chosen chosen, string sentence)
    {
        if (!chosen.Parsed.GetValue(chosen.Options.Quiet) && !chosen.Parsed.GetValue(chosen.Options.Json))
        {
            chosen.Context.Terminal.Out.WriteLine(sentence);
        }
    }

    private sealed record Chosen(
        CommandContext Context, ParseResult Parsed, SubmitOptions Options, Workspace Workspace, SlurmScheduler Scheduler, SubmissionWork Work);
}
