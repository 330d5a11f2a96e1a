using Litmus.Comparison.Claims;

namespace Litmus.Comparison.Verdicts;

/// <summary>
/// The science axis as a pure function. E = S − D, or a logarithm of S/D for multiplicative margins. u_val² = u_num² + u_in² + u_D². I = E ± 2 u_val.
/// Reproduced if I lies inside ± Δ, NotReproduced if it lies outside entirely, else Inconclusive. Where less than 95 % of the plausible inputs and choices
/// give the same side of the margin, agreement is Consistent and disagreement is Inconclusive.
/// </summary>
public static class VerdictRules
{
    /// <summary>Coverage factor of the interval I.</summary>
    public const double CoverageFactor = 2;

    /// <summary>Compares an observation with what a claim expects, and says the word.</summary>
    /// <param name="expected">What is expected.</param>
    /// <param name="margin">How far a result may lie from it.</param>
    /// <param name="observation">What was computed.</param>
    public static Judgement Judge(Expectation expected, Margin margin, Observation observation) =>
        Weigh(JudgeAsChosen(expected, margin, observation), observation.Robustness);

    /// <summary>Twice the standard uncertainty of what was computed, √(u_num² + u_in²), in the unit of the observation.</summary>
    public static double ExpandedUncertainty(Observation observation) =>
        CoverageFactor * Norm(observation.NumericalUncertainty, observation.InputUncertainty);

    private static Judgement JudgeAsChosen(Expectation expected, Margin margin, Observation observation)
    {
        if (string.IsNullOrWhiteSpace(expected.Unit) || !string.Equals(expected.Unit, observation.Unit, StringComparison.Ordinal))
        {
            return Undecided($"The observation is in '{observation.Unit}' and the claim in '{expected.Unit}'; without a common unit nothing is compared.");
        }

        if (expected.Token is not null)
        {
            return JudgeToken(expected.Token, expected.UncertaintyKind, observation);
        }

        if (observation.Value is not { } value)
        {
            return Undecided("The claim expects a number and the case gave a token.");
        }

        if (!double.IsFinite(value))
        {
            return Undecided($"The computed value is {Text(value)}; a finite number was expected.");
        }

        if (WrongUncertainty(expected, observation) is { } wrong)
        {
            return Undecided($"The standard uncertainty of {wrong.Of} is {Text(wrong.Value)}; a finite number, zero or greater, was expected.");
        }

        if (Compare(expected, margin, observation, value) is not { } outcome)
        {
            return Undecided(
                $"A margin {DataWords.Of(margin.Kind)} of {Text(margin.Value ?? double.NaN)} cannot be applied "
                + $"to the reference {Describe(expected)} and the result {Text(value)}.");
        }

        return Say(expected, observation, outcome);
    }

    /// <summary>The comparison alone, or nothing when the margin cannot be applied (a relative margin on a zero reference, a missing number).</summary>
    public static ComparisonOutcome? Compare(Expectation expected, Margin margin, Observation observation, double value)
    {
        bool againstRange = margin.Kind == MarginKind.Band || expected.Value is null;
        return againstRange
            ? CompareWithRange(expected, margin, observation, value)
            : CompareWithValue(expected, margin, observation, value, expected.Value!.Value);
    }

    private static ComparisonOutcome? CompareWithValue(Expectation expected, Margin margin, Observation observation, double value, double reference)
    {
        if (!double.IsFinite(reference))
        {
            return null;
        }

        double observationUncertainty = Norm(observation.NumericalUncertainty, observation.InputUncertainty);
        double referenceUncertainty = expected.StandardUncertainty;
        double absolute = Norm(observationUncertainty, referenceUncertainty);
        switch (margin.Kind)
        {
            case MarginKind.Exact:
                return Around(ComparisonScale.Absolute, value - reference, absolute, limit: 0);
            case MarginKind.Absolute when margin.Value is >= 0:
                return Around(ComparisonScale.Absolute, value - reference, absolute, margin.Value.Value);
            case MarginKind.Sigma when margin.Value is > 0 && referenceUncertainty > 0:
                return Around(ComparisonScale.Absolute, value - reference, absolute, margin.Value.Value * referenceUncertainty);
            case MarginKind.Relative when margin.Value is >= 0 && reference != 0:
                return Around(ComparisonScale.Relative, (value - reference) / Math.Abs(reference), absolute / Math.Abs(reference), margin.Value.Value);
            case MarginKind.Factor when margin.Value is > 1 && value / reference > 0:
                return Around(ComparisonScale.Logarithmic, Math.Log(value / reference), RelativeNorm(), Math.Log(margin.Value.Value));
            case MarginKind.Decades when margin.Value is > 0 && value / reference > 0:
                return Around(ComparisonScale.Decades, Math.Log10(value / reference), RelativeNorm() / Math.Log(10), margin.Value.Value);
            default:
                return null;
        }

        double RelativeNorm() => Norm(observationUncertainty / value, referenceUncertainty / reference);
    }

    private static ComparisonOutcome? CompareWithRange(Expectation expected, Margin margin, Observation observation, double value)
    {
        if ((expected.Lower is null && expected.Upper is null)
            || (expected.Lower is { } l && !double.IsFinite(l))
            || (expected.Upper is { } u && !double.IsFinite(u)))
        {
            return null;
        }

        double? lower = expected.Lower is { } low ? Widen(low, margin, -1, expected.StandardUncertainty) : double.NegativeInfinity;
        double? upper = expected.Upper is { } high ? Widen(high, margin, +1, expected.StandardUncertainty) : double.PositiveInfinity;
        if (lower is not { } limitLower || upper is not { } limitUpper || limitLower > limitUpper)
        {
            return null;
        }

        double uncertainty = Norm(Norm(observation.NumericalUncertainty, observation.InputUncertainty), expected.StandardUncertainty);
        double error = value < limitLower ? value - limitLower : value > limitUpper ? value - limitUpper : 0;
        double halfWidth = CoverageFactor * uncertainty;
        (double from, double to) = observation.Bounds?.Interval(value, halfWidth) ?? (value - halfWidth, value + halfWidth);
        return new ComparisonOutcome(ComparisonScale.Range, error, uncertainty, from, to, limitLower, limitUpper);
    }

    // The limit with its slack, moved outwards (side −1: downwards, +1: upwards).
    private static double? Widen(double limit, Margin margin, int side, double referenceUncertainty) => margin.Kind switch
    {
        MarginKind.Band or MarginKind.Exact => limit,
        MarginKind.Absolute when margin.Value is >= 0 => limit + (side * margin.Value.Value),
        MarginKind.Sigma when margin.Value is > 0 && referenceUncertainty > 0 => limit + (side * margin.Value.Value * referenceUncertainty),
        MarginKind.Relative when margin.Value is >= 0 && limit != 0 => limit + (side * margin.Value.Value * Math.Abs(limit)),
        MarginKind.Factor when margin.Value is > 1 && limit > 0 => limit * Math.Pow(margin.Value.Value, side),
        MarginKind.Decades when margin.Value is > 0 && limit > 0 => limit * Math.Pow(10, side * margin.Value.Value),
        _ => null,
    };

    private static Judgement JudgeToken(string expected, UncertaintyKind uncertainty, Observation observation)
    {
        if (observation.Token is not { } token)
        {
            return Undecided($"The claim expects the outcome '{expected}' and the case gave a number.");
        }

        bool equal = string.Equals(expected, token, StringComparison.Ordinal);
        ComparisonOutcome outcome = Around(ComparisonScale.Token, equal ? 0 : 1, uncertainty: 0, limit: 0);
        if (observation.TokenChangedBy is { } quantity)
        {
            return new Judgement(
                Verdict.Inconclusive,
                $"Undecided: the outcome is '{token}', but the uncertainty of '{quantity}' leaves it open. A more precise value of it would decide.",
                outcome);
        }

        return equal
            ? AgreementWith(uncertainty, observation, outcome, $"The outcome is '{token}', as stated.", "The paper states no uncertainty of what it compares.")
            : new Judgement(Verdict.NotReproduced, $"The outcome is '{token}'; stated is '{expected}'.", outcome);
    }

    private static Judgement Say(Expectation expected, Observation observation, ComparisonOutcome outcome)
    {
        if (outcome.IsInside)
        {
            string inside = VerdictSentences.Agrees(expected, outcome);
            return AgreementWith(expected.UncertaintyKind, observation, outcome, inside, "The paper states no uncertainty of its value.");
        }

        return outcome.IsOutside
            ? new Judgement(Verdict.NotReproduced, VerdictSentences.Differs(expected, outcome), outcome)
            : new Judgement(Verdict.Inconclusive, VerdictSentences.IsUndecided(expected, observation, outcome), outcome);
    }

    // A verdict that open inputs or choices decide is never plain: agreement becomes consistency, a contradiction becomes undecided.
    private static Judgement Weigh(Judgement plain, Robustness? robustness)
    {
        if (robustness is not { IsConditional: true } || plain.Outcome is null)
        {
            return plain;
        }

        string sentence = $"{plain.Reason.TrimEnd('.')}. {VerdictSentences.Conditional(robustness)}";
        return plain.Verdict switch
        {
            Verdict.Reproduced or Verdict.WithinBand or Verdict.Consistent => plain with { Verdict = Verdict.Consistent, Reason = sentence },
            Verdict.NotReproduced => plain with { Verdict = Verdict.Inconclusive, Reason = sentence },
            _ => plain,
        };
    }

    // Agreement with a reference of unknown uncertainty is a weaker word, for a number and for an outcome alike.
    private static Judgement AgreementWith(
        UncertaintyKind uncertainty, Observation observation, ComparisonOutcome outcome, string reason, string nothingStated) =>
        uncertainty == UncertaintyKind.NotStated && observation.Closure is null
            ? new Judgement(Verdict.WithinBand, $"{reason} {nothingStated}", outcome)
            : Agreement(observation, outcome, reason);

    private static Judgement Agreement(Observation observation, ComparisonOutcome outcome, string reason) => observation.Closure is { } closure
        ? new Judgement(Verdict.Consistent, $"{reason} It is closure, not prediction: {closure}", outcome)
        : new Judgement(Verdict.Reproduced, reason, outcome);

    private static ComparisonOutcome Around(ComparisonScale scale, double error, double uncertainty, double limit) =>
        new(scale, error, uncertainty, error - (CoverageFactor * uncertainty), error + (CoverageFactor * uncertainty), -limit, limit);

    private static Judgement Undecided(string reason) => new(Verdict.Inconclusive, reason, Outcome: null);

    private static (string Of, double Value)? WrongUncertainty(Expectation expected, Observation observation) =>
        !IsUncertainty(observation.NumericalUncertainty) ? ("the numerical result", observation.NumericalUncertainty)
        : !IsUncertainty(observation.InputUncertainty) ? ("the inputs", observation.InputUncertainty)
        : !IsUncertainty(expected.StandardUncertainty) ? ("the printed value", expected.StandardUncertainty)
        : null;

    private static bool IsUncertainty(double value) => double.IsFinite(value) && value >= 0;

    private static double Norm(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static string Describe(Expectation expected) =>
        expected.Value is { } value
            ? $"{Text(value)} {expected.Unit}"
            : $"[{(expected.Lower is { } l ? Text(l) : "−∞")}, {(expected.Upper is { } u ? Text(u) : "∞")}] {expected.Unit}";

    private static string Text(double value) => value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture);
}
