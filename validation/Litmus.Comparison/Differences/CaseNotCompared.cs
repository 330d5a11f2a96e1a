namespace Litmus.Comparison.Differences;

/// <summary>A case that was not compared, and why.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
public sealed record CaseNotCompared(string CaseId, string Reason);
