using System.Text.RegularExpressions;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Summaries;

/// <summary>Why a verdict is what it is: the two numbers and the sentence of the judgement, with the names of inputs in plain words.</summary>
public static partial class VerdictText
{
    /// <summary>The sentences.</summary>
    public static string Of(ClaimResult claim)
    {
        if (claim.Observation is null)
        {
            return PlainWords.Capital(PlainWords.NotAssessed(claim)) + ".";
        }

        string numbers = claim.Judgement.Outcome is { Scale: not ComparisonScale.Token }
            ? $"Stated {ClaimText.Expected(claim.Claim.Expected)}, computed {ClaimText.Observed(claim.Observation)}. "
            : string.Empty;
        string weight = Standings.Of(claim) switch
        {
            Standing.Restated => " Both are printed numbers, so no model was tested.",
            Standing.CannotFail => " It is true for every input that the model accepts.",
            _ => string.Empty,
        };
        return $"{numbers}{Reason(claim)}{weight}";
    }

    /// <summary>The sentence of the judgement alone.</summary>
    public static string Reason(ClaimResult claim) =>
        InputName().Replace(claim.Judgement.Reason, match => $"the {PlainWords.Input(match.Groups["name"].Value)}");

    [GeneratedRegex("(the input )?'(?<name>[a-z]+([A-Z][A-Za-z0-9]*)+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InputName();
}
