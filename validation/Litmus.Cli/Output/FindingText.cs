using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Primitives.Text;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Output;

/// <summary>Findings in sentences.</summary>
internal static class FindingText
{
    /// <summary>What a finding is, in a few words: <c>rounding, decisive</c>.</summary>
    public static string Kind(FindingRecord finding) =>
        $"{DataWords.Of(finding.Kind).Replace('-', ' ')}, {DataWords.Of(finding.Rank)}"
        + $"{(finding.FollowsFrom is { } first ? $", follows from {first}" : string.Empty)}";

    /// <summary>A consequence in one sentence.</summary>
    public static string Sentence(Consequence consequence)
    {
        string place = $"{consequence.Input} of {consequence.Case}";
        if (consequence.Failure is { } failure)
        {
            return double.IsFinite(consequence.Computed) ? $"With {Numbers(consequence)} for {place}: {failure}" : failure;
        }

        string judged = ClaimText.Count(consequence.Judged, "claim");
        return consequence.Turned.Count == 0
            ? $"With {Numbers(consequence)} for {place}, none of its {judged} changes its verdict."
            : $"With {Numbers(consequence)} for {place}, {consequence.Turned.Count} of its {judged} "
                + $"{(consequence.Turned.Count == 1 ? "changes its verdict" : "change their verdicts")}: "
                + string.Join(", ", consequence.Turned.Select(Turn)) + ".";
    }

    private static string Turn(TurnedVerdict turned) => $"{turned.Claim} from {PlainWords.Of(turned.Before)} to {PlainWords.Of(turned.After)}";

    private static string Numbers(Consequence consequence)
    {
        string unit = NumberText.Unit(consequence.Unit);
        return $"{NumberText.Significant(consequence.Computed, 4)}{unit} instead of {NumberText.Short(consequence.Printed)}{unit}";
    }
}
