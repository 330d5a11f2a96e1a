using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Comparison.Differences;

/// <summary>What moved of one result, in the units that tell whether it matters.</summary>
internal static class MovedResults
{
    /// <summary>A claim; nothing where it is the same, or where a side has no value.</summary>
    public static MovedResult? Of(ClaimResult? before, ClaimResult? after, DifferenceOptions options)
    {
        if (before?.Observation is not { } was || after?.Observation is not { } now || AspectOf(before, after, was, now) is not { } aspect)
        {
            return null;
        }

        string id = after.Claim.Id, caseId = after.CaseId ?? string.Empty;
        return new MovedResult
        {
            Kind = ResultKind.Claim,
            Id = id,
            CaseId = caseId,
            Aspect = aspect,
            Unit = now.Unit,
            Before = was.Value,
            After = now.Value,
            TokenBefore = was.Token,
            TokenAfter = now.Token,
            UncertaintyBefore = UncertaintyOf(was),
            UncertaintyAfter = UncertaintyOf(now),
            NoiseFloor = Math.Max(SamplingNoise(was, now), options.MeasuredNoise.GetValueOrDefault(id)),
            InValidationUncertainty = InUncertainty(before, after),
            InMargin = InMargin(before, after),
            Announced = options.Announcements.Of(id, caseId),
        };
    }

    /// <summary>A check; nothing where it is the same, or where a side has no number.</summary>
    public static MovedResult? Of(VerificationOutcome? before, VerificationOutcome? after, DifferenceOptions options)
    {
        if (before?.Check is not { } was || after?.Check is not { } now || (AreSame(was.Found, now.Found) && AreSame(was.Expected, now.Expected)))
        {
            return null;
        }

        double width = now.Tolerance is { Kind: MarginKind.Relative, Value: { } part } ? part * Math.Abs(now.Expected) : now.Tolerance.Value ?? 0;
        return new MovedResult
        {
            Kind = ResultKind.Check,
            Id = after.Id,
            CaseId = after.Case.Id,
            Aspect = AreSame(was.Found, now.Found) ? MovedAspect.Criterion : MovedAspect.Value,
            Unit = now.Unit,
            Before = was.Found,
            After = now.Found,
            NoiseFloor = options.MeasuredNoise.GetValueOrDefault(after.Id),
            InMargin = width > 0 ? (now.Found - was.Found) / width : null,
            Announced = options.Announcements.Of(after.Id, after.Case.Id),
        };
    }

    /// <summary>Whether two numbers have the same bits.</summary>
    public static bool AreSame(double? first, double? second) => first is { } one && second is { } other
        ? BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other)
        : first is null && second is null;

    private static MovedAspect? AspectOf(ClaimResult before, ClaimResult after, Observation was, Observation now) =>
        !AreSame(was.Value, now.Value) || was.Token != now.Token || was.Unit != now.Unit ? MovedAspect.Value
        : !AreSame(was.NumericalUncertainty, now.NumericalUncertainty) || !AreSame(was.InputUncertainty, now.InputUncertainty)
            || was.TokenChangedBy != now.TokenChangedBy || was.Replicas != now.Replicas ? MovedAspect.Uncertainty
        : Criterion.Of(before.Claim) != Criterion.Of(after.Claim) ? MovedAspect.Criterion
        : was.Robustness?.Holds != now.Robustness?.Holds || was.Robustness?.Samples != now.Robustness?.Samples ? MovedAspect.Robustness
        : null;

    private static double UncertaintyOf(Observation observation) => double.Hypot(observation.NumericalUncertainty, observation.InputUncertainty);

    // Where random numbers are drawn, u_num is the standard error of the mean.
    private static double SamplingNoise(Observation was, Observation now) => was.Replicas is not null && now.Replicas is not null
        ? VerdictRules.CoverageFactor * Math.Max(was.NumericalUncertainty, now.NumericalUncertainty)
        : 0;

    private static double? InUncertainty(ClaimResult before, ClaimResult after) =>
        Outcomes(before, after) is var (was, now)
            && Math.Max(was.ValidationUncertainty, now.ValidationUncertainty) is > 0 and < double.PositiveInfinity and var width
            ? Shift(before, after, was, now) / width
            : null;

    private static double? InMargin(ClaimResult before, ClaimResult after)
    {
        if (Outcomes(before, after) is not var (was, now))
        {
            return null;
        }

        double halfWidth = 0.5 * (now.LimitUpper - now.LimitLower);
        double unit = double.IsFinite(halfWidth) ? halfWidth : was.DistanceToLimit;
        return unit > 0 && double.IsFinite(unit) ? Shift(before, after, was, now) / unit : null;
    }

    private static (ComparisonOutcome Was, ComparisonOutcome Now)? Outcomes(ClaimResult before, ClaimResult after) =>
        before.Judgement.Outcome is { } was && after.Judgement.Outcome is { } now && was.Scale == now.Scale && was.Scale != ComparisonScale.Token
            ? (was, now)
            : null;

    // On the scale of a range the error is zero everywhere inside, so the value itself tells how far it moved.
    private static double? Shift(ClaimResult before, ClaimResult after, ComparisonOutcome was, ComparisonOutcome now) =>
        now.Scale == ComparisonScale.Range ? after.Observation!.Value - before.Observation!.Value : now.Error - was.Error;
}
