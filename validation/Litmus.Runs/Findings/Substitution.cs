namespace Litmus.Runs.Findings;

/// <summary>A printed number that is an input as well: <c>paper.claim -> paper/case/input</c>.</summary>
/// <param name="Claim">The claim that states the number.</param>
/// <param name="Case">The case that uses it, <c>paper/name</c>.</param>
/// <param name="Input">Its input.</param>
public sealed record Substitution(string Claim, string Case, string Input);
