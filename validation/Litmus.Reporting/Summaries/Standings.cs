using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Summaries;

/// <summary>Which standing a claim has, and which claims are counted together.</summary>
public static class Standings
{
    /// <summary>The standing of a claim.</summary>
    public static Standing Of(ClaimResult claim) => (claim.Judgement.Verdict, claim.Evidence) switch
    {
        (Verdict.NotAssessed, _) => Standing.NotAssessed,
        (Verdict.NotReproduced, _) => Standing.NotReproduced,
        (Verdict.Inconclusive, _) => Standing.Undecided,
        (_, Evidence.CannotFail) => Standing.CannotFail,
        (_, Evidence.Restatement) => Standing.Restated,
        (Verdict.WithinBand, _) => Standing.WithinBand,
        (Verdict.Consistent, _) => claim.Observation?.Closure is null ? Standing.Conditional : Standing.ByConstruction,
        _ => Standing.Reproduced,
    };

    /// <summary>The claims that are counted: those that repeat another one are left out, because they are shown beneath it.</summary>
    public static IReadOnlyList<ClaimResult> Leaders(IReadOnlyList<ClaimResult> claims)
    {
        HashSet<string> known = new(claims.Select(claim => claim.Claim.Id), StringComparer.Ordinal);
        return [.. claims.Where(claim => claim.Claim.FollowsFrom is not { } leader || !known.Contains(leader))];
    }

    /// <summary>Whether the claim counts as agreement with a measurement: a model or a law was compared with it.</summary>
    public static bool AgreesWithExperiment(ClaimResult claim) =>
        Of(claim) == Standing.Reproduced && claim.Claim.Class == ReferenceClass.Experiment && (claim.Evidence is Evidence.Model or Evidence.Law);

    /// <summary>Whether a claim was computed but something about its run or its data is wrong.</summary>
    public static bool IsDamaged(ClaimResult claim) => claim.Gate.Code is GateCode.DataError or GateCode.Failed;
}
