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

    public static void Write(
        Terminal terminal, SolverManifest manifest, IReadOnlyList<ForeignRun> runs, IReadOnlyList<JudgedOpinion> opinions, string workFolder)
    {
        if (opinions.Count > 0)
        {
            TextTable table = new("claim", "ours", manifest.Name, "unit", "verdict", $"of {manifest.Name}", "difference", "in units of u", "");
            foreach (JudgedOpinion opinion in opinions.OrderBy(opinion => opinion.Own.Claim.Id, StringComparer.Ordinal))
            {
                JointOutcome? joint = opinion.Other.Joint;
                table.Add(
                    style: null,
                    opinion.Own.Claim.Id,
                    opinion.Own.Observation is { } own ? Shown(own) : "nothing",
                    Shown(opinion.Other.Observation),
                    opinion.Own.Claim.Expected.Unit,
                    opinion.Own.Judgement.Verdict.ToString(),
                    opinion.Other.Judgement.Verdict.ToString(),
                    joint?.Difference is { } difference ? NumberText.Plain(difference, DigitsOfUnits) : string.Empty,
                    joint?.Units is { } units ? NumberText.Plain(units, DigitsOfUnits) : string.Empty,
                    joint is null ? "not compared" : joint.Agrees ? "agree" : "DISAGREE");
            }

            table.Write(terminal);
        }

        terminal.Out.WriteLine(Summary(manifest, runs, opinions));
        if (runs.Any(run => run.Faults.Count > 0) && Directory.Exists(workFolder))
        {
            terminal.Out.WriteLine($"What its failed runs left is in {workFolder}");
        }
    }

    private static string Summary(SolverManifest manifest, IReadOnlyList<ForeignRun> runs, IReadOnlyList<JudgedOpinion> opinions)
    {
        JointOutcome[] compared = [.. opinions.Select(opinion => opinion.Other.Joint).OfType<JointOutcome>()];
        double[] units = [.. compared.Select(joint => joint.Units).OfType<double>().Select(Math.Abs).Order()];
        string distance = units.Length == 0 ? string.Empty
            : $" Numbers differ by {NumberText.Plain(units[units.Length / 2], DigitsOfUnits)} joint standard uncertainties in the middle and "
                + $"{NumberText.Plain(units[^1], DigitsOfUnits)} at most.";
        int against = opinions.Count(opinion => opinion.Other.BothContradict(opinion.Own.Judgement));
        string both = against == 0 ? string.Empty : $" In {against} of them both contradict what the paper states.";
        int faults = runs.Sum(run => run.Faults.Count);
        string failed = faults == 0 ? string.Empty : $" {ClaimText.Count(faults, "fault")}.";
        return $"{manifest.Name} {manifest.Version} answers {ClaimText.Count(opinions.Count, "claim")} of {ClaimText.Count(runs.Count, "case")}; "
            + $"{compared.Count(joint => joint.Agrees)} of {compared.Length} agree with ours.{distance}{both}{failed}";
    }

    private static string Shown(Observation observation) => observation.Token is { } token ? $"'{token}'"
        : VerdictRules.ExpandedUncertainty(observation) is var width and > 0
            ? $"{NumberText.Plain(observation.Value!.Value, Digits)} ± {NumberText.Plain(width, 2)}"
            : NumberText.Plain(observation.Value!.Value, Digits);
}
