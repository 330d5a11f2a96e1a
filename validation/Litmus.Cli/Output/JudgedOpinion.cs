using Litmus.Comparison.Results;
using Litmus.Foreign.Running;

namespace Litmus.Cli.Output;

/// <summary>Our result of a claim, and what another solver says of it.</summary>
/// <param name="Own">Our result.</param>
/// <param name="Other">What the other solver says.</param>
internal sealed record JudgedOpinion(ClaimResult Own, SecondOpinion Other)
{
    /// <summary>What a solver says of the claims, beside our own results.</summary>
    /// <param name="runs">What it gave.</param>
    /// <param name="own">Our own results. A claim that is not among them is left out.</param>
    public static IEnumerable<JudgedOpinion> Of(IReadOnlyList<ForeignRun> runs, ResultsDocument own)
    {
        Dictionary<string, ClaimResult> results = own.Claims.ToDictionary(result => result.Claim.Id, StringComparer.Ordinal);
        return from run in runs
               from claim in run.Observations.Keys
               where results.ContainsKey(claim)
               let result = results[claim]
               let opinion = run.OpinionOn(result.Claim, result.Observation)
               where opinion is not null
               select new JudgedOpinion(result, opinion);
    }
}
