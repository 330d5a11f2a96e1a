using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Summaries;

/// <summary>What solvers that are not ours say, in words.</summary>
public static class SecondOpinionText
{
    private const int Digits = 3;

    /// <summary>What one of them says of a claim, beside ours.</summary>
    public static string Of(SecondOpinion opinion)
    {
        string said = $"{opinion.Solver} {opinion.Version} finds {ClaimText.Observed(opinion.Observation)}, {PlainWords.Of(opinion.Judgement.Verdict)}.";
        return opinion.Joint is null ? $"{said} Our own result cannot be compared with it." : $"{said} {Agreement(opinion, opinion.Joint)}.";
    }

    /// <summary>How far the two numbers lie apart: in joint standard uncertainties, or where only rounding is uncertain in the unit of the claim.</summary>
    /// <returns>Nothing for words, and where the two cannot be compared.</returns>
    public static string? Apart(SecondOpinion opinion) => opinion.Joint is not { Units: { } units, Difference: { } difference } ? null
        : opinion.IsUncertainByRoundingAlone ? $"{NumberText.Plain(difference, Digits)}{ClaimText.Unit(opinion.Observation.Unit)}"
        : NumberText.Plain(units, Digits);

    private static string Agreement(SecondOpinion opinion, JointOutcome joint)
    {
        string said = joint.Agrees ? "It agrees with ours" : "It disagrees with ours";
        return Apart(opinion) is not { } apart ? said
            : opinion.IsUncertainByRoundingAlone ? $"{said}, {apart} apart, and neither of the two states an uncertainty beyond rounding"
            : $"{said}, {apart} joint standard uncertainties apart";
    }

    /// <summary>How many statements several codes answer, and what is to be learnt from that; nothing where there is no second one.</summary>
    /// <param name="claims">The claims.</param>
    public static string? Sentence(IReadOnlyCollection<ClaimResult> claims)
    {
        ClaimResult[] answered = [.. claims.Where(claim => claim.SecondOpinions.Count > 0)];
        if (answered.Length == 0)
        {
            return null;
        }

        string[] solvers = [.. answered.SelectMany(claim => claim.SecondOpinions).Select(opinion => opinion.Solver).Distinct().Order(StringComparer.Ordinal)];
        int against = answered.Count(claim => claim.SecondOpinions.All(opinion => opinion.BothContradict(claim.Judgement)));
        int disagree = answered.Count(claim => claim.SecondOpinions.Any(opinion => opinion.Joint is { Agrees: false }));
        string split = disagree == 0 ? "They agree with ours in all of them" : $"They disagree with ours in {disagree}, which is a fault of one side";
        return $"Solvers that share no code with ours ({string.Join(", ", solvers)}) answer {ClaimText.Count(answered.Length, "statement")}. {split}. "
            + $"In {against} of them independent codes agree with each other and not with the paper.";
    }
}
