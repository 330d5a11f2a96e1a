namespace Litmus.Validation;

/// <summary>What moving inputs does to one claim.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="IsMoved">Whether any input moves its value or token.</param>
/// <param name="Change">The first input and factor that change its verdict, with the two verdicts; absent when none does.</param>
internal sealed record Mutation(string ClaimId, bool IsMoved, string? Change);
