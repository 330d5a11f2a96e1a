using Litmus.Comparison.Claims;

namespace Litmus.Comparison.Verdicts;

/// <summary>The words of the closed list, and which of them a claim without an answer gets.</summary>
public static class NotAssessedReasons
{
    /// <summary>The reason in words, as it is written everywhere.</summary>
    public static string InWords(NotAssessedReason reason) => reason switch
    {
        NotAssessedReason.MeasuredInput => "measured input",
        NotAssessedReason.FigureNotAvailable => "figure not available",
        NotAssessedReason.ModelInputNotPublished => "model input not published",
        NotAssessedReason.NeedsExternalEngine => "needs an external engine",
        NotAssessedReason.TierNotRun => "tier not run",
        NotAssessedReason.TierRaised => "no longer run at this tier",
        NotAssessedReason.TimeLimit => "time limit",
        NotAssessedReason.ModelNotBuiltYet => "model not built yet",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };

    /// <summary>Why a claim that no case answers is not assessed.</summary>
    public static NotAssessedReason ForUnanswered(Computability computability) => computability switch
    {
        Computability.Yes => NotAssessedReason.ModelNotBuiltYet,
        Computability.MeasuredInput => NotAssessedReason.MeasuredInput,
        Computability.FigureNotAvailable => NotAssessedReason.FigureNotAvailable,
        Computability.ModelInputNotPublished => NotAssessedReason.ModelInputNotPublished,
        Computability.NeedsExternalEngine => NotAssessedReason.NeedsExternalEngine,
        _ => throw new ArgumentOutOfRangeException(nameof(computability), computability, "Unknown computability."),
    };

    /// <summary>The judgement that goes with a reason.</summary>
    public static Judgement Judge(NotAssessedReason reason) => new(Verdict.NotAssessed, InWords(reason), Outcome: null);
}
