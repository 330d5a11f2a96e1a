using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Gates;

/// <summary>The gate as a pure function. It never alters a scientific verdict.</summary>
public static class GateRules
{
    /// <summary>Compares what is now with what was accepted.</summary>
    /// <param name="accepted">What was accepted; absent when nothing was.</param>
    /// <param name="now">The verdict of this run.</param>
    /// <param name="value">The value of this run, in the claim's unit.</param>
    /// <param name="execution">What became of the run.</param>
    /// <param name="today">The date that review dates are compared with.</param>
    /// <param name="token">The token of this run, where it gave one.</param>
    /// <param name="claimId">The claim, for the command that a message names.</param>
    public static GateOutcome Judge(
        AcceptedJudgement? accepted, Judgement now, double? value, Execution execution, DateOnly today, string? token = null, string claimId = "CLAIM")
    {
        string accept = HowToAccept(claimId);
        switch (execution)
        {
            case Execution.Failed:
                return new GateOutcome(GateCode.Failed, "The run failed; see its message.");
            case Execution.TimedOut:
                return new GateOutcome(
                    GateCode.TimeLimit, "The machine is too slow for the time limit. Nothing was computed, so nothing is said of the claim.");
            case Execution.NotRun:
                return new GateOutcome(GateCode.NotRun, "No run with the present code and inputs is stored; the note says which command makes one.");
            case Execution.NeedsEngine when accepted?.Verdict != Verdict.NotAssessed:
                return new GateOutcome(
                    GateCode.NeedsEngine, "It needs an external engine that is not there, and no answer of it is stored. Nothing is said of the claim.");
            case Execution.DataError:
                return new GateOutcome(GateCode.DataError, "Stored data do not match their checksum or the claim.");
        }

        // Nothing was compared: NaN, another unit, or a margin that cannot be applied. This is red even if the claim was accepted as inconclusive.
        if (now is { Verdict: Verdict.Inconclusive, Outcome: null })
        {
            return new GateOutcome(GateCode.DataError, $"Nothing could be compared: {now.Reason}");
        }

        if (accepted is null)
        {
            return new GateOutcome(GateCode.Unjudged, $"Now {now.Verdict}, and nothing is accepted yet. Review it, then run: {accept}");
        }

        if (accepted is { Verdict: Verdict.NotReproduced, ReviewBy: { } date } && date < today)
        {
            return new GateOutcome(GateCode.Expired, $"The known gap was to be reviewed by {date:yyyy-MM-dd}.");
        }

        if (now.Verdict == Verdict.NotAssessed)
        {
            return ForNotAssessed(accepted, now, accept);
        }

        return accepted.Verdict switch
        {
            Verdict.NotAssessed =>
                new GateOutcome(GateCode.Unjudged, $"Accepted as not assessed ({accepted.Reason}), and {now.Verdict} now. Review it, then run: {accept}"),
            Verdict.NotReproduced => ForKnownGap(accepted, now, value, token, accept),
            Verdict.Inconclusive => ForInconclusive(now, accept),
            _ => ForAgreement(accepted, now, accept),
        };
    }

    /// <summary>The gate with one more demand: a known gap and an undecided headline claim need a finding.</summary>
    /// <param name="gate">What <see cref="Judge"/> says.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="isExplained">Whether a finding explains it.</param>
    public static GateOutcome DemandFinding(GateOutcome gate, Claim claim, bool isExplained) => gate.Code switch
    {
        GateCode.KnownGap when !isExplained =>
            new GateOutcome(GateCode.Unexplained, $"No finding says what is wrong and why. Write one: {HowToExplain(claim.Id)}"),
        GateCode.StillInconclusive when claim.Headline && !isExplained =>
            new GateOutcome(GateCode.Unexplained, $"No finding says why this headline claim is undecided. Write one: {HowToExplain(claim.Id)}"),
        _ => gate,
    };

    /// <summary>The command that writes a finding for a claim.</summary>
    /// <param name="claimId">The claim.</param>
    public static string HowToExplain(string claimId)
    {
        string[] parts = claimId.Split('.', 2);
        return $"litmus new finding {parts[0]}/{parts[^1]} --kind KIND --claims {claimId} --title \"…\"";
    }

    /// <summary>Whether a verdict is a word of agreement.</summary>
    public static bool IsAgreement(Verdict verdict) => verdict is Verdict.Reproduced or Verdict.WithinBand or Verdict.Consistent;

    /// <summary>The command that accepts the verdict of a claim, as the end of a sentence.</summary>
    internal static string HowToAccept(string claimId) => $"litmus accept {claimId} --reason \"…\".";

    private static GateOutcome ForNotAssessed(AcceptedJudgement accepted, Judgement now, string accept)
    {
        if (now.Reason == NotAssessedReasons.InWords(NotAssessedReason.TierNotRun))
        {
            return new GateOutcome(GateCode.NotAtThisTier, "Not judged at this tier.");
        }

        if (accepted.Verdict == Verdict.NotAssessed)
        {
            return new GateOutcome(GateCode.AsAccepted, "Not assessed, as accepted.");
        }

        string why = now.Reason == NotAssessedReasons.InWords(NotAssessedReason.TierRaised)
            ? $"its case no longer runs at this tier. Lower the case's minimum tier again, or judge at its new tier and run: {accept}"
            : "no run answers it now.";
        return new GateOutcome(GateCode.Lost, $"Accepted as {accepted.Verdict}{(accepted.Tier is { } tier ? $" at tier {tier}" : string.Empty)}, and {why}");
    }

    private static GateOutcome ForKnownGap(AcceptedJudgement accepted, Judgement now, double? value, string? token, string accept)
    {
        if (IsAgreement(now.Verdict))
        {
            return new GateOutcome(GateCode.UnexpectedAgreement, $"A known gap is {now.Verdict} now. Find out why, then run: {accept}");
        }

        if (now.Verdict == Verdict.Inconclusive)
        {
            return new GateOutcome(GateCode.Undecided, "A known gap is inconclusive now.");
        }

        if (token is not null && !string.Equals(accepted.Token, token, StringComparison.Ordinal))
        {
            return new GateOutcome(GateCode.GapMoved, $"The known gap was accepted as '{accepted.Token}' and is '{token}' now.");
        }

        bool inBand = value is null || (value >= (accepted.BandLower ?? double.NaN) && value <= (accepted.BandUpper ?? double.NaN));
        return inBand
            ? new GateOutcome(GateCode.KnownGap, $"Known gap: {accepted.Reason}")
            : new GateOutcome(GateCode.GapMoved, $"The known gap was accepted in [{accepted.BandLower:R}, {accepted.BandUpper:R}] and is {value:R} now.");
    }

    private static GateOutcome ForInconclusive(Judgement now, string accept) => now.Verdict switch
    {
        Verdict.Inconclusive => new GateOutcome(GateCode.StillInconclusive, "Inconclusive, as accepted."),
        Verdict.NotReproduced => new GateOutcome(GateCode.Regressed, "Accepted as inconclusive, and not reproduced now."),
        _ => new GateOutcome(GateCode.WordChanged, $"Accepted as inconclusive, and {now.Verdict} now. Review it, then run: {accept}"),
    };

    private static GateOutcome ForAgreement(AcceptedJudgement accepted, Judgement now, string accept)
    {
        if (now.Verdict == accepted.Verdict)
        {
            return new GateOutcome(GateCode.AsAccepted, "The verdict is the accepted one.");
        }

        return now.Verdict switch
        {
            Verdict.NotReproduced => new GateOutcome(GateCode.Regressed, $"Accepted as {accepted.Verdict}, and not reproduced now."),
            Verdict.Inconclusive => new GateOutcome(GateCode.Undecided, $"Accepted as {accepted.Verdict}, and inconclusive now."),
            _ => new GateOutcome(GateCode.WordChanged, $"Accepted as {accepted.Verdict}, and {now.Verdict} now. Review it, then run: {accept}"),
        };
    }
}
