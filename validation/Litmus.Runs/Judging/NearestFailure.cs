using Litmus.Comparison.Verdicts;

namespace Litmus.Runs.Judging;

/// <summary>What the search for the nearest failure of a claim found.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Severity">The nearest failure; absent when no value of any input turns the verdict.</param>
public sealed record NearestFailure(string ClaimId, Severity? Severity);
