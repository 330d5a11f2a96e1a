using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Summaries;

/// <summary>Why a verdict is what it is, in plain sentences made from its numbers.</summary>
public static class VerdictText
{
    /// <summary>The computed and the stated number, how far they are apart, the margin, and what that means.</summary>
    public static string Of(ClaimResult claim)
    {
        if (claim.Observation is null)
        {
            return PlainWords.Capital(PlainWords.NotAssessed(claim)) + ".";
        }

        string conclusion = Conclusion(claim);
        return claim.Judgement.Outcome is { } outcome ? $"{Numbers(claim, outcome)}{(conclusion.Length > 0 ? " " + conclusion : string.Empty)}" : claim.Judgement.Reason;
    }

    private static string Numbers(ClaimResult claim, ComparisonOutcome outcome)
    {
        Expectation expected = claim.Claim.Expected;
        string computed = ClaimText.Observed(claim.Observation);
        return outcome.Scale switch
        {
            ComparisonScale.Token => Token(expected.Token, claim.Observation?.Token),
            ComparisonScale.Range => $"Computed {computed}; the statement allows {Limits(outcome, expected.Unit)}.",
            _ => $"Computed {computed}, stated {ClaimText.Expected(expected)}. {Difference(claim, outcome)}",
        };
    }

    private static string Token(string? stated, string? computed) => (stated, computed) switch
    {
        (null, _) => $"The computation gives the outcome {Quoted(computed)}, and the statement is a number.",
        (_, null) => $"The computation gives a number, and the statement is the outcome {Quoted(stated)}.",
        ("true", "true") => "The computation says that it holds, as stated.",
        ("true", "false") => "The computation says that it does not hold.",
        ("false", "true") => "The computation says that it holds; the paper states that it does not.",
        ("false", "false") => "The computation says that it does not hold, as stated.",
        _ when stated == computed => $"The computation gives {Quoted(computed)}, as stated.",
        _ => $"The computation gives {Quoted(computed)}; the paper states {Quoted(stated)}.",
    };

    private static string Quoted(string? token) => $"“{token}”";

    private static string Difference(ClaimResult claim, ComparisonOutcome outcome)
    {
        string unit = ClaimText.Unit(claim.Claim.Expected.Unit);
        (double lower, double upper, double margin, bool isRatio) = outcome.Scale switch
        {
            ComparisonScale.Logarithmic => (Math.Exp(outcome.IntervalLower), Math.Exp(outcome.IntervalUpper), Math.Exp(outcome.LimitUpper), true),
            ComparisonScale.Decades => (
                Math.Pow(10, outcome.IntervalLower), Math.Pow(10, outcome.IntervalUpper), Math.Pow(10, outcome.LimitUpper), true),
            ComparisonScale.Relative when claim.Claim.Expected.Value is { } stated => (
                outcome.IntervalLower * Math.Abs(stated), outcome.IntervalUpper * Math.Abs(stated), outcome.LimitUpper * Math.Abs(stated), false),
            _ => (outcome.IntervalLower, outcome.IntervalUpper, outcome.LimitUpper, false),
        };
        bool isUndecided = claim.Judgement.Verdict == Verdict.Inconclusive;
        if (isRatio)
        {
            string allowed = $"the margin is a factor of {Short(margin)}";
            return isUndecided
                ? $"Computed may be from {Ratio(lower)} to {Ratio(upper)} the stated value; {allowed}."
                : $"That is {Ratio(Math.Sqrt(lower * upper))} the stated value; {allowed}.";
        }

        string margins = $"the margin is ± {Short(margin)}{unit}";
        double middle = 0.5 * (lower + upper);
        return isUndecided
            ? $"Computed may lie anywhere from {Apart(lower, unit)} to {Apart(upper, unit)} the stated value; {margins}."
            : middle == 0 ? $"There is no difference; {margins}." : $"That is {Apart(middle, unit)}; {margins}.".Replace(" the stated value;", ";", StringComparison.Ordinal);
    }

    private static string Apart(double difference, string unit) => difference == 0
        ? "no difference from"
        : $"{Short(Math.Abs(difference))}{unit} {(difference > 0 ? "above" : "below")}";

    private static string Ratio(double ratio) => $"{Short(ratio)} times";

    private static string Limits(ComparisonOutcome outcome, string symbol)
    {
        string unit = ClaimText.Unit(symbol);
        return outcome switch
        {
            { LimitLower: double.NegativeInfinity } => $"at most {ClaimText.Number(outcome.LimitUpper)}{unit}",
            { LimitUpper: double.PositiveInfinity } => $"at least {ClaimText.Number(outcome.LimitLower)}{unit}",
            _ => $"{ClaimText.Number(outcome.LimitLower)} to {ClaimText.Number(outcome.LimitUpper)}{unit}",
        };
    }

    private static string Conclusion(ClaimResult claim) => Standings.Of(claim) switch
    {
        Standing.Undecided => Undecided(claim),
        Standing.ByConstruction => $"Agreement by construction, not a prediction: {Ended(claim.Observation!.Closure!)}",
        Standing.Conditional when EvidenceText.Robustness(claim) is { } robustness => $"It {robustness}.",
        Standing.WithinBand => "The paper states no uncertainty for its number.",
        Standing.Restated => "Both numbers are printed, so no model was tested.",
        Standing.CannotFail => "This is true for every input that the model accepts.",
        _ => string.Empty,
    };

    private static string Undecided(ClaimResult claim)
    {
        if (claim.Observation?.TokenChangedBy is { } changedBy)
        {
            return $"The uncertainty of the {PlainWords.Input(changedBy)} alone changes the outcome; a more precise value would decide.";
        }

        ComparisonOutcome outcome = claim.Judgement.Outcome!;
        double needed = outcome.DistanceToLimit / VerdictRules.CoverageFactor;
        string robustness = EvidenceText.Robustness(claim) is { } holds ? $" The verdict at the chosen inputs {holds}." : string.Empty;
        if (!(needed > 0) || !double.IsFinite(needed) || needed >= outcome.ValidationUncertainty)
        {
            return robustness.TrimStart();
        }

        string largest = claim.Observation?.LargestInput is { } input ? $" Most of it comes from the {PlainWords.Input(input)}." : string.Empty;
        return $"Its uncertainty would have to be {Short(outcome.ValidationUncertainty / needed)} times smaller to decide.{largest}{robustness}";
    }

    private static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";

    private static string Short(double number) => ClaimText.Number(double.Parse(number.ToString("G3")));
}
