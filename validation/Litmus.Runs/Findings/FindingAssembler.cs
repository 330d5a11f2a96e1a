using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.ReferenceData;
using Litmus.Runs.Store;

namespace Litmus.Runs.Findings;

/// <summary>Adds the findings to judged results: their numbers, consequences and ranks, and the gate's demand that every known gap has one.</summary>
/// <param name="store">The store of the runs, where the runs of consequences lie as well.</param>
/// <param name="tier">The tier that was judged.</param>
/// <param name="today">The date in UTC.</param>
public sealed class FindingAssembler(RunStore store, Tier tier, DateOnly today)
{
    /// <summary>Whether consequences are computed. The verdicts do not depend on it; ranks do.</summary>
    public bool FindsConsequences { get; init; } = true;

    /// <summary>Adds the findings.</summary>
    /// <param name="document">The judged results.</param>
    /// <param name="findings">The findings as they were read. One with an error becomes a trouble of the results.</param>
    /// <param name="cases">Every case.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">A run of a consequence could not be stored.</exception>
    public ResultsDocument Add(ResultsDocument document, FindingSet findings, IReadOnlyList<IValidationCase> cases, CancellationToken cancellationToken)
    {
        Claim[] claims = [.. document.Claims.Select(result => result.Claim)];
        Finding[] errors =
        [
            .. findings.Problems.Concat(new FindingCheck(claims, cases, today).Of(findings.Files)).Where(problem => problem.Severity == FindingSeverity.Error),
        ];
        HashSet<string> wrong = new(errors.Select(error => error.Path), StringComparer.Ordinal);
        List<string> troubles = [.. document.Troubles, .. errors.Select(error => $"{error.Path}({error.Line},{error.Column}): {error.Message}")];
        Dictionary<string, ClaimResult> results = document.Claims.ToDictionary(result => result.Claim.Id, StringComparer.Ordinal);
        Dictionary<string, CaseDescription> descriptions =
            cases.ToDictionary(entry => entry.Description.Id, entry => entry.Description, StringComparer.Ordinal);
        FindingNumbers numbers = new(results, descriptions);
        ConsequenceStudy study = new(store, tier, document, cases);
        List<FindingRecord> records = [];
        foreach (FindingFile file in findings.Files.Where(file => !wrong.Contains(file.Path)))
        {
            CheckFigure(file, document, troubles);
            FindingRecord record = Record(file, numbers, claims) with
            {
                Consequences = FindsConsequences ? [.. file.Substitutions.Select(substitution => study.Of(substitution, cancellationToken))] : [],
            };
            records.Add(record with { Rank = FindingRules.RankOf(record, results) });
        }

        HashSet<string> explained = FindingRules.Explained(records);
        return document with
        {
            Claims =
            [
                .. document.Claims.Select(result => result with
                {
                    Gate = GateRules.DemandFinding(result.Gate, result.Claim, explained.Contains(result.Claim.Id)),
                }),
            ],
            Findings = records,
            Troubles = troubles,
        };
    }

    // Only a run knows which figures a case has.
    private static void CheckFigure(FindingFile file, ResultsDocument document, List<string> troubles)
    {
        if (file.Figure?.Split('#') is not [var owner, var figure]
            || document.Cases.FirstOrDefault(result => result.Id == owner && result.Execution.HasResult()) is not { } result
            || result.Figures.Any(known => known.Id == figure))
        {
            return;
        }

        string known = result.Figures.Count == 0 ? "It has none." : $"It has {string.Join(", ", result.Figures.Select(shown => shown.Id))}.";
        troubles.Add($"{file.Path}({file.Lines[FindingFormat.Figure]},1): The case {owner} has no figure '{figure}'. {known}");
    }

    private static FindingRecord Record(FindingFile file, FindingNumbers numbers, Claim[] claims)
    {
        HashSet<string> own = new(file.Claims, StringComparer.Ordinal);
        string[] texts = [.. file.Sections.Select(section => numbers.Fill(file, section))];
        return new FindingRecord
        {
            Id = file.Id,
            Title = file.Title,
            Kind = file.Kind,
            Claims = file.Claims,
            Repeats = [.. claims.Where(claim => claim.FollowsFrom is { } leader && own.Contains(leader) && !own.Contains(claim.Id)).Select(claim => claim.Id)],
            Reviewed = file.Reviewed,
            FollowsFrom = file.FollowsFrom,
            Figure = file.Figure,
            Stated = texts[0],
            Follows = texts[1],
            Reason = texts[2],
            Settlement = texts[3],
            Consequences = [],
            Rank = FindingRank.Slight,
        };
    }
}
