using Litmus.Comparison.Claims;
using static Litmus.Primitives.Text.NumberText;

namespace Litmus.Comparison.Verdicts;

/// <summary>The sentences of the verdicts, for a reader who knows neither symbols nor internal words.</summary>
internal static class VerdictSentences
{
    /// <summary>The whole interval lies inside the margin.</summary>
    public static string Agrees(Expectation expected, ComparisonOutcome outcome) => outcome switch
    {
        { Scale: ComparisonScale.Range } => $"It agrees: {Computed(expected, outcome)}, and {Limits(expected, outcome)}.",
        { LimitUpper: 0, IntervalLower: 0, IntervalUpper: 0 } => "It agrees exactly.",
        _ => $"It agrees: {Difference(expected, outcome)}; {Limits(expected, outcome)}.",
    };

    /// <summary>The whole interval lies outside the margin.</summary>
    public static string Differs(Expectation expected, ComparisonOutcome outcome) => outcome.Scale == ComparisonScale.Range
        ? $"It differs: {Computed(expected, outcome)}, but {Limits(expected, outcome)}."
        : $"It differs: {Difference(expected, outcome)}; {Limits(expected, outcome)}.";

    /// <summary>The interval crosses the margin: where the value may lie, and what would decide.</summary>
    public static string IsUndecided(Expectation expected, Observation observation, ComparisonOutcome outcome)
    {
        string where = outcome.Scale == ComparisonScale.Range ? Computed(expected, outcome) : Difference(expected, outcome);
        return $"Undecided: {where}; {Limits(expected, outcome)}. {WhatWouldDecide(expected, observation, outcome)}";
    }

    /// <summary>A verdict that open inputs or choices decide.</summary>
    public static string Conditional(Robustness robustness)
    {
        string share = $"{robustness.Holds} of {robustness.Samples} samples of what the paper leaves open";
        return robustness.RestsOn.Count == 0
            ? $"This holds in {share}, and no single input decides it."
            : $"This holds in {share}, and rests above all on {Listed(robustness.RestsOn)}.";
    }

    private static string WhatWouldDecide(Expectation expected, Observation observation, ComparisonOutcome outcome)
    {
        // The limits belong to the margin: an interval as wide as the margin still fits at its middle. Bounds squeeze an interval near them, so a value
        // there may agree whatever the width.
        double halfWidth = 0.5 * (outcome.LimitUpper - outcome.LimitLower);
        bool isSqueezed = observation.Bounds is not null && outcome.Scale == ComparisonScale.Range;
        bool isTooNarrow = double.IsFinite(halfWidth) && !isSqueezed && VerdictRules.CoverageFactor * outcome.ValidationUncertainty > halfWidth;

        // The margin holds a value at its middle if half the margin is known to cover the interval.
        double toLimit = DistanceToLimit(observation, outcome);
        double needed = (toLimit > 0 && double.IsFinite(toLimit) ? toLimit : 0) / VerdictRules.CoverageFactor;
        string cause = Cause(expected, observation);
        string narrow = isTooNarrow ? $"No computed value could agree within this margin while {cause} is so uncertain. " : string.Empty;
        if (needed == 0)
        {
            return narrow + "The computed value lies on the limit itself, so no finite precision decides.";
        }

        double part = needed / outcome.ValidationUncertainty;
        return observation.Replicas is { } n && IsNumerical(expected, observation)
            ? $"{narrow}About {Plain(Math.Ceiling(n / (part * part)))} random runs instead of {n} would decide."
            : $"{narrow}Knowing {cause} to {Share(part)} of today's uncertainty would decide.";
    }

    // Bounds skew the interval, so its middle is not the value then.
    private static double DistanceToLimit(Observation observation, ComparisonOutcome outcome) =>
        observation is { Bounds: not null, Value: { } value } && outcome.Scale == ComparisonScale.Range
            ? Math.Min(Math.Abs(value - outcome.LimitLower), Math.Abs(value - outcome.LimitUpper))
            : outcome.DistanceToLimit;

    private static string Cause(Expectation expected, Observation observation)
    {
        double reference = expected.StandardUncertainty;
        return IsNumerical(expected, observation) ? "the numerical result"
            : observation.InputUncertainty < reference ? "the printed value"
            : observation.LargestInput is { } name ? $"the input '{name}'"
            : "the set of inputs";
    }

    private static bool IsNumerical(Expectation expected, Observation observation) =>
        observation.NumericalUncertainty >= observation.InputUncertainty && observation.NumericalUncertainty >= expected.StandardUncertainty;

    private static string Share(double part) => part >= 0.995 ? "slightly less than all" : $"about {Significant(100 * part, 2)} %";

    private static string Computed(Expectation expected, ComparisonOutcome outcome) =>
        outcome.IntervalLower == outcome.IntervalUpper
            ? $"the computed value is {Plain(outcome.IntervalLower)}{Unit(expected.Unit)}"
            : $"the computed value lies between {Plain(outcome.IntervalLower)} and {Plain(outcome.IntervalUpper)}{Unit(expected.Unit)}";

    private static string Difference(Expectation expected, ComparisonOutcome outcome)
    {
        (double lower, double upper) = (outcome.IntervalLower, outcome.IntervalUpper);
        string Far(double distance) => Distance(outcome.Scale, Math.Abs(distance), expected.Unit);
        return (lower, upper) switch
        {
            _ when lower == 0 && upper == 0 => "the computed value equals the printed one",
            _ when lower == upper => $"the computed value lies {Far(lower)} {Side(lower)} the printed one",
            ( < 0, > 0) => $"the computed value may lie anywhere from {Far(lower)} below to {Far(upper)} above the printed one",
            ( <= 0, <= 0) => $"the computed value lies {Far(upper)} to {Far(lower)} below the printed one",
            _ => $"the computed value lies {Far(lower)} to {Far(upper)} above the printed one",
        };
    }

    private static string Limits(Expectation expected, ComparisonOutcome outcome) => outcome switch
    {
        { LimitLower: double.NegativeInfinity } => $"the statement is at most {Plain(outcome.LimitUpper)}{Unit(expected.Unit)}",
        { LimitUpper: double.PositiveInfinity } => $"the statement is at least {Plain(outcome.LimitLower)}{Unit(expected.Unit)}",
        { Scale: ComparisonScale.Range } =>
            $"the statement is {Plain(outcome.LimitLower)} to {Plain(outcome.LimitUpper)}{Unit(expected.Unit)}",
        { LimitUpper: 0 } => "the statement is exact",
        { Scale: ComparisonScale.Logarithmic } => $"the margin is {Distance(outcome.Scale, outcome.LimitUpper, expected.Unit)}",
        _ => $"the margin is ± {Distance(outcome.Scale, outcome.LimitUpper, expected.Unit)}",
    };

    private static string Distance(ComparisonScale scale, double distance, string unit) => scale switch
    {
        ComparisonScale.Relative => $"{Plain(100 * distance)} %",
        ComparisonScale.Logarithmic => $"a factor of {Plain(Math.Exp(distance))}",
        ComparisonScale.Decades => $"{Plain(distance)} decades",
        _ => Plain(distance) + Unit(unit),
    };

    private static string Side(double difference) => difference < 0 ? "below" : "above";

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1
        ? $"'{names[0]}'"
        : $"{string.Join(", ", names.Take(names.Count - 1).Select(name => $"'{name}'"))} and '{names[^1]}'";
}
