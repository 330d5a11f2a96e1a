using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Engines.Store;
using Litmus.Engines.Verification;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus computed verify</c>: computes stored answers again and compares them.</summary>
internal static class ComputedVerifyCommand
{
    public static DescribedCommand Create(CommandContext context)
    {
        Argument<string[]> words = CommonOptions.Words("CASE", "Cases, patterns with * or ?, or papers [default: every case]");
        Option<int?> sample = CommonOptions.Value<int>(
            "--sample", "NUMBER", "How many answers are computed again [default: a tenth, another one each day]",
            word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : null,
            word => $"'{word}' is no whole number above zero.");
        Option<bool> all = CommonOptions.Flag("Every answer", "--all");
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "verify",
            "Computes a sample of the stored answers again with the engine of this machine and compares them, each number with its tolerance. "
            + "Nothing that is stored changes.",
            ("litmus computed verify", "a tenth of the answers, another one each day"),
            ("litmus computed verify {paper} --all", "every answer of one paper's cases"))
        {
            words, sample, all, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            if (parsed.GetValue(sample) is not null && parsed.GetValue(all))
            {
                throw new UsageException("Say --sample or --all, and not both.");
            }

            IReadOnlyList<IValidationCase> cases = CaseSelection.Of(workspace.Cases, parsed.GetValue(words) ?? [], Tier.Nightly);
            AnswerVerification verification = new(workspace.Engines, cases, Tier.Nightly);
            IReadOnlyList<StoredAnswer> answers = verification.Answers();
            IReadOnlyList<StoredAnswer> chosen = AnswerVerification.Sample(
                answers, context.Today.DayNumber, parsed.GetValue(all) ? answers.Count : parsed.GetValue(sample));
            IReadOnlyList<VerifiedAnswer> found = Verify(verification, chosen, context, parsed.GetValue(quiet));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, found);
            }
            else if (!parsed.GetValue(quiet))
            {
                Write(context.Terminal, found, answers.Count);
            }

            return found.Any(entry => entry.Differences.Count > 0) ? ExitCodes.Change
                : found.Any(entry => entry is { Failure: not null, IsEngineMissing: false }) ? ExitCodes.Execution
                : found.Any(entry => entry.IsEngineMissing) ? ExitCodes.NotRun
                : ExitCodes.Success;
        });
        return command;
    }

    private static IReadOnlyList<VerifiedAnswer> Verify(
        AnswerVerification verification, IReadOnlyList<StoredAnswer> chosen, CommandContext context, bool isQuiet)
    {
        using LiveLine line = new(context.Terminal, isQuiet);
        Stopwatch watch = Stopwatch.StartNew();
        int done = 0;
        return verification.Verify(
            chosen, _ => line.Show($"{++done} of {ClaimText.Count(chosen.Count, "answer")}", watch.Elapsed, remaining: null), context.CancellationToken);
    }

    private static void Write(Terminal terminal, IReadOnlyList<VerifiedAnswer> found, int all)
    {
        foreach (VerifiedAnswer entry in found)
        {
            string time = entry.Failure is null
                ? $" ({NumberText.Significant(entry.CpuSecondsNow, 3)} s, stored {NumberText.Significant(entry.CpuSecondsBefore, 3)} s)"
                : string.Empty;
            terminal.Out.WriteLine($"{entry.JobHash[..12]}  {entry.CaseId}  {entry.Title}: {entry.Sentence}{time}");
        }

        int same = found.Count(entry => entry.IsSame);
        terminal.Out.WriteLine($"{same} of {ClaimText.Count(found.Count, "answer")} are the same; {all} are stored.");
    }
}
