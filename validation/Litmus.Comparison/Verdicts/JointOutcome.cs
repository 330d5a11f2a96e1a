namespace Litmus.Comparison.Verdicts;

/// <summary>What two independent solvers say of one claim, compared with each other.</summary>
/// <param name="Agrees">Whether they agree: the same word, or numbers at most two joint standard uncertainties apart.</param>
/// <param name="Difference">The other solver's number minus ours, in the claim's unit; absent for words.</param>
/// <param name="JointUncertainty">Standard uncertainty of the difference, in the claim's unit; absent for words.</param>
/// <param name="Units">The difference in units of it; absent for words.</param>
public sealed record JointOutcome(bool Agrees, double? Difference, double? JointUncertainty, double? Units);
