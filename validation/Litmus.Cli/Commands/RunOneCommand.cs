using System.CommandLine;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.ReferenceData.Reading;
using Litmus.Runs;
using Litmus.Runs.Identity;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus run-one</c>: one run of the present code, named by its identity. An element of a job array calls it.</summary>
internal static class RunOneCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> hash = new("HASH") { Description = "Identity of the run: 32 hexadecimal digits, as litmus submit --dry-run lists them" };
        Option<string?> caseName = new("--case") { Description = "The case that has this identity; saves the search over all cases", HelpName = "CASE" };
        Option<Tier?> tier = CommonOptions.Tier(defaultWord: "every tier is searched");
        Option<TimeSpan?> limit = RunCommand.Limit();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "run-one",
            "Computes one run of the present code and stores it. A run that is stored already is verified and not repeated. "
            + "Any number of processes may do the same run at once: one of their equal results is kept. "
            + "A case that takes minutes goes on from the pieces that another process has finished with the same code.",
            ("litmus submit {paper} --dry-run", "lists the identities of the runs that are missing"),
            ("litmus run-one 0123456789abcdef0123456789abcdef", "the run with this identity, of whatever case and tier"),
            ("litmus run-one 0123456789abcdef0123456789abcdef --quiet --json", "for a script: what became of it"))
        {
            hash, caseName, tier, limit, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            PresentRun run = Find(workspace, parsed.GetValue(hash)!, parsed.GetValue(caseName), parsed.GetValue(tier));
            Session session = new(workspace.Store, run.Tier, workerCount: 1, parsed.GetValue(limit) ?? DefaultLimits.Of(run.Tier))
            {
                PieceFolder = workspace.PieceFolder,
                Remark = parsed.GetValue(quiet) ? null : remark => context.Terminal.Error.WriteLine($"litmus: {remark}"),
            };
            CaseRun outcome = RunCommand.Run(session, [run.Case], context, parsed.GetValue(quiet))[0];
            Remember(workspace, run.Tier, outcome);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, outcome);
            }
            else if (!parsed.GetValue(quiet) && outcome.Execution.HasResult())
            {
                string what = outcome.Execution switch
                {
                    Execution.Cached => "is stored already",
                    Execution.Shipped => "rests on shipped answers of an engine",
                    _ => string.Create(CultureInfo.InvariantCulture, $"ran in {outcome.Seconds:0.0} s"),
                };
                context.Terminal.Out.WriteLine($"{outcome.CaseId} at tier {TierNames.NameOf(run.Tier)} {what}: {workspace.Store.PathOf(outcome.Hash)}");
            }

            return outcome.Execution == Execution.Failed ? ExitCodes.Execution : outcome.Execution.HasResult() ? ExitCodes.Success : ExitCodes.NotRun;
        });
        return command;
    }

    private static PresentRun Find(Workspace workspace, string hash, string? caseName, Tier? tier)
    {
        if (!PresentRun.IsIdentity(hash))
        {
            throw new UsageException($"'{hash}' is no identity of a run. Expected 32 hexadecimal digits in lower case. List them: litmus submit --dry-run");
        }

        IReadOnlyList<IValidationCase> cases = workspace.Cases;
        if (caseName is not null)
        {
            cases = [.. cases.Where(candidate => candidate.Description.Id == caseName)];
            if (cases.Count == 0)
            {
                throw new UsageException(
                    $"There is no case '{caseName}'.{Spelling.Propose(caseName, workspace.Cases.Select(known => known.Description.Id))}");
            }
        }

        return PresentRun.Find(cases, hash, tier, workspace.Engines) ?? throw new UsageException(NoSuchRun(workspace, hash, caseName));
    }

    // A build between submission and run is the usual reason.
    private static string NoSuchRun(Workspace workspace, string hash, string? caseName)
    {
        string what = caseName is null ? "No case" : $"{caseName} no longer";
        string stored = workspace.Store.Contains(hash) ? " A run with this identity is stored, and belongs to other code." : string.Empty;
        return $"{what} has the identity {hash} with the present code, inputs, tables and tier: one of them has changed since it was written down."
            + $"{stored} Submit the present ones: litmus submit";
    }

    // Many processes at once must not queue up for the log. A success is written only where it replaces a failure.
    private static void Remember(Workspace workspace, Tier tier, CaseRun outcome)
    {
        SessionLog log = new(workspace.Store, TierNames.NameOf(tier));
        if (!outcome.Execution.HasResult() || HoldsFailure(log, outcome.CaseId))
        {
            log.Write([outcome]);
        }
    }

    private static bool HoldsFailure(SessionLog log, string caseId)
    {
        try
        {
            return log.Read().TryGetValue(caseId, out CaseRun? last) && !last.Execution.HasResult();
        }
        catch (RunStoreException)
        {
            // Writing replaces a damaged log.
            return true;
        }
    }
}
