using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Differences;
using Litmus.Primitives.Files;
using Litmus.Reporting.Differences;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Running;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus diff</c>: what a change does to verdicts, values, tables and times.</summary>
internal static class DiffCommand
{
    private const int MostRepeats = 100;

    // Both sides share the machine, so a case takes longer than alone.
    private const int ShareOfLimit = 4;

    public static Command Create(CommandContext context)
    {
        Argument<string?> before = Side("A", "Before the change: a commit, a results.json, or . for the working tree [default: HEAD]");
        Argument<string?> after = Side("B", "After the change, alike [default: .]");
        Option<Tier?> tier = CommonOptions.Tier();
        Option<string[]> cases = Words("--case", "CASE", "Run this case on both sides even if the change cannot reach it");
        Option<int?> repeat = CommonOptions.Value<int>(
            "--repeat", "N", "Run each side N times, which measures the noise: A against A, B against B [default: 1]", ReadRepeats,
            word => $"'{word}' is no whole number from 1 to {MostRepeats}.");
        Option<string[]> expect = Words(
            "--expect", "PATTERN", $"Announce results that will move; so does a line 'PATTERN  # reason' in {Announcements.FileName}");
        Option<FailOn[]?> failOn = new("--fail-on")
        {
            Description = "Exit code 6 if a verdict turned, any result moved, or a case got slower, unannounced",
            HelpName = "verdict|shift|cost",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = ReadPolicy,
        };
        Option<bool> markdown = CommonOptions.Flag("Write Markdown for a pull request", "--markdown");
        Option<bool> json = CommonOptions.Json();
        Option<string?> html = new("--html") { Description = "Write a page with the figures of both sides overlaid", HelpName = "FILE" };
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "diff",
            "Compares two versions: which verdicts turned, which values moved and by how much, which tables, which times. Commits are built under "
            + "artifacts/worktrees. Only cases that the change can reach run, on both sides at once. For the working tree, build first.",
            ("litmus diff", "what the uncommitted change does"),
            ("litmus diff main --fail-on shift --expect '{paper}.*'", "the gate of a branch: only that paper may move"),
            ("litmus diff HEAD~1 HEAD --markdown", "the last commit, for a pull request"),
            ("litmus diff old/results.json artifacts/report/results.json", "two judged runs; nothing runs"))
        {
            before, after, tier, cases, repeat, expect, failOn, markdown, json, html, quiet,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(markdown) && parsed.GetValue(json))
            {
                throw new UsageException("Say --markdown or --json, and not both: standard output takes one of them. --html FILE may be added to either.");
            }

            Workspace workspace = context.WorkspaceOf(parsed);
            if (parsed.GetValue(html) is { } wanted)
            {
                OutputPath.Demand("--html", wanted);
            }

            IReadOnlyList<FailOn> policy = parsed.GetValue(failOn) ?? [];
            bool isQuiet = parsed.GetValue(quiet);
            (string first, string second) = (parsed.GetValue(before) ?? "HEAD", parsed.GetValue(after) ?? WorkingTreeSide.Word);
            using LiveLine line = new(context.Terminal, isQuiet);
            Stopwatch watch = Stopwatch.StartNew();
            void Tell(string what) => line.Show(what, watch.Elapsed, remaining: null);
            Dictionary<string, ResultsSide> files = new[] { first, second }.Where(IsFile).Distinct(StringComparer.Ordinal)
                .ToDictionary(file => file, file => new ResultsSide(workspace, file), StringComparer.Ordinal);
            Tier chosen = TierOf([.. files.Values], parsed.GetValue(tier));
            IReadOnlyList<IValidationCase> byHand = parsed.GetValue(cases) is { Length: > 0 } words ? CaseSelection.Of(workspace.Cases, words, chosen) : [];
            DiffRequest request = new(
                chosen, [.. byHand.Select(candidate => candidate.Description.Id)], parsed.GetValue(repeat) ?? 1,
                [.. (parsed.GetValue(expect) ?? []).Select(Announce)]);
            using IDiffSide sideBefore = SideOf(first);
            using IDiffSide sideAfter = IsSameCommit(workspace, first, second) ? TheSame(sideBefore, request) : SideOf(second);
            DiffSession session = new(workspace, sideBefore, sideAfter, request, Tell);
            ResultsDifference difference = session.Compare();
            line.Dispose();
            Write(context.Terminal, difference, policy, parsed.GetValue(markdown), parsed.GetValue(json));
            if (parsed.GetValue(html) is { } page)
            {
                WritePage(page, workspace, session, difference, policy, context.Terminal);
            }

            if (!isQuiet)
            {
                SayTimes(context.Terminal, session, sideBefore, sideAfter);
                SayChanges(context.Terminal, workspace, sideAfter);
            }

            foreach ((string name, long bytes) in new WorkTrees(workspace).Prune([.. Used(sideBefore), .. Used(sideAfter)]))
            {
                context.Terminal.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"litmus: deleted the work tree of {name} ({bytes / 1e6:0} MB); {WorkTrees.Kept} are kept."));
            }

            return difference.ExitCodeFor(policy);

            IDiffSide SideOf(string word)
            {
                TimeSpan limit = ShareOfLimit * DefaultLimits.Of(chosen);
                return word == WorkingTreeSide.Word ? new WorkingTreeSide(workspace, chosen, context.Time, limit, context.CancellationToken)
                    : files.TryGetValue(word, out ResultsSide? results) ? results
                    : new CommitSide(word, new CommitBuild(workspace, word, Tell, context.CancellationToken), chosen, limit);
            }
        });
        return command;
    }

    private static bool IsSameCommit(Workspace workspace, string first, string second) =>
        !new[] { first, second }.Any(word => word == WorkingTreeSide.Word || IsFile(word))
            && CommitBuild.Resolve(workspace, first) == CommitBuild.Resolve(workspace, second);

    // One work tree cannot run the same case for both sides at once.
    private static IDiffSide TheSame(IDiffSide side, DiffRequest request) => request is { Repeats: <= 1, ByHand.Count: 0 } ? side : throw new UsageException(
        $"Both sides are {side.Description}, so there is one version to run. To see how much its own results and times scatter, check it out and write: "
        + $"litmus diff {WorkingTreeSide.Word} {WorkingTreeSide.Word} --repeat 3");

    // On the command line as in the file: what announces everything announces nothing.
    private static Announcement Announce(string pattern) => Announcements.CoversEverything(pattern)
        ? throw new UsageException(
            $"--expect '{pattern}' announces everything, which is no announcement. Name claims, cases or a paper: --expect 'smith2024.*'")
        : new Announcement(pattern, string.Empty, "--expect");

    private static bool IsFile(string word) => word.EndsWith(".json", StringComparison.Ordinal) || File.Exists(word);

    private static string[] Used(IDiffSide side) => side.CanRun && side.Name != WorkingTreeSide.Word ? [side.Commit] : [];

    // A results.json has a tier of its own.
    private static Tier TierOf(ResultsSide[] files, Tier? asked)
    {
        if (files is [var one, var other] && one.Document.Run.Tier != other.Document.Run.Tier)
        {
            throw new UsageException(
                $"{one.Name} is of tier {one.Document.Run.Tier} and {other.Name} of tier {other.Document.Run.Tier}. "
                + "Only results of one tier can be compared.");
        }

        if (files is not [var file, ..])
        {
            return asked ?? Tier.Standard;
        }

        string found = file.Document.Run.Tier;
        return asked is { } tier && found != TierNames.NameOf(tier)
            ? throw new UsageException($"{file.Name} is of tier {found}, and --tier asks for {TierNames.NameOf(tier)}. Leave --tier out.")
            : TierNames.TierOf(found) ?? throw new UsageException($"{file.Name} is of tier '{found}', which this command does not know.");
    }

    private static void Write(Terminal terminal, ResultsDifference difference, IReadOnlyList<FailOn> policy, bool isMarkdown, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(terminal, new
            {
                ExitCode = difference.ExitCodeFor(policy), FailOn = policy, Sentence = DifferenceSentences.Of(difference), Difference = difference,
            });
        }
        else
        {
            terminal.Out.Write(isMarkdown ? DifferenceMarkdown.Of(difference, policy) : DifferenceText.Of(difference, policy));
        }
    }

    // Without the drawing program the page has everything but the figures.
    private static void WritePage(
        string path, Workspace workspace, DiffSession session, ResultsDifference difference, IReadOnlyList<FailOn> policy, Terminal terminal)
    {
        ChartRenderer renderer = new(Path.Combine(workspace.Root, "validation", "Litmus.Reporting", "charts"), Path.Combine(workspace.Artifacts, "charts"));
        string page;
        try
        {
            var (drawn, missing) = new DifferenceFigures(session.TableOf, renderer).Draw(difference, session.DocumentBefore!, session.DocumentAfter!);
            page = DifferencePage.Render(difference, policy, drawn, missing);
        }
        catch (ChartException exception)
        {
            terminal.Error.WriteLine($"litmus: {exception.Message}");
            page = DifferencePage.Render(difference, policy, [], [exception.Message]);
        }

        AtomicFile.WriteText(path, page);
    }

    private static void SayTimes(Terminal terminal, DiffSession session, IDiffSide before, IDiffSide after)
    {
        TimeSpan builds = ReferenceEquals(before, after) ? before.BuildTime : before.BuildTime + after.BuildTime;
        if (session.RunTime > TimeSpan.Zero || builds > TimeSpan.Zero)
        {
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"litmus: {session.RunTime.TotalSeconds:0.0} s to run and judge both sides, {builds.TotalSeconds:0.0} s for builds."));
        }
    }

    // What makes an answer weaker than it looks.
    private static void SayChanges(Terminal terminal, Workspace workspace, IDiffSide after)
    {
        if (after is CommitSide && new GitTree(workspace.Root).ChangedFiles() is { Count: > 0 } changed)
        {
            terminal.Error.WriteLine($"litmus: the working tree has {ClaimText.Count(changed.Count, "changed file")} that are no part of this comparison.");
        }
    }

    private static FailOn[] ReadPolicy(ArgumentResult result)
    {
        Dictionary<string, FailOn> known = Enum.GetValues<FailOn>().ToDictionary(rule => rule.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        foreach (Token token in result.Tokens.Where(token => !known.ContainsKey(token.Value)))
        {
            result.AddError($"--fail-on: {CommonOptions.RefuseWord(token.Value, known.Keys)}");
        }

        return [.. result.Tokens.Where(token => known.ContainsKey(token.Value)).Select(token => known[token.Value]).Distinct()];
    }

    private static Argument<string?> Side(string name, string description)
    {
        Argument<string?> side = new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        side.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError(CommandLineComplaints.NoOption(token.Value, result.Parent as CommandResult));
            }
        });
        return side;
    }

    private static Option<string[]> Words(string name, string valueName, string description) =>
        new(name) { Description = description, HelpName = valueName, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    private static int? ReadRepeats(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MostRepeats ? count : null;
}
