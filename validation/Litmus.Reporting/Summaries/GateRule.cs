using Litmus.Comparison.Gates;

namespace Litmus.Reporting.Summaries;

/// <summary>The diagnostic code of each gate code. Its first digit is the exit code. 7 stands for warnings.</summary>
/// <param name="Code">The gate code.</param>
/// <param name="Id">The diagnostic code, <c>LIT5001</c>.</param>
/// <param name="Meaning">What it says, in one sentence.</param>
public sealed record GateRule(GateCode Code, string Id, string Meaning)
{
    /// <summary>The code for troubles of the results as a whole.</summary>
    public const string DocumentTrouble = "LIT3900";

    /// <summary>Every gate code that is worth a line.</summary>
    public static IReadOnlyList<GateRule> All { get; } =
    [
        new(GateCode.DataError, "LIT3901", "Stored data are damaged, altered or do not fit the claim."),
        new(GateCode.Failed, "LIT4001", "The run that answers the claim failed."),
        new(GateCode.NotRun, "LIT8001", "No run with the present code and inputs is stored."),
        new(GateCode.Regressed, "LIT5001", "Agreement was accepted and is gone."),
        new(GateCode.Undecided, "LIT5002", "The verdict was conclusive when accepted and is not now."),
        new(GateCode.GapMoved, "LIT5003", "A known gap lies outside its band."),
        new(GateCode.UnexpectedAgreement, "LIT5004", "A known gap is reproduced now."),
        new(GateCode.CheckFailed, "LIT5005", "A check of a solver against an exact result does not hold."),
        new(GateCode.Unjudged, "LIT6001", "Nothing is accepted for this verdict yet."),
        new(GateCode.Expired, "LIT6002", "A known gap is past its review date."),
        new(GateCode.Lost, "LIT6003", "The claim was answered when accepted and is not answered now."),
        new(GateCode.Unexplained, "LIT6004", "A known gap, or an undecided headline claim, that no finding explains."),
        new(GateCode.TimeLimit, "LIT8002", "The run that answers the claim exceeded its time limit: the machine is slow, or the limit short."),
        new(GateCode.NeedsEngine, "LIT8003", "The run that answers the claim needs an external engine that is not there, and no answer of it is stored."),
        new(GateCode.StillInconclusive, "LIT7001", "The verdict is inconclusive, as accepted."),
        new(GateCode.WordChanged, "LIT7002", "The claim agrees under another verdict, or better than accepted."),
        new(GateCode.KnownGap, "LIT7003", "A known gap, inside its band."),
    ];

    /// <summary>The rule for a gate code, or null if there is nothing to say.</summary>
    public static GateRule? For(GateCode code) => All.FirstOrDefault(rule => rule.Code == code);
}
