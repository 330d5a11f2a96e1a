namespace Litmus.Comparison.Verdicts;

/// <summary>The closed list of reasons for <see cref="Verdict.NotAssessed"/>.</summary>
public enum NotAssessedReason
{
    /// <summary>measured input</summary>
    MeasuredInput,

    /// <summary>figure not available</summary>
    FigureNotAvailable,

    /// <summary>model input not published</summary>
    ModelInputNotPublished,

    /// <summary>needs an external engine</summary>
    NeedsExternalEngine,

    /// <summary>tier not run</summary>
    TierNotRun,

    /// <summary>no longer run at this tier</summary>
    TierRaised,

    /// <summary>time limit</summary>
    TimeLimit,

    /// <summary>model not built yet</summary>
    ModelNotBuiltYet,
}
