using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Validation;

/// <summary>An observation that must be judged otherwise: moved out of the margin where it was not outside, moved to the reference where it was.</summary>
internal static class DoctoredObservation
{
    // A little more than the coverage factor of 2, so that the interval clears the limit.
    private const double Clearance = 2.05;

    // For margins of zero and uncertainties of zero: small against any reference, large against rounding.
    private const double Nudge = 1e-6;

    public static Observation Of(Claim claim, Observation observation, Judgement judgement)
    {
        // What weighs the verdict is taken away, so that the number alone decides.
        observation = observation with { Robustness = null, Bounds = null };
        bool isOutside = judgement.Verdict == Verdict.NotReproduced || judgement.Outcome is { IsOutside: true };
        if (observation.Token is not null)
        {
            return observation with { Token = isOutside ? claim.Expected.Token : "another outcome", TokenChangedBy = null };
        }

        ComparisonOutcome outcome = judgement.Outcome ?? throw new InvalidOperationException($"{claim.Id} was not compared: {judgement.Reason}");
        double uncertainty = outcome.ValidationUncertainty;
        double error = isOutside ? 0 : outcome.LimitUpper + (Clearance * uncertainty) + (Nudge * Math.Max(1, outcome.LimitUpper));
        double reference = claim.Expected.Value ?? 0;
        double value = outcome.Scale switch
        {
            ComparisonScale.Absolute when isOutside => reference,
            ComparisonScale.Absolute =>
                reference + outcome.LimitUpper + (Clearance * uncertainty) + (Nudge * ScaleOf(Math.Max(Math.Abs(reference), outcome.LimitUpper))),
            ComparisonScale.Relative => reference + (Math.Abs(reference) * error),
            ComparisonScale.Logarithmic => reference * Math.Exp(error),
            ComparisonScale.Decades => reference * Math.Pow(10, error),
            _ => InRange(outcome, isOutside),
        };
        return observation with { Value = value };
    }

    private static double InRange(ComparisonOutcome outcome, bool isOutside)
    {
        (double lower, double upper) = (outcome.LimitLower, outcome.LimitUpper);
        double scale = Math.Max(double.IsFinite(lower) ? Math.Abs(lower) : 0, double.IsFinite(upper) ? Math.Abs(upper) : 0);
        double step = (Clearance * outcome.ValidationUncertainty) + (Nudge * ScaleOf(scale));
        if (isOutside)
        {
            return double.IsFinite(lower) && double.IsFinite(upper) ? 0.5 * (lower + upper) : double.IsFinite(lower) ? lower + step : upper - step;
        }

        return double.IsFinite(upper) ? upper + step : lower - step;
    }

    // A reference of zero with a margin of zero (a count, a balance) has no scale of its own.
    private static double ScaleOf(double size) => size > 0 ? size : 1;
}
