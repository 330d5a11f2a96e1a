using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>How hard the test of a claim was, in plain words: its evidence, its robustness and its severity.</summary>
public static class EvidenceText
{
    /// <summary>Whether the verdict holds over the plausible inputs. Null if nothing was sampled.</summary>
    public static string? Robustness(ClaimResult claim)
    {
        if (claim.Robustness is not { Samples: > 0 } robustness)
        {
            return null;
        }

        string rests = robustness.IsConditional && robustness.RestsOn.Count > 0
            ? $"; it rests on the {PlainWords.List([.. robustness.RestsOn.Select(PlainWords.Input)])}"
            : string.Empty;
        return $"the verdict holds in {robustness.Holds} of {robustness.Samples} plausible inputs{rests}";
    }

    /// <summary>How far the nearest failure is. Null if it is not known.</summary>
    public static string? Severity(ClaimResult claim)
    {
        if (claim.Severity is not { } severity)
        {
            return null;
        }

        string input = PlainWords.Input(severity.Input);
        string value = ClaimText.Number(severity.Value) + ClaimText.Unit(severity.Unit);
        return severity switch
        {
            { Option: { } option } => $"the verdict turns with another choice of the {input}: {option}",
            { Distance: null } => $"the verdict turns only if the {input}, which is known exactly, were {value}",
            { Distance: { } distance } when distance < 1 =>
                $"the verdict turns within the plausible range of the {input}: at {value}, {ClaimText.Rounded(distance, digits: 2)} of its half width away",
            { Distance: { } distance } =>
                $"the verdict turns only if the {input} were {value}, {ClaimText.Rounded(distance, digits: 2)} times the half width of its plausible range "
                + "away",
        };
    }

    /// <summary>Everything in a few sentences.</summary>
    public static string Of(ClaimResult claim)
    {
        List<string> sentences = [claim.Evidence is { } evidence ? $"Tested by {PlainWords.Of(evidence)}." : "How hard the test was is not declared."];
        sentences.AddRange(new[] { Robustness(claim) is { } robustness ? $"{PlainWords.Capital(robustness)}." : null, Severity(claim) is { } severity
            ? PlainWords.Capital(severity) + "."
            : null }.OfType<string>());
        return string.Join(' ', sentences);
    }
}
