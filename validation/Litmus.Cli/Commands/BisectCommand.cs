using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.History;
using Litmus.History.Events;
using Litmus.Reporting.Summaries;
using Litmus.Runs;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus bisect</c>: the commit at which a claim changed.</summary>
internal static class BisectCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> claim = new("CLAIM") { Description = "The claim" };
        Option<string?> good = new("--good")
        {
            Description = "A commit at which the value is as it was [default: from the newest event of the claim in the history]", HelpName = "COMMIT",
        };
        Option<string?> bad = new("--bad") { Description = "A later commit at which it is not [default: HEAD, or from the history]", HelpName = "COMMIT" };
        Option<string?> history = CommonOptions.History();
        Option<bool> verdict = CommonOptions.Flag("Look for another verdict, not for another value", "--verdict");
        Option<Tier?> tier = CommonOptions.Tier();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "bisect",
            "Finds the commit at which the value of a claim changed, to the last bit. Commits are built one after the other in a work tree of their own, and "
            + "only the case of the claim runs, and only where its code differs. A commit that does not build is skipped. A search that was stopped goes on.",
            ("litmus bisect {claim}", "the commit behind the newest event of the claim in the history"),
            ("litmus bisect {claim} --good HEAD~20", "the commit since then that changed its value"),
            ("litmus bisect {claim} --good HEAD~20 --verdict --tier smoke", "the one that turned its verdict, with small grids"))
        {
            claim, good, bad, history, verdict, tier, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            string id = workspace.ClaimOf(parsed.GetValue(claim)!).Id;
            HistoryEvent? happened = parsed.GetValue(good) is null ? NewestEvent(workspace, id, parsed.GetValue(history), parsed.GetValue(tier)) : null;
            Tier chosen = parsed.GetValue(tier) ?? (happened is null ? null : TierNames.TierOf(happened.Night.Tier)) ?? Tier.Standard;
            IValidationCase answer = workspace.CaseAnswering(id) ?? throw new UsageException($"No case answers {id}, so its value cannot have changed.");
            if (answer.Description.MinimumTier > chosen)
            {
                _ = CaseSelection.Of(workspace.Cases, [answer.Description.Id], chosen);
            }

            string from = CommitBuild.Resolve(workspace, parsed.GetValue(good) ?? happened!.CommitBefore);
            string to = CommitBuild.Resolve(workspace, parsed.GetValue(bad) ?? happened?.CommitUntil ?? "HEAD");
            IReadOnlyList<string> commits = BisectSession.Between(workspace, from, to);
            bool isQuiet = parsed.GetValue(quiet);
            if (happened is not null && !isQuiet)
            {
                context.Terminal.Error.WriteLine($"litmus: from the history: {happened.Sentence}");
            }

            BisectSession session;
            BisectEntry first, last;
            IReadOnlyList<string> found;
            using (LiveLine line = new(context.Terminal, isQuiet))
            {
                Stopwatch watch = Stopwatch.StartNew();
                session = new BisectSession(
                    workspace, id, answer.Description.Id, chosen, parsed.GetValue(verdict), what => line.Show(what, watch.Elapsed, remaining: null),
                    context.CancellationToken);
                first = Known(session.At(from), "--good");
                last = Known(session.At(to), "--bad");
                found = first.Signature == last.Signature ? [] : CommitSearch.FirstThatDiffers(commits, commit => Differs(session.At(commit), first));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, new
                {
                    Claim = id, Good = first, Bad = last, Commits = commits.Count, First = found, session.BuiltCount, session.RunCount, session.KnownCount,
                    session.Skipped,
                });
            }
            else
            {
                Write(context.Terminal, workspace, session, id, first, last, found, commits.Count, isQuiet);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static HistoryEvent NewestEvent(Workspace workspace, string claim, string? folder, Tier? tier)
    {
        HistoryFolder history = HistoryRecording.HistoryOf(workspace, folder);
        HistoryRecord[] nights = [.. history.ReadClaim(claim).Where(record => tier is not { } wanted || record.Tier == TierNames.NameOf(wanted))];
        return HistoryEvents.Of(nights).LastOrDefault(happened => happened.Subject == claim && !happened.IsSameCode) ?? throw new UsageException(
            $"--good is missing: a commit at which the value is as it was. {history.LinesPath} holds no event of {claim} between two commits. "
            + "List commits with: git log --oneline");
    }

    private static BisectEntry Known(BisectEntry entry, string option) => entry.Signature is not null
        ? entry
        : throw new UsageException($"The commit {CommitText.Short(entry.Commit)} of {option} tells nothing: {entry.Trouble} Name another one.");

    private static bool? Differs(BisectEntry entry, BisectEntry good) => entry.Signature is null ? null : entry.Signature != good.Signature;

    private static void Write(
        Terminal terminal, Workspace workspace, BisectSession session, string claim, BisectEntry first, BisectEntry last, IReadOnlyList<string> found,
        int commitCount, bool isQuiet)
    {
        terminal.Out.WriteLine($"{claim}: {first.Signature} at {CommitText.Short(first.Commit)}, {last.Signature} at {CommitText.Short(last.Commit)}.");
        if (found.Count == 0)
        {
            terminal.Out.WriteLine("They are the same, so there is no commit to find. Name another --good or --bad, or look for the verdict with --verdict.");
        }
        else
        {
            terminal.Out.WriteLine(found.Count == 1
                ? "It changed at:"
                : $"It changed at one of {found.Count} commits; those before the last one tell nothing:");
            foreach (string commit in found)
            {
                string trouble = session.Skipped.FirstOrDefault(entry => entry.Commit == commit)?.Trouble is { } why ? $" (skipped: {why})" : string.Empty;
                terminal.Out.WriteLine($"  {Describe(workspace, commit)}{trouble}");
            }

            if (session.At(found[^1]).Signature is { } now && now != last.Signature)
            {
                terminal.Out.WriteLine($"It was {now} there, so it changed again later.");
            }
        }

        if (!isQuiet)
        {
            string skipped = session.Skipped.Count > 0 ? $", {session.Skipped.DistinctBy(entry => entry.Commit).Count()} skipped" : string.Empty;
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ClaimText.Count(commitCount, "commit")}: {session.BuiltCount} built, the case ran {ClaimText.Count(session.RunCount, "time")}{skipped}."));
        }
    }

    private static string Describe(Workspace workspace, string commit) =>
        ExternalProgram.Ask("git", "-C", workspace.Root, "show", "--no-patch", "--format=%h %ad %an: %s", "--date=short", commit)?.Trim() ?? commit;
}
