using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;

namespace Litmus.Cli.Output;

/// <summary>What a judging found, for a reader: what needs attention, then the counts.</summary>
internal static class VerdictSummary
{
    // More rows than these are not read on a terminal; they stand in the report.
    private const int RowLimit = 40;

    public static void Write(ResultsDocument document, Terminal terminal)
    {
        ClaimResult[] attention = [.. document.Claims.Where(claim => claim.Gate.Status != GateStatus.Ok).OrderByDescending(claim => claim.Gate.Status).ThenByDescending(claim => claim.Claim.Headline)];
        if (attention.Length > 0)
        {
            TextTable table = new("claim", "verdict", "gate", "why");
            foreach (ClaimResult claim in attention.Take(RowLimit))
            {
                table.Add(Colours.Of(claim.Gate.Status), claim.Claim.Id, claim.Judgement.Verdict.ToString(), claim.Gate.Word, claim.Gate.Message);
            }

            table.Write(terminal);
            if (attention.Length > RowLimit)
            {
                terminal.Out.WriteLine($"… and {attention.Length - RowLimit} more.");
            }
        }

        foreach (string trouble in document.Troubles)
        {
            terminal.Out.WriteLine(trouble);
        }

        terminal.Out.WriteLine($"{document.Claims.Count} claims at tier {document.Run.Tier}: {string.Join(", ", document.Counts.Where(pair => pair.Value > 0).Select(pair => $"{pair.Value} {pair.Key}"))}. "
            + $"Gate: {document.GateStatus.ToString().ToLowerInvariant()} (exit code {document.ExitCode}).");
    }
}
