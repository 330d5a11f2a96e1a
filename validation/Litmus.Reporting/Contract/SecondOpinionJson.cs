using System.ComponentModel;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

[Description("What a solver that is not ours says of the claim, judged by the same rules.")]
internal sealed record SecondOpinionJson(
    string Solver,
    string Version,
    ObservedJson Observed,
    [property: Description("Whether the inputs were varied through it. Otherwise uIn is that of our own solver.")] bool VariesInputs,
    ComparisonJson? Comparison,
    [property: Description("The verdict on it.")] Verdict Verdict,
    [property: Description("The verdict in one sentence.")] string Reason,
    [property: Description("The two results compared with each other; null where they cannot be.")] JointOutcome? Joint,
    [property: Description("What the solver remarks.")] IReadOnlyList<string> Notes)
{
    public static SecondOpinionJson Of(SecondOpinion opinion, double referenceUncertainty) => new(
        opinion.Solver, opinion.Version, ObservedJson.Of(opinion.Observation, referenceUncertainty), opinion.VariesInputs,
        opinion.Judgement.Outcome is { } outcome ? ComparisonJson.Of(outcome) : null, opinion.Judgement.Verdict, opinion.Judgement.Reason, opinion.Joint,
        opinion.Observation.Notes);

    public SecondOpinion ToOpinion(string place) => new()
    {
        Solver = Solver,
        Version = Version,
        Observation = Observed.ToObservation($"{place}.observed") with { Notes = Notes },
        VariesInputs = VariesInputs,
        Judgement = new Judgement(Verdict, Reason, Comparison?.ToOutcome($"{place}.comparison")),
        Joint = Joint,
    };
}
