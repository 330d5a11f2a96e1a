using System.CommandLine;
using System.Diagnostics;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Identity;
using Litmus.Runs.Store;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus affected</c>: what a change can reach, before anything is run.</summary>
internal static class AffectedCommand
{
    public static Command Create(CommandContext context)
    {
        Option<string?> since = new("--since")
        {
            Description = "Compare with this commit, which is built under artifacts/worktrees [default: with the stored runs and the last judging]",
            HelpName = "COMMIT",
        };
        Option<Tier?> tier = CommonOptions.Tier();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "affected",
            "Lists the cases, claims and papers that a change of code, inputs or tables can reach, before anything is run. "
            + "Build first: it looks at the compiled code.",
            ("litmus affected", "what litmus run would compute anew"),
            ("litmus affected --since HEAD~1", "what the last commit and uncommitted changes can reach"),
            ("litmus affected --since main --json", "the same for a script, against another branch"))
        {
            since, tier, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            Tier chosenTier = CommonOptions.TierOf(parsed, tier);
            string? commit = parsed.GetValue(since);
            AffectedCase[] cases;
            using (LiveLine line = new(context.Terminal, parsed.GetValue(quiet)))
            {
                Stopwatch watch = Stopwatch.StartNew();
                IReadOnlyDictionary<string, string> before;
                if (commit is null)
                {
                    before = JudgedBefore(workspace, chosenTier);
                }
                else
                {
                    using CommitBuild build = new(workspace, commit, what => line.Show(what, watch.Elapsed, remaining: null), context.CancellationToken);
                    before = build.Identities(TierNames.NameOf(chosenTier));
                    _ = new WorkTrees(workspace).Prune(build.Name);
                }

                cases = [.. workspace.Cases.Where(candidate => candidate.Description.MinimumTier <= chosenTier)
                    .Select(candidate => Compare(candidate, chosenTier, before, workspace, isStoreAsked: commit is null))];
            }

            if (parsed.GetValue(json))
            {
                WriteJson(context.Terminal, cases, chosenTier, commit);
            }
            else
            {
                Write(context.Terminal, cases, workspace, chosenTier, isQuiet: parsed.GetValue(quiet));
            }

            return ExitCodes.Success;
        });
        return command;
    }

    // Results of another tier say nothing of this one.
    private static Dictionary<string, string> JudgedBefore(Workspace workspace, Tier tier)
    {
        if (!File.Exists(workspace.ResultsPath) || ResultsFile.Read(workspace.ResultsPath) is not { } document || document.Run.Tier != TierNames.NameOf(tier))
        {
            return [];
        }

        return document.Cases.Where(result => result.Execution is not (Execution.NotRun or Execution.Skipped or Execution.NeedsEngine))
            .ToDictionary(result => result.Id, result => result.RunHash, StringComparer.Ordinal);
    }

    private static AffectedCase Compare(
        IValidationCase candidate, Tier tier, IReadOnlyDictionary<string, string> before, Workspace workspace, bool isStoreAsked)
    {
        string hash = RunIdentity.Of(candidate, tier, workspace.Store.Engines);
        string? because = before.GetValueOrDefault(candidate.Description.Id) is { } former
            ? former == hash ? null : "changed"
            : "new";
        return new AffectedCase(candidate.Description, hash, isStoreAsked && workspace.Store.Contains(hash) ? null : because);
    }

    private static void WriteJson(Terminal terminal, AffectedCase[] cases, Tier tier, string? since)
    {
        AffectedCase[] affected = [.. cases.Where(entry => entry.Because is not null)];
        JsonOutput.Write(terminal, new
        {
            Tier = TierNames.NameOf(tier),
            Since = since,
            Cases = cases.Select(entry => new { entry.Description.Id, RunHash = entry.Hash, IsAffected = entry.Because is not null, entry.Because }),
            Claims = affected.SelectMany(entry => entry.Description.Answers),
            Papers = PapersOf(affected),
        });
    }

    private static void Write(Terminal terminal, AffectedCase[] all, Workspace workspace, Tier tier, bool isQuiet)
    {
        AffectedCase[] affected = [.. all.Where(entry => entry.Because is not null)];
        if (affected.Length > 0)
        {
            TextTable table = new("case", "is", "claims");
            foreach (AffectedCase entry in affected)
            {
                string claims = entry.Description.Verifies is null ? string.Join(' ', entry.Description.Answers) : "verification";
                table.Add(null, entry.Description.Id, entry.Because!, claims);
            }

            table.Write(terminal);
        }

        if (isQuiet)
        {
            return;
        }

        string name = TierNames.NameOf(tier), cases = ClaimText.Count(all.Length, "case");
        if (affected.Length == 0)
        {
            terminal.Out.WriteLine($"None of the {cases} of tier {name} can be reached.");
            return;
        }

        string claimCount = ClaimText.Count(workspace.Dataset.Claims.Count, "claim"), papers = ClaimText.Count(workspace.Dataset.Papers.Count, "paper");
        string time = new FormerRuns(workspace.Store, tier).Estimate([.. affected.Select(entry => entry.Description.Id)], Environment.ProcessorCount);
        terminal.Out.WriteLine(
            $"{affected.Length} of {cases} of tier {name}, {affected.Sum(entry => entry.Description.Answers.Count)} of {claimCount} "
            + $"and {PapersOf(affected).Length} of {papers} can be reached. Run them: litmus run --tier {name} ({time})");
    }

    private static string[] PapersOf(AffectedCase[] affected) =>
        [.. affected.Where(entry => entry.Description.Verifies is null).Select(entry => entry.Description.Paper).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    // Because is absent if the case is not affected.
    private sealed record AffectedCase(CaseDescription Description, string Hash, string? Because);
}
