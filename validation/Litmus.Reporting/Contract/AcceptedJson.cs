using System.ComponentModel;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>What was accepted for a claim in addition to the verdict.</summary>
internal sealed record AcceptedJson(
    NumberOrToken Value, [property: Description("Whether the value is a word.")] bool IsToken, double? BandLower, double? BandUpper,
    string Reason, DateOnly? ReviewBy, string AcceptedBy, DateOnly AcceptedOn)
{
    public static AcceptedJson Of(AcceptedJudgement accepted) => new(
        new NumberOrToken(accepted.Value, accepted.Token), accepted.Token is not null, accepted.BandLower, accepted.BandUpper,
        accepted.Reason, accepted.ReviewBy, accepted.AcceptedBy, accepted.AcceptedOn);

    public AcceptedJudgement ToJudgement(string claimId, Verdict verdict, string place)
    {
        (double? value, string? token) = Value.Meant(IsToken, $"{place}.value");
        return new AcceptedJudgement(claimId, verdict, value, token, BandLower, BandUpper, Reason, ReviewBy, AcceptedBy, AcceptedOn);
    }
}
