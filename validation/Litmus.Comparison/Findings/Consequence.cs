namespace Litmus.Comparison.Findings;

/// <summary>What changes where a computed number takes the place of the printed one. It is computed and not judged.</summary>
/// <param name="Claim">The claim whose printed number is replaced by the computed one.</param>
/// <param name="Case">The case that uses the printed number.</param>
/// <param name="Input">Its input.</param>
/// <param name="Printed">The printed number, in <paramref name="Unit"/>.</param>
/// <param name="Computed">The computed number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Symbol of the input's unit.</param>
/// <param name="Judged">Number of claims that were judged again.</param>
/// <param name="Turned">The verdicts that turn.</param>
/// <param name="Failure">Why the case could not run with the computed number; absent when it could.</param>
public sealed record Consequence(
    string Claim, string Case, string Input, double Printed, double Computed, string Unit, int Judged, IReadOnlyList<TurnedVerdict> Turned, string? Failure);
