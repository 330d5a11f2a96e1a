using System.CommandLine;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus explain</c>: everything that is known of one claim.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> id = new("CLAIM") { Description = "The claim" };
        Option<bool> json = CommonOptions.Json();
        DescribedCommand command = new(
            "explain",
            "Says what the paper states and where, what was computed from which inputs, the verdict and why, what was accepted, "
            + "the finding that explains it, and how to run it again. "
            + "It reads the results of the last judging. If what they say of the claim was altered since, it says so first and ends with exit code 3.",
            ("litmus explain {claim}", "everything on one claim"),
            ("litmus explain {claim} --json", "the same for a script"))
        {
            id, json,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            Claim claim = workspace.ClaimOf(parsed.GetRequiredValue(id));
            ResultsDocument document = ResultsFile.ReadAbout(workspace.ResultsPath, claim.Id);
            ClaimResult result = document.Claims.FirstOrDefault(candidate => candidate.Claim.Id == claim.Id)
                ?? throw new ResultsFileException(workspace.ResultsPath, $"It says nothing of {claim.Id}.");
            CaseResult? answering = document.Cases.FirstOrDefault(candidate => candidate.Id == result.CaseId);
            FindingRecord? finding = document.Findings.FirstOrDefault(candidate => FindingRules.Explained([candidate]).Contains(claim.Id));
            (string path, int line) = workspace.Dataset.PlaceOf(claim.Id);
            foreach (string trouble in document.Troubles)
            {
                (parsed.GetValue(json) ? context.Terminal.Error : context.Terminal.Out).WriteLine($"red: {trouble}");
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(
                    context.Terminal,
                    new { Place = $"{path}:{line}", document.Run, Result = result, Gate = result.Gate.Word, Case = answering, Finding = finding });
            }
            else
            {
                PaperRecord paper = document.Papers.First(candidate => candidate.Id == claim.Paper);
                DateTime now = context.Time.GetUtcNow().UtcDateTime;
                string card = Path.Combine(Path.GetDirectoryName(workspace.ResultsPath)!, ClaimLink.Of(claim.Id));
                ClaimExplanation explanation = new(result, answering, paper, document.Run, $"{path}:{line}", now, context.SuiteGiven(parsed), card)
                {
                    Finding = finding,
                };
                explanation.Write(context.Terminal);
            }

            return document.Troubles.Count > 0 ? ExitCodes.Data : ExitCodes.Success;
        });
        return command;
    }
}
