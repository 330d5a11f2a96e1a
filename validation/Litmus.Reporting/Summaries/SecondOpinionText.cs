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
        return opinion.Joint is null ? $"{said} Our own result cannot be compared with it." : $"{said} {Agreement(opinion.Joint)}.";
    }

    /// <summary>Whether it agrees with ours, and the difference in joint standard uncertainties.</summary>
    public static string Agreement(JointOutcome joint) => joint.Units is { } units
        ? $"{(joint.Agrees ? "It agrees with ours" : "It disagrees with ours")}, {NumberText.Plain(units, Digits)} joint standard uncertainties apart"
        : joint.Agrees ? "It agrees with ours" : "It disagrees with ours";

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
