namespace Litmus.Comparison.Gates;

/// <summary>The gate's word on one claim.</summary>
/// <param name="Code">Why.</param>
/// <param name="Message">One sentence: what was accepted, what is now, what to do.</param>
public sealed record GateOutcome(GateCode Code, string Message)
{
    /// <summary>Ok, warn or red.</summary>
    public GateStatus Status => Code switch
    {
        GateCode.AsAccepted or GateCode.KnownGap or GateCode.NotAtThisTier => GateStatus.Ok,
        GateCode.StillInconclusive or GateCode.WordChanged => GateStatus.Warn,
        _ => GateStatus.Red,
    };

    /// <summary>As it is written everywhere: <c>ok</c>, <c>ok: KNOWN GAP</c>, <c>warn: …</c>, <c>not run: time limit</c>, <c>red: Regressed</c>.</summary>
    public string Word => (Status, Code) switch
    {
        (GateStatus.Ok, GateCode.KnownGap) => "ok: KNOWN GAP",
        (GateStatus.Ok, _) => "ok",
        (GateStatus.Warn, _) => $"warn: {Code}",
        (_, GateCode.TimeLimit) => "not run: time limit",
        (_, GateCode.NeedsEngine) => "not run: needs an engine",
        _ => $"red: {Code}",
    };
}
