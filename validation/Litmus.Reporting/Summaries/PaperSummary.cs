using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Summaries;

/// <summary>The result of one paper in words. There is no score and no percentage.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Claims">Its claims.</param>
public sealed record PaperSummary(PaperRecord Paper, IReadOnlyList<ClaimResult> Claims)
{
    private readonly ILookup<string?, ClaimResult> _byCase = Claims.ToLookup(claim => claim.CaseId, StringComparer.Ordinal);

    /// <summary>Its headline claims: those that its abstract or conclusions rest on. A claim that repeats another is counted with it.</summary>
    public IReadOnlyList<ClaimResult> Headline { get; } = [.. Standings.Leaders(Claims).Where(claim => claim.Claim.Headline)];

    /// <summary>The claims that are counted: without those that repeat another.</summary>
    public IReadOnlyList<ClaimResult> Leaders { get; } = Standings.Leaders(Claims);

    /// <summary>The reproduced claims by how hard their test was.</summary>
    public EvidenceSums Sums { get; } = EvidenceSums.Of(Claims);

    /// <summary>One sentence on the headline claims, or on all where there are none, as where papers are compared with each other.</summary>
    public string HeadlineSentence => Headline.Count == 0
        ? Sentence($"Of {Statements(Leaders.Count)}", Leaders)
        : Sentence($"Of {Statements(Headline.Count)} on which its conclusions rest", Headline);

    /// <summary>One sentence on all claims.</summary>
    public string AllSentence
    {
        get
        {
            int repeats = Claims.Count - Leaders.Count;
            string verb = repeats == 1 ? "repeats" : "repeat";
            string repeated = repeats == 0 ? string.Empty : $" {PlainWords.CountFirst(repeats)} more only {verb} one of these.";
            return Sentence($"Of all {Statements(Leaders.Count)} that were read from it", Leaders) + repeated;
        }
    }

    /// <summary>Why headline claims are not assessed. Null if all are.</summary>
    public string? NotAssessedSentence
    {
        get
        {
            string[] reasons = [.. Headline.Where(claim => claim.Judgement.Verdict == Verdict.NotAssessed)
                .GroupBy(claim => claim.Judgement.Reason, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .Select(group => $"{group.Key} ({group.Count()})")];
            return reasons.Length == 0 ? null : $"Why headline statements were not assessed: {string.Join(", ", reasons)}.";
        }
    }

    /// <summary>Those of its claims that a case answers.</summary>
    /// <param name="caseId">The case.</param>
    public IEnumerable<ClaimResult> AnsweredBy(string caseId) => _byCase[caseId];

    /// <summary>The papers of a document, each with its claims.</summary>
    public static IReadOnlyList<PaperSummary> Of(ResultsDocument document)
    {
        ILookup<string, ClaimResult> claims = document.Claims.ToLookup(claim => claim.Claim.Paper);
        HashSet<string> named = new(document.Papers.Select(paper => paper.Id), StringComparer.Ordinal);
        IEnumerable<PaperRecord> unnamed = claims.Where(group => !named.Contains(group.Key))
            .Select(group => new PaperRecord(group.Key, group.Key, string.Empty));
        return [.. document.Papers.Concat(unnamed).Select(paper => new PaperSummary(paper, [.. claims[paper.Id]]))];
    }

    /// <summary>A sentence that says what became of some claims, in words: an opening, then how many have which standing.</summary>
    /// <param name="opening">How it begins: <c>Of twelve statements</c>.</param>
    /// <param name="claims">The claims.</param>
    public static string Sentence(string opening, IReadOnlyList<ClaimResult> claims)
    {
        List<string> parts = [.. Enum.GetValues<Standing>()
            .Select(standing => (standing, count: claims.Count(claim => Standings.Of(claim) == standing)))
            .Where(entry => entry.count > 0)
            .Select(entry => PlainWords.Clause(entry.standing, entry.count))];
        int damaged = claims.Count(Standings.IsDamaged);
        string broken = damaged == 0
            ? string.Empty
            : $" {PlainWords.CountFirst(damaged)} of them {(damaged == 1 ? "has" : "have")} damaged data or a failed run.";
        int notRun = claims.Count(claim => claim.Gate.Code == GateCode.NotRun);
        string missing = notRun == 0
            ? string.Empty
            : $" {PlainWords.CountFirst(notRun)} of them {(notRun == 1 ? "has" : "have")} no run with the present code and inputs.";
        return parts.Count == 0 ? $"{opening}, nothing was judged." : $"{opening}, {PlainWords.List(parts)}.{broken}{missing}";
    }

    private static string Statements(int count) => $"{PlainWords.Count(count)} statement{(count == 1 ? string.Empty : "s")}";
}
