using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Summaries;

/// <summary>The result of one paper in words. There is no score and no percentage.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Claims">Its claims.</param>
public sealed record PaperSummary(PaperRecord Paper, IReadOnlyList<ClaimResult> Claims)
{
    /// <summary>Its headline claims: those that its abstract or conclusions rest on.</summary>
    public IReadOnlyList<ClaimResult> Headline { get; } = [.. Claims.Where(claim => claim.Claim.Headline)];

    /// <summary>One sentence on the headline claims.</summary>
    public string HeadlineSentence => Headline.Count == 0 ? "Headline: no claim of this paper is marked as one." : $"Headline: {Sentence(Headline)}.";

    /// <summary>One sentence on all claims.</summary>
    public string AllSentence => $"All claims: {Sentence(Claims)}.";

    /// <summary>
    /// What the references of the reproduced claims are, so that nobody reads a match of two models as agreement with experiment.
    /// Null if no claim is reproduced.
    /// </summary>
    public string? ReferenceSentence
    {
        get
        {
            ClaimResult[] reproduced = [.. Claims.Where(claim => GateRules.IsAgreement(claim.Judgement.Verdict))];
            if (reproduced.Length == 0)
            {
                return null;
            }

            IEnumerable<string> classes = Enum.GetValues<ReferenceClass>()
                .Select(kind => (kind, count: reproduced.Count(claim => claim.Claim.Class == kind)))
                .Where(entry => entry.count > 0 || entry.kind == ReferenceClass.Experiment)
                .Select(entry => $"{(entry.count == 0 ? "none" : entry.count)} against {Reference(entry.kind)}");
            return $"Of the {reproduced.Length} that agree: {string.Join(", ", classes)}.";
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
                .Select(group => $"{group.Count()} {group.Key}")];
            return reasons.Length == 0 ? null : $"Headline statements not assessed: {string.Join(", ", reasons)}.";
        }
    }

    /// <summary>The papers of a document, each with its claims.</summary>
    public static IReadOnlyList<PaperSummary> Of(ResultsDocument document)
    {
        ILookup<string, ClaimResult> claims = document.Claims.ToLookup(claim => claim.Claim.Paper);
        HashSet<string> named = new(document.Papers.Select(paper => paper.Id), StringComparer.Ordinal);
        IEnumerable<PaperRecord> unnamed = claims.Where(group => !named.Contains(group.Key))
            .Select(group => new PaperRecord(group.Key, group.Key, string.Empty));
        return [.. document.Papers.Concat(unnamed).Select(paper => new PaperSummary(paper, [.. claims[paper.Id]]))];
    }

    /// <summary>What a reference is, in words.</summary>
    public static string Reference(ReferenceClass kind) => kind switch
    {
        ReferenceClass.Experiment => "experiment",
        ReferenceClass.PaperSimulation => "the paper's own simulation",
        ReferenceClass.Analytic => "an equation",
        ReferenceClass.StatedInText => "a statement in the text",
        ReferenceClass.TheoryBound => "a limit of theory",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown reference class."),
    };

    /// <summary>The word for the result of a claim. A known gap has its own word.</summary>
    public static string Word(ClaimResult claim) => (claim.Judgement.Verdict, claim.Gate.Code) switch
    {
        (Verdict.NotReproduced, GateCode.KnownGap) => "known gap",
        (Verdict.Reproduced, _) => "reproduced",
        (Verdict.NotReproduced, _) => "not reproduced",
        (Verdict.Inconclusive, _) => "inconclusive",
        (Verdict.Consistent, _) => "consistent",
        (Verdict.WithinBand, _) => "within band",
        _ => "not assessed",
    };

    /// <summary>The results of some claims: counts with words.</summary>
    public static string Sentence(IReadOnlyList<ClaimResult> claims)
    {
        string[] order = ["consistent", "within band", "known gap", "not reproduced", "inconclusive", "not assessed"];
        List<string> parts = [$"{claims.Count(claim => Word(claim) == "reproduced")} of {claims.Count} reproduced"];
        parts.AddRange(order.Select(word => (word, count: claims.Count(claim => Word(claim) == word)))
            .Where(entry => entry.count > 0).Select(entry => Counted(entry.count, entry.word)));
        int damaged = claims.Count(claim => claim.Gate.Code is GateCode.DataError or GateCode.Failed);
        if (damaged > 0)
        {
            parts.Add($"{damaged} of them with damaged data or a failed run");
        }

        int notRun = claims.Count(claim => claim.Gate.Code == GateCode.NotRun);
        if (notRun > 0)
        {
            parts.Add($"{notRun} of them not run with the present code and inputs");
        }

        return string.Join(", ", parts);
    }

    private static string Counted(int count, string word) => $"{count} {word}{(word == "known gap" && count > 1 ? "s" : string.Empty)}";
}
