using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Results;

/// <summary>What a solver that is not ours says of a claim, judged by the same rules, and how far it lies from our own.</summary>
public sealed record SecondOpinion
{
    private const string OwnInputUncertainty =
        "The inputs were not varied through this solver. u_in and what rests on open inputs are those of our own solver.";

    private const string NoInputUncertainty =
        "The inputs were not varied through this solver, and our own has no result. u_in is 0 here, not known to be small.";

    /// <summary>Name of the solver.</summary>
    public required string Solver { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>What it computed, in the claim's unit.</summary>
    public required Observation Observation { get; init; }

    /// <summary>Whether the inputs were varied through it. Otherwise u_in is that of our own solver.</summary>
    public required bool VariesInputs { get; init; }

    /// <summary>The verdict on it.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>The two results compared with each other; absent where they cannot be.</summary>
    public JointOutcome? Joint { get; init; }

    /// <summary>
    /// Whether its u_in, or what else the variation of inputs says, is that of our own solver. It is not where our own has none or was not varied either.
    /// </summary>
    public bool BorrowsInputUncertainty =>
        !VariesInputs && (Observation.InputUncertainty > 0 || Observation.TokenChangedBy is not null || Observation.Robustness is not null);

    /// <summary>
    /// Whether the difference is uncertain by rounding alone, up to ten times that of <see cref="JointComparison"/>, as between two closed forms. It is then
    /// said in the unit of the claim: so small a measure makes any slip look huge.
    /// </summary>
    public bool IsUncertainByRoundingAlone => Joint is { Difference: { } difference, JointUncertainty: { } joint } && Observation.Value is { } value
        && joint <= 10 * JointComparison.Rounding * Math.Max(Math.Abs(value), Math.Abs(value - difference));

    /// <summary>Whether it and our own solver agree with each other, and both contradict what the paper states.</summary>
    /// <param name="ours">The verdict on our own result.</param>
    public bool BothContradict(Judgement ours) =>
        Joint is { Agrees: true } && Judgement.Verdict == Verdict.NotReproduced && ours.Verdict == Verdict.NotReproduced;

    /// <summary>Judges what a solver computed.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="solver">Name of the solver.</param>
    /// <param name="version">Its version.</param>
    /// <param name="observation">What it computed, in the claim's unit.</param>
    /// <param name="variesInputs">Whether u_in, and what else the variation of inputs says, is its own.</param>
    /// <param name="ours">What our own solver computed, in the claim's unit; absent where it computed nothing.</param>
    public static SecondOpinion Of(Claim claim, string solver, string version, Observation observation, bool variesInputs, Observation? ours)
    {
        // What was fitted and what a number can be are properties of the inputs and of the claim, whoever computes.
        Observation complete = observation with { Closure = ours?.Closure, Bounds = ours?.Bounds };
        if (!variesInputs)
        {
            complete = complete with
            {
                InputUncertainty = ours?.InputUncertainty ?? 0,
                LargestInput = ours?.LargestInput,
                TokenChangedBy = ours?.TokenChangedBy,
                Robustness = ours?.Robustness,
                Notes = [.. observation.Notes, ours is null ? NoInputUncertainty : OwnInputUncertainty],
            };
        }

        return Judged(claim, solver, version, complete, variesInputs, ours);
    }

    /// <summary>The same with verdict and comparison derived again from the numbers.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="ours">What our own solver computed; absent where it computed nothing.</param>
    public SecondOpinion JudgedAgain(Claim claim, Observation? ours) => Judged(claim, Solver, Version, Observation, VariesInputs, ours);

    private static SecondOpinion Judged(Claim claim, string solver, string version, Observation observation, bool variesInputs, Observation? ours) => new()
    {
        Solver = solver,
        Version = version,
        Observation = observation,
        VariesInputs = variesInputs,
        Judgement = VerdictRules.Judge(claim.Expected, claim.Margin, observation),
        Joint = ours is null ? null : JointComparison.Of(ours, observation),
    };
}
