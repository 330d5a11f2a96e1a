using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Output;

/// <summary>Our results beside those of another solver.</summary>
internal static class OpinionTable
{
    private const int Digits = 6, DigitsOfUnits = 3;

    private const string Borrowed = "*", Unknown = "**";

    public static void Write(
        Terminal terminal, SolverManifest manifest, IReadOnlyList<ForeignRun> runs, IReadOnlyList<JudgedOpinion> opinions, string workFolder)
    {
        if (opinions.Count > 0)
        {
            TextTable table = new("claim", "ours", manifest.Name, "unit", "verdict", $"of {manifest.Name}", "difference", "in units of u", "");
            foreach (JudgedOpinion opinion in opinions.OrderBy(opinion => opinion.Own.Claim.Id, StringComparer.Ordinal))
            {
                JointOutcome? joint = opinion.Other.Joint;
                double? inUnits = opinion.Other.IsUncertainByRoundingAlone ? null : joint?.Units;
                table.Add(
                    style: null,
                    opinion.Own.Claim.Id,
                    opinion.Own.Observation is { } own ? Shown(own) : "nothing",
                    $"{Shown(opinion.Other.Observation)}{MarkOf(opinion)}",
                    opinion.Own.Claim.Expected.Unit,
                    opinion.Own.Judgement.Verdict.ToString(),
                    opinion.Other.Judgement.Verdict.ToString(),
                    joint?.Difference is { } difference ? NumberText.Plain(difference, DigitsOfUnits) : string.Empty,
                    inUnits is { } units ? NumberText.Plain(units, DigitsOfUnits) : string.Empty,
                    joint is null ? "not compared" : joint.Agrees ? "agree" : "DISAGREE");
            }

            table.Write(terminal);
        }

        terminal.Out.WriteLine(Summary(manifest, runs, opinions));
        if (opinions.Any(opinion => MarkOf(opinion) == Borrowed))
        {
            terminal.Out.WriteLine(
                $"{Borrowed} Its inputs were not varied (\"varies\" in its manifest). What uncertain inputs do is that of our own solver.");
        }

        if (opinions.Any(opinion => MarkOf(opinion) == Unknown))
        {
            terminal.Out.WriteLine(
                $"{Unknown} Its inputs were not varied, and our own solver has no result. What uncertain inputs do is not known, and left out.");
        }

        if (runs.Any(run => run.Faults.Count > 0) && Directory.Exists(workFolder))
        {
            terminal.Out.WriteLine($"What its failed runs left is in {workFolder}");
        }
    }

    private static string MarkOf(JudgedOpinion opinion) => opinion.Other.BorrowsInputUncertainty ? Borrowed
        : !opinion.Other.VariesInputs && opinion.Own.Observation is null ? Unknown
        : string.Empty;

    private static string Summary(SolverManifest manifest, IReadOnlyList<ForeignRun> runs, IReadOnlyList<JudgedOpinion> opinions)
    {
        JointOutcome[] compared = [.. opinions.Select(opinion => opinion.Other.Joint).OfType<JointOutcome>()];
        SecondOpinion[] closed = [.. opinions.Select(opinion => opinion.Other).Where(other => other.IsUncertainByRoundingAlone)];
        double[] units =
        [
            .. opinions.Where(opinion => !opinion.Other.IsUncertainByRoundingAlone).Select(opinion => opinion.Other.Joint?.Units).OfType<double>()
                .Select(Math.Abs).Order(),
        ];
        string distance = units.Length == 0 ? string.Empty
            : $" Numbers differ by {NumberText.Plain(units[units.Length / 2], DigitsOfUnits)} joint standard uncertainties in the middle and "
                + $"{NumberText.Plain(units[^1], DigitsOfUnits)} at most.";
        string exact = closed.Length == 0 ? string.Empty
            : $" {ClaimText.Count(closed.Length, "number")} without an uncertainty beyond rounding "
                + (closed.Max(RelativeDifference) is var largest and > 0
                    ? $"differ by {NumberText.Plain(largest, 1)} of their size at most."
                    : "are equal to the last bit.");
        int against = opinions.Count(opinion => opinion.Other.BothContradict(opinion.Own.Judgement));
        string both = against == 0 ? string.Empty : $" In {against} of them both contradict what the paper states.";
        int faults = runs.Sum(run => run.Faults.Count);
        string failed = faults == 0 ? string.Empty : $" {ClaimText.Count(faults, "fault")}.";
        return $"{manifest.Name} {manifest.Version} answers {ClaimText.Count(opinions.Count, "claim")} of {ClaimText.Count(runs.Count, "case")}; "
            + $"{compared.Count(joint => joint.Agrees)} of {compared.Length} agree with ours.{distance}{exact}{both}{failed}";
    }

    // Both are zero only if they are equal.
    private static double RelativeDifference(SecondOpinion opinion) => opinion is { Joint.Difference: { } difference and not 0, Observation.Value: { } value }
        ? Math.Abs(difference) / Math.Max(Math.Abs(value), Math.Abs(value - difference))
        : 0;

    private static string Shown(Observation observation) => observation.Token is { } token ? $"'{token}'"
        : VerdictRules.ExpandedUncertainty(observation) is var width and > 0
            ? $"{NumberText.Plain(observation.Value!.Value, Digits)} ± {NumberText.Plain(width, 2)}"
            : NumberText.Plain(observation.Value!.Value, Digits);
}
