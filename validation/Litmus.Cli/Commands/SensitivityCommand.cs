using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;
using Litmus.Runs.Judging;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus sensitivity</c>: what each input alone would have to be.</summary>
internal static class SensitivityCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> id = new("CLAIM") { Description = "The claim" };
        Option<Tier?> tier = CommonOptions.Tier();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "sensitivity",
            "Varies each input of a claim's case alone, from a thousandth to a thousand times its value. "
            + "Says at which factor the result enters or leaves its margin, and how strongly it depends on the input.",
            ("litmus sensitivity {gap}", "which input would have to change for the claim to be reproduced"),
            ("litmus sensitivity {claim} --json", "for a reproduced claim: which change of an input would spoil it; as JSON"))
        {
            id, tier, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            Claim claim = workspace.ClaimOf(parsed.GetRequiredValue(id));
            IValidationCase answering = workspace.CaseAnswering(claim.Id)
                ?? throw new UsageException(
                    $"No case answers {claim.Id} ({NotAssessedReasons.InWords(NotAssessedReasons.ForUnanswered(claim.Computability))}), "
                    + "so no input can be varied.");
            ClaimSensitivity found;
            using (LiveLine line = new(context.Terminal, parsed.GetValue(quiet) || parsed.GetValue(json)))
            {
                found = new SensitivityStudy(workspace.Store, CommonOptions.TierOf(parsed, tier)).Around(
                    answering, claim, new InputLine(line), context.CancellationToken);
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, new
                {
                    claim.Id,
                    claim.Expected,
                    found.Result,
                    found.Token,
                    found.IsInside,
                    Inputs = found.Responses.Select(response => new
                    {
                        response.Input.Name,
                        response.Input.Value,
                        Unit = response.Input.Unit.Symbol,
                        response.HasInfluence,
                        response.Elasticity,
                        response.Factor,
                        ValueAtFactor = response.Value,
                        response.Supremum,
                        response.SupremumFactor,
                        response.NeedsEngine,
                    }),
                });
            }
            else
            {
                Write(claim, answering, found, context.Terminal);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(Claim claim, IValidationCase answering, ClaimSensitivity found, Terminal terminal)
    {
        string result = found.Token ?? ClaimText.Number(found.Result ?? double.NaN) + ClaimText.Unit(claim.Expected.Unit);
        terminal.Out.WriteLine(
            $"{claim.Id}: expected {ClaimText.Expected(claim.Expected)} ({ClaimText.Margin(claim.Margin, claim.Expected.Unit)}); "
            + $"{answering.Description.Id} gives {result}, "
            + $"{(found.IsInside ? "inside" : "outside")} its margin. Each input alone, from a thousandth to a thousand times its value:");
        terminal.Out.WriteLine();
        TextTable table = new("input", "value", "d ln S / d ln x", found.IsInside ? "leaves the margin at" : "enters the margin at", "input there");
        foreach (InputResponse response in found.Responses)
        {
            string unit = ClaimText.Unit(response.Input.Unit.Symbol);
            table.Add(
                null,
                response.Input.Name,
                ClaimText.Number(response.Input.Value) + unit,
                Elasticity(response),
                Boundary(response, found, claim),
                response.Value is { } value ? ClaimText.Number(value) + unit : "–");
        }

        table.Write(terminal);
    }

    // Adding zero takes the sign off a negative zero.
    private static string Elasticity(InputResponse response) =>
        response.Elasticity is { } elasticity ? (Math.Round(elasticity, 3) + 0.0).ToString("0.###", CultureInfo.InvariantCulture) : "–";

    private static string Boundary(InputResponse response, ClaimSensitivity found, Claim claim) => response switch
    {
        { Factor: { } factor } => $"× {factor.ToString("G6", CultureInfo.InvariantCulture)}",
        { Input.SiValue: 0 } => "not varied: it is zero",
        { NeedsEngine: true } => InputSensitivity.NeedsEngine,
        { HasInfluence: false } => "has no influence",
        { Supremum: { } supremum } when !found.IsInside =>
            $"nowhere; nearest {ClaimText.Number(supremum)}{ClaimText.Unit(claim.Expected.Unit)} at × {response.SupremumFactor:G3}",
        _ => "nowhere",
    };

    private sealed class InputLine(LiveLine line) : IProgress<double>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public void Report(double value)
        {
            TimeSpan elapsed = _watch.Elapsed;
            line.Show(string.Create(CultureInfo.InvariantCulture, $"inputs, {value:P0}"), elapsed, value > 0 ? elapsed * ((1 - value) / value) : null);
        }
    }
}
