namespace Litmus.Runs.Sampling;

/// <summary>What the samples of a case gave for one claim, in the order of <see cref="LatinHypercube"/>.</summary>
/// <param name="Unit">Symbol of the unit of the numbers.</param>
/// <param name="Values">The numbers; absent where a sample gave a word or the solver refused it.</param>
/// <param name="Tokens">The words; empty for a claim that is answered with numbers.</param>
public sealed record SampledOutcomes(string Unit, IReadOnlyList<double?> Values, IReadOnlyList<string?> Tokens);
