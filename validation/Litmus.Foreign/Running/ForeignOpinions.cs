using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;

namespace Litmus.Foreign.Running;

/// <summary>Adds to judged results what solvers that are not ours gave last.</summary>
public static class ForeignOpinions
{
    /// <summary>The results with second opinions. A run that answered another question, because an input or a claim is another one now, is not used.</summary>
    /// <param name="document">Our results.</param>
    /// <param name="runs">What was stored.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="tier">The tier that is judged.</param>
    public static ResultsDocument Add(ResultsDocument document, IReadOnlyList<ForeignRun> runs, IReadOnlyList<IValidationCase> cases, Tier tier)
    {
        Dictionary<string, Claim> claims = document.Claims.ToDictionary(result => result.Claim.Id, result => result.Claim, StringComparer.Ordinal);
        Dictionary<string, CaseDescription> descriptions =
            cases.Select(candidate => candidate.Description).ToDictionary(description => description.Id, StringComparer.Ordinal);
        ILookup<string, ForeignRun> byClaim = runs.Where(run => IsPresent(run, claims, descriptions, tier))
            .SelectMany(run => run.Observations.Keys.Select(claim => (Claim: claim, Run: run)))
            .ToLookup(entry => entry.Claim, entry => entry.Run, StringComparer.Ordinal);
        return byClaim.Count == 0 ? document : document with
        {
            Claims =
            [
                .. document.Claims.Select(result => result with
                {
                    SecondOpinions = [.. byClaim[result.Claim.Id].Select(run => run.OpinionOn(result.Claim, result.Observation)).OfType<SecondOpinion>()],
                }),
            ],
        };
    }

    private static bool IsPresent(
        ForeignRun run, Dictionary<string, Claim> claims, Dictionary<string, CaseDescription> descriptions, Tier tier) =>
        descriptions.TryGetValue(run.CaseId, out CaseDescription? description)
        && run.Claims.All(claim => claims.ContainsKey(claim) && description.Answers.Contains(claim, StringComparer.Ordinal))
        && ForeignRunner.IdentityOf(ForeignRunner.Nominal(description, [.. run.Claims.Select(claim => claims[claim])], tier)) == run.Asked;
}
