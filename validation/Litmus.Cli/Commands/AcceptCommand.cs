using System.CommandLine;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;
using Litmus.Runs;
using Litmus.Runs.Identity;
using Litmus.Runs.Judgements;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus accept</c>: records verdicts as judgements, with a reason.</summary>
internal static class AcceptCommand
{
    private const double DefaultBand = 0.02;

    public static Command Create(CommandContext context)
    {
        Argument<string[]> claims = CommonOptions.Words("CLAIM", "The claims");
        Option<bool> allUnjudged = CommonOptions.Flag("Every claim for which nothing is accepted yet", "--all-unjudged");
        Option<string?> reason = new("--reason") { Description = "Why; it is recorded", HelpName = "TEXT" };
        Option<DateOnly?> reviewBy = CommonOptions.Value<DateOnly>(
            "--review-by", "yyyy-MM-dd", "By when a known gap is reviewed again; required for what is not reproduced", ReadDate, word =>
                $"'{word}' is no date; write yyyy-MM-dd.");
        Option<double?> band = CommonOptions.Value<double>(
            "--band", "FRACTION", "Relative half-width of a known gap's band about its present value [default: 0.02]", ReadFraction, word =>
                $"'{word}' is no fraction between 0 and 1, such as 0.05.");
        Option<string?> by = new("--by") { Description = "Who accepts [default: git's user.name]", HelpName = "NAME" };
        Option<bool> yes = CommonOptions.Flag("Do not ask", "--yes", "-y");
        DescribedCommand command = new(
            "accept",
            "Records the present verdicts of claims as accepted, in validation/papers/Litmus.<Paper>/judgements.csv. "
                + "It shows what would change before it asks. The work tree must be clean, and the results must be those of the present code and data.",
            ("litmus accept {claim} --reason \"agrees with the printed value\"", "one claim, after reading: litmus explain {claim}"),
            ("litmus accept --all-unjudged --reason \"first review\" --review-by 2027-06-30 --yes", "all claims without a judgement, in a script"),
            ("litmus accept {gap} --reason \"…\" --review-by 2027-06-30 --band 0.05", "a known gap; the gate fails once it moves by more than 5 %"))
        {
            claims, allUnjudged, reason, reviewBy, band, by, yes,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            string[] named = parsed.GetValue(claims) ?? [];
            foreach (string id in named)
            {
                _ = workspace.ClaimOf(id);
            }

            ResultsDocument document = ResultsFile.Read(workspace.ResultsPath);
            string[] chosen = Choose(named, parsed.GetValue(allUnjudged), document, workspace.Ledger);
            if (chosen.Length == 0)
            {
                context.Terminal.Out.WriteLine("Nothing awaits a first judgement.");
                return ExitCodes.Success;
            }

            GitTree git = new(workspace.Root);
            RefuseChangedTree(git);
            RefuseStaleResults(workspace, document, chosen);
            RefuseClockThatIsBehind(context.Today, document, workspace.Ledger);
            AcceptanceRequest request = new(
                chosen, parsed.GetValue(reason) ?? string.Empty, parsed.GetValue(reviewBy), parsed.GetValue(band) ?? DefaultBand,
                parsed.GetValue(by) ?? git.UserName ?? Environment.UserName, context.Today)
            {
                MinimumTierOf = id => workspace.CaseAnswering(id)?.Description.MinimumTier ?? Tier.Smoke,
            };
            IReadOnlyList<ProposedAcceptance> proposed = Acceptance.Propose(WithLedger(document, workspace.Ledger), request);
            if (named.Length > 0 && parsed.GetValue(reviewBy) is not null && proposed.All(proposal => proposal.After.ReviewBy is null))
            {
                throw new UsageException("--review-by is the date for what is not reproduced, and each of these claims is. Leave it out.");
            }

            Show(proposed, context.Terminal);
            if (!parsed.GetValue(yes) && !IsConfirmed(proposed.Count, context.Terminal))
            {
                context.Terminal.Out.WriteLine("Nothing was recorded.");
                return ExitCodes.Cancelled;
            }

            workspace.Sweep();
            workspace.Ledger.Record([.. proposed.Select(proposal => proposal.After)]);
            IEnumerable<string> files = proposed.Select(proposal => proposal.After.ClaimId.Split('.')[0]).Distinct(StringComparer.Ordinal)
                .Select(workspace.JudgementsOf);
            context.Terminal.Out.WriteLine(
                $"Recorded {ClaimText.Count(proposed.Count, "judgement")} in {string.Join(", ", files)}. "
                + $"Judge again and commit: litmus judge --tier {document.Run.Tier}");
            return ExitCodes.Success;
        });
        return command;
    }

    // A judgement may have been recorded since the results were judged. Only a claim that is named replaces one.
    private static string[] Choose(string[] named, bool allUnjudged, ResultsDocument document, JudgementLedger ledger)
    {
        string[] unjudged =
        [
            .. document.Claims.Where(claim => claim.Gate.Code == GateCode.Unjudged && !ledger.Accepted.ContainsKey(claim.Claim.Id))
                .Select(claim => claim.Claim.Id),
        ];
        return (named.Length, allUnjudged) switch
        {
            (0, false) => throw new UsageException($"Name the claims to accept, or all {unjudged.Length} that have no judgement yet with --all-unjudged."),
            (0, true) => unjudged,
            (_, false) => named,
            _ => throw new UsageException("Name claims or give --all-unjudged, not both."),
        };
    }

    private static void RefuseChangedTree(GitTree git)
    {
        IReadOnlyList<string> changed = git.ChangedFiles(except: JudgementLedger.FileName)
            ?? throw new UsageException(
                "git cannot tell whether the work tree is clean, and an accepted result must be found again later. Accept from a git work tree.");
        if (changed.Count > 0)
        {
            string more = changed.Count > 3 ? $" and {changed.Count - 3} more" : string.Empty;
            throw new UsageException(
                $"The work tree has changes ({string.Join(", ", changed.Take(3).Select(line => line[3..]))}{more}). "
                + $"Commit or stash them first; only files {JudgementLedger.FileName} may differ.");
        }
    }

    // An accepted result must follow from the code and the data of the commit.
    private static void RefuseStaleResults(Workspace workspace, ResultsDocument document, string[] chosen)
    {
        Tier tier = TierNames.TierOf(document.Run.Tier) ?? throw new ResultsFileException(workspace.ResultsPath, $"There is no tier '{document.Run.Tier}'.");
        Dictionary<string, CaseResult> cases = document.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        foreach (string id in chosen)
        {
            ClaimResult? result = document.Claims.FirstOrDefault(claim => claim.Claim.Id == id);
            IValidationCase? answering = workspace.CaseAnswering(id);
            bool isPresent = result is not null
                && result.Claim == workspace.ClaimOf(id)
                && result.CaseId == answering?.Description.Id
                && (answering is null || (cases.TryGetValue(answering.Description.Id, out CaseResult? run)
                    && run.RunHash == RunIdentity.Of(answering, tier, workspace.Store.Engines)));
            if (!isPresent)
            {
                throw new UsageException(
                    $"The results of {id} are not those of the present code and data. "
                    + $"Run: litmus run --tier {document.Run.Tier} && litmus judge --tier {document.Run.Tier}");
            }
        }
    }

    // A judgement with the date of a clock that is behind would be reviewed too late.
    private static void RefuseClockThatIsBehind(DateOnly today, ResultsDocument document, JudgementLedger ledger)
    {
        DateOnly latest = ledger.Accepted.Values.Select(judgement => judgement.AcceptedOn).Append(DateOnly.FromDateTime(document.Run.StartedUtc)).Max();
        if (latest > today)
        {
            throw new UsageException(
                $"The clock of this machine says {today:yyyy-MM-dd}, but the results or a judgement are dated {latest:yyyy-MM-dd}. "
                + "Set the clock, or correct what is dated in the future (litmus check), then repeat the command.");
        }
    }

    // The judgements recorded now, not those at the time when the results were judged.
    private static ResultsDocument WithLedger(ResultsDocument document, JudgementLedger ledger) =>
        document with { Claims = [.. document.Claims.Select(claim => claim with { Accepted = ledger.Accepted.GetValueOrDefault(claim.Claim.Id) })] };

    private static void Show(IReadOnlyList<ProposedAcceptance> proposed, Terminal terminal)
    {
        TextTable table = new("claim", "accepted now", "would be", "tier", "value", "band", "review by", "reason");
        foreach ((AcceptedJudgement? before, AcceptedJudgement after) in proposed)
        {
            string value = after.Token ?? (after.Value is { } number ? ClaimText.Number(number) : "–");
            string range = after is { BandLower: { } lower, BandUpper: { } upper } ? $"[{ClaimText.Number(lower)}, {ClaimText.Number(upper)}]" : "–";
            string review = after.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";
            string tier = before?.Tier is { } former && former != after.Tier ? $"{former} → {after.Tier}" : after.Tier!;
            string now = before?.Verdict.ToString() ?? "nothing";
            table.Add(Colours.Of(after.Verdict), after.ClaimId, now, after.Verdict.ToString(), tier, value, range, review, after.Reason);
        }

        table.Write(terminal);
        terminal.Out.WriteLine($"By {proposed[0].After.AcceptedBy} on {proposed[0].After.AcceptedOn:yyyy-MM-dd}.");
    }

    private static bool IsConfirmed(int count, Terminal terminal) => terminal.InIsInteractive
        ? terminal.Confirm($"Record {ClaimText.Count(count, "judgement")}?")
        : throw new UsageException("Nothing was recorded, because nobody can be asked here. If the table above is right, repeat the command with --yes.");

    private static DateOnly? ReadDate(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static double? ReadFraction(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double fraction) && fraction is > 0 and < 1 ? fraction : null;
}
