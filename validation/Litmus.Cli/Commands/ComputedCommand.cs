using System.CommandLine;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Engines.Store;
using Litmus.Reporting.Summaries;
using Litmus.Runs.Identity;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus computed</c>: the answers of external engines that came with the suite or were computed here.</summary>
internal static class ComputedCommand
{
    public static Command Create(CommandContext context)
    {
        DescribedCommand command = new(
            "computed",
            "The answers of external engines: what came with the suite (validation/computed) and what was computed on this machine (artifacts/computed).",
            ("litmus computed list", "every stored answer: engine, version, age, time"),
            ("litmus computed verify", "compute a tenth of them again and compare"),
            ("litmus computed ship {paper}", "put what this machine computed for a paper into the suite, to be committed"));
        command.Subcommands.Add(List(context));
        command.Subcommands.Add(Ship(context));
        command.Subcommands.Add(ComputedVerifyCommand.Create(context));
        return command;
    }

    private static DescribedCommand List(CommandContext context)
    {
        Argument<string[]> words = CommonOptions.Words("CASE", "Cases, patterns with * or ?, or papers [default: every answer]");
        Option<bool> json = CommonOptions.Json();
        DescribedCommand command = new(
            "list",
            "Lists the stored answers of engines: what each computes, for which case, with which engine, where, when and how long it took.",
            ("litmus computed list", "every answer"),
            ("litmus computed list --json", "the same for a script"))
        {
            words, json,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            (StoredAnswer[] found, int code) =
                Chosen(workspace, parsed.GetValue(words) ?? [], context.Terminal, workspace.Engines.Shipped, workspace.Engines.Local);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, found.Select(entry => new
                {
                    entry.Answer.JobHash, entry.Job.Title, entry.Answer.AskedBy, entry.Answer.Engine, entry.Answer.Version, entry.Answer.Blas,
                    entry.Answer.Machine, entry.Answer.ComputedUtc, entry.Answer.Seconds, entry.Answer.CpuSeconds, entry.Answer.IsShipped,
                }));
                return code;
            }

            TextTable table = new("answer", "for", "what", "engine", "computed", "cpu seconds", "where");
            foreach ((EngineJob job, EngineAnswer answer) in found)
            {
                table.Add(
                    null, job.Hash[..12], answer.AskedBy, job.Title, $"{answer.Engine} {answer.Version}",
                    answer.ComputedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    answer.CpuSeconds.ToString("0", CultureInfo.InvariantCulture), answer.IsShipped ? "shipped" : "here");
            }

            table.Write(context.Terminal);
            return code;
        });
        return command;
    }

    private static DescribedCommand Ship(CommandContext context)
    {
        Argument<string[]> words = CommonOptions.Words("CASE", "Cases, patterns with * or ?, or papers");
        Option<bool> all = CommonOptions.Flag("Every answer that was computed on this machine", "--all");
        DescribedCommand command = new(
            "ship",
            "Moves answers that this machine computed into validation/computed, so that they can be committed and anybody without the engine judges them.",
            ("litmus computed ship {paper}", "the answers of one paper's cases"),
            ("litmus computed ship --all", "every answer that was computed here"))
        {
            words, all,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            string[] chosen = parsed.GetValue(words) ?? [];
            if (chosen.Length == 0 != parsed.GetValue(all))
            {
                throw new UsageException("Name a case or say --all, and not both: litmus computed ship CASE, or litmus computed ship --all");
            }

            (StoredAnswer[] found, int code) = Chosen(workspace, chosen, context.Terminal, workspace.Engines.Local);
            int replaced = found.Count(entry => workspace.Engines.Shipped.Contains(entry.Job.Hash));
            foreach (StoredAnswer entry in found)
            {
                workspace.Engines.Ship(entry.Job.Hash);
            }

            context.Terminal.Out.WriteLine(found.Length == 0
                ? "No answer that was computed here belongs to it. Compute first: litmus run CASE --tier TIER"
                : $"{ClaimText.Count(found.Length, "answer")} moved to {Path.GetRelativePath(workspace.Root, workspace.Engines.Shipped.Folder)}"
                    + (replaced > 0 ? $", {replaced} of them in place of an older one; git diff shows what moved. Commit them." : ". Commit them."));
            return code;
        });
        return command;
    }

    // A damaged answer is named, and does not keep the others from their reader.
    private static (StoredAnswer[] Found, int Code) Chosen(Workspace workspace, string[] words, Terminal terminal, params ComputedStore[] stores)
    {
        List<StoredAnswer> whole = [];
        int code = ExitCodes.Success;
        foreach (ComputedStore store in stores)
        {
            (IReadOnlyList<StoredAnswer> answers, IReadOnlyList<ComputedStoreException> damaged) = store.ReadAll();
            whole.AddRange(answers);
            foreach (ComputedStoreException damage in damaged)
            {
                terminal.Error.WriteLine($"litmus: {damage.Message}");
                code = ExitCodes.Data;
            }
        }

        return ([.. BelongingTo(workspace, words, whole)], code);
    }

    // An answer belongs to the case that asked first, and to every case whose stored run rests on it.
    private static IEnumerable<StoredAnswer> BelongingTo(Workspace workspace, string[] words, IReadOnlyList<StoredAnswer> answers)
    {
        if (words.Length == 0)
        {
            return answers;
        }

        IReadOnlyList<IValidationCase> cases = CaseSelection.Of(workspace.Cases, words, Tier.Paper);
        HashSet<string> ids = new(cases.Select(candidate => candidate.Description.Id), StringComparer.Ordinal);
        HashSet<string> used = new(
            cases.SelectMany(candidate => Enum.GetValues<Tier>().Select(tier => RunIdentity.Of(candidate, tier, workspace.Engines)))
                .Where(workspace.Store.Contains).SelectMany(hash => workspace.Store.TryRead(hash)?.Answers ?? []).Select(answer => answer.JobHash),
            StringComparer.Ordinal);
        return answers.Where(entry => ids.Contains(entry.Answer.AskedBy) || used.Contains(entry.Job.Hash));
    }
}
