using System.CommandLine;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Litmus.ReferenceData;
using Litmus.ReferenceData.Reading;
using Litmus.Reporting;
using Litmus.Runs;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus list</c>: claims, cases, papers, findings or coverage.</summary>
internal static class ListCommand
{
    private const int StatementWidth = 100;
    private static readonly string[] Lists = ["claims", "cases", "papers", "findings", "coverage"];

    public static Command Create(CommandContext context)
    {
        Argument<string> what = new("what") { Description = "claims, cases, papers, findings or coverage", DefaultValueFactory = _ => "claims" };
        what.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Lists.Contains(word))
            {
                result.AddError(CommonOptions.RefuseWord(word, Lists));
            }
        });
        what.CompletionSources.Add(Lists);
        Option<string?> paper = new("--paper") { Description = "Only what belongs to this paper", HelpName = "PAPER" };
        Option<Verdict?> verdict = CommonOptions.Value(
            "--verdict", "VERDICT", $"Only claims whose accepted verdict is this one: {string.Join(", ", Enum.GetNames<Verdict>())}", VerdictOf, word =>
                CommonOptions.RefuseWord(word, Enum.GetNames<Verdict>()));
        Option<bool> headline = CommonOptions.Flag("Only claims that an abstract or conclusion rests on", "--headline");
        Option<bool> unanswered = CommonOptions.Flag("Only claims that no case answers", "--unanswered");
        Option<bool> json = CommonOptions.Json();
        DescribedCommand command = new(
            "list",
            "Lists the claims with what was accepted for them, the cases, the papers, the findings with their ranks of the last judging, "
            + "or what became of every place of the papers: its claims, or why there are none.",
            ("litmus list", "every claim"),
            ("litmus list claims --headline --verdict NotReproduced", "the headline claims that are accepted as not reproduced"),
            ("litmus list cases --paper {paper} --json", "the cases of one paper, for a script"))
        {
            what, paper, verdict, headline, unanswered, json,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            string? paperId = parsed.GetValue(paper);
            if (paperId is not null && workspace.Dataset.Papers.All(known => known.Id != paperId))
            {
                throw new UsageException($"There is no paper '{paperId}'.{Spelling.Propose(paperId, workspace.Dataset.Papers.Select(known => known.Id))}");
            }

            ClaimFilter filter = new(paperId, parsed.GetValue(verdict), parsed.GetValue(headline), parsed.GetValue(unanswered));
            switch (parsed.GetValue(what))
            {
                case "cases":
                    WriteCases(workspace, filter, context.Terminal, parsed.GetValue(json));
                    break;
                case "papers":
                    WritePapers(workspace, filter, context.Terminal, parsed.GetValue(json));
                    break;
                case "findings":
                    WriteFindings(workspace, filter, context.Terminal, parsed.GetValue(json));
                    break;
                case "coverage":
                    WriteCoverage(workspace, filter, context.Terminal, parsed.GetValue(json));
                    break;
                default:
                    WriteClaims(workspace, filter, context.Terminal, parsed.GetValue(json));
                    break;
            }

            return ExitCodes.Success;
        });
        return command;
    }

    // Only by name: Enum.TryParse would also take a number.
    private static Verdict? VerdictOf(string word) =>
        Enum.GetValues<Verdict>().Cast<Verdict?>().FirstOrDefault(verdict => string.Equals(verdict.ToString(), word, StringComparison.OrdinalIgnoreCase));

    private static void WriteClaims(Workspace workspace, ClaimFilter filter, Terminal terminal, bool json)
    {
        Dictionary<string, string> answers = workspace.Cases
            .SelectMany(candidate => candidate.Description.Answers.Select(claim => (claim, candidate.Description.Id)))
            .ToDictionary(StringComparer.Ordinal);
        var rows = workspace.Dataset.Claims
            .Select(claim => new
            {
                claim.Id,
                claim.Paper,
                claim.Headline,
                claim.Kind,
                claim.Origin,
                claim.Class,
                Case = answers.GetValueOrDefault(claim.Id),
                NotAnsweredBecause = answers.ContainsKey(claim.Id) ? null : NotAssessedReasons.InWords(NotAssessedReasons.ForUnanswered(claim.Computability)),
                Accepted = workspace.Ledger.Accepted.GetValueOrDefault(claim.Id)?.Verdict,
                Criterion = Criterion.Of(claim),
                claim.Source,
                claim.Statement,
            })
            .Where(row => (filter.Paper is null || row.Paper == filter.Paper)
                && (filter.Verdict is null || row.Accepted == filter.Verdict)
                && (!filter.IsHeadline || row.Headline)
                && (!filter.IsUnanswered || row.Case is null))
            .ToArray();
        if (json)
        {
            JsonOutput.Write(terminal, rows);
            return;
        }

        TextTable table = new("claim", "headline", "accepted", "answered by", "statement");
        foreach (var row in rows)
        {
            string answer = row.Case ?? $"({row.NotAnsweredBecause})";
            table.Add(Colours.Of(row.Accepted), row.Id, row.Headline ? "yes" : "", row.Accepted?.ToString() ?? "–", answer, Shorten(row.Statement));
        }

        table.Write(terminal);
    }

    private static void WriteCases(Workspace workspace, ClaimFilter filter, Terminal terminal, bool json)
    {
        IValidationCase[] cases = [.. workspace.Cases.Where(candidate => filter.Paper is null || candidate.Description.Paper == filter.Paper)];
        if (json)
        {
            JsonOutput.Write(terminal, cases.Select(candidate => candidate.Description).Select(description => new
            {
                description.Id,
                description.Title,
                From = TierNames.NameOf(description.MinimumTier),
                description.Answers,
                description.Verifies,
                Inputs = description.Inputs.Select(
                    input => new { input.Name, input.Value, Unit = input.Unit.Symbol, input.StandardUncertainty, input.Source, input.IsAssumed }),
            }));
            return;
        }

        TextTable table = new("case", "from tier", "claims", "inputs", "question");
        foreach (CaseDescription description in cases.Select(candidate => candidate.Description))
        {
            string claims = description.Verifies is null ? $"{description.Answers.Count}" : "verification";
            table.Add(null, description.Id, TierNames.NameOf(description.MinimumTier), claims, $"{description.Inputs.Count}", Shorten(description.Title));
        }

        table.Write(terminal);
    }

    private static void WritePapers(Workspace workspace, ClaimFilter filter, Terminal terminal, bool json)
    {
        HashSet<string> answered = [.. workspace.Cases.SelectMany(candidate => candidate.Description.Answers)];
        var rows = workspace.Dataset.Papers.Where(paper => filter.Paper is null || paper.Id == filter.Paper).Select(paper => new
        {
            paper.Id,
            paper.Title,
            paper.Doi,
            Claims = paper.Claims.Count,
            Headline = paper.Claims.Count(claim => claim.Headline),
            CrossChecks = paper.Claims.Count(claim => claim.Origin == ClaimOrigin.CrossCheck),
            Answered = paper.Claims.Count(claim => answered.Contains(claim.Id)),
        }).ToArray();
        if (json)
        {
            JsonOutput.Write(terminal, rows);
            return;
        }

        TextTable table = new("paper", "claims", "headline", "cross-checks", "answered", "doi", "title");
        foreach (var row in rows)
        {
            table.Add(null, row.Id, $"{row.Claims}", $"{row.Headline}", $"{row.CrossChecks}", $"{row.Answered}", row.Doi, row.Title);
        }

        table.Write(terminal);
    }

    private static void WriteFindings(Workspace workspace, ClaimFilter filter, Terminal terminal, bool json)
    {
        // Only a judging ranks them. Before the first one, they are listed without.
        Dictionary<string, FindingRank> ranks = File.Exists(workspace.ResultsPath)
            ? ResultsFile.Read(workspace.ResultsPath).Findings.ToDictionary(finding => finding.Id, finding => finding.Rank, StringComparer.Ordinal)
            : [];
        var rows = workspace.Findings.Files.Where(file => filter.Paper is null || file.Paper == filter.Paper).Select(file => new
        {
            file.Id,
            file.Paper,
            Rank = ranks.TryGetValue(file.Id, out FindingRank rank) ? (FindingRank?)rank : null,
            file.Kind,
            file.Claims,
            file.Reviewed,
            file.FollowsFrom,
            file.Title,
            file.Path,
        }).OrderBy(row => row.Paper, StringComparer.Ordinal).ThenBy(row => row.Rank ?? FindingRank.Slight).ToArray();
        if (json)
        {
            JsonOutput.Write(terminal, rows);
            return;
        }

        TextTable table = new("finding", "rank", "kind", "claims", "reviewed", "title");
        foreach (var row in rows)
        {
            string rank = row.Rank is { } known ? DataWords.Of(known) : "–";
            table.Add(null, row.Id, rank, DataWords.Of(row.Kind), $"{row.Claims.Count}", $"{row.Reviewed:yyyy-MM-dd}", Shorten(row.Title));
        }

        table.Write(terminal);
        foreach (Finding problem in workspace.Findings.Problems)
        {
            terminal.Error.WriteLine(problem.ToMsBuild());
        }
    }

    private static void WriteCoverage(Workspace workspace, ClaimFilter filter, Terminal terminal, bool json)
    {
        Paper[] papers = [.. workspace.Dataset.Papers.Where(paper => filter.Paper is null || paper.Id == filter.Paper)];
        if (json)
        {
            JsonOutput.Write(terminal, papers.SelectMany(
                paper => (paper.Coverage ?? []).Select(row => new { Paper = paper.Id, row.Place, row.What, row.Claims, row.Reason })));
            return;
        }

        TextTable counts = new("paper", "places", "with claims", "without");
        foreach (Paper paper in papers)
        {
            string[] cells = paper.Coverage is { } rows
                ? [$"{rows.Count}", $"{rows.Count(row => row.Claims.Count > 0)}", $"{rows.Count(row => row.Claims.Count == 0)}"]
                : ["no coverage.csv", "–", "–"];
            counts.Add(null, [paper.Id, .. cells]);
        }

        counts.Write(terminal);
        TextTable table = new("paper", "place", "claims", "what stands there, and why no claim");
        foreach ((Paper paper, CoverageRow row) in papers.SelectMany(paper => (paper.Coverage ?? []).Select(row => (paper, row))))
        {
            string text = row.Claims.Count == 0 ? $"{row.What}: {row.Reason}" : row.What;
            table.Add(null, paper.Id, row.Place, row.Claims.Count == 0 ? "–" : $"{row.Claims.Count}", Shorten(text));
        }

        terminal.Out.WriteLine();
        table.Write(terminal);
    }

    private static string Shorten(string text) => text.Length <= StatementWidth ? text : text[..(StatementWidth - 1)].TrimEnd() + "…";

    private sealed record ClaimFilter(string? Paper, Verdict? Verdict, bool IsHeadline, bool IsUnanswered);
}
