using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Findings;

/// <summary>A verdict that a substitution turns.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Before">Its verdict with the printed number.</param>
/// <param name="After">Its verdict with the computed number.</param>
public sealed record TurnedVerdict(string Claim, Verdict Before, Verdict After);
