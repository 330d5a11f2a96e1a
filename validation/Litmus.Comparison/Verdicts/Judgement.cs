namespace Litmus.Comparison.Verdicts;

/// <summary>A verdict with its reason and the numbers behind it.</summary>
/// <param name="Verdict">The word.</param>
/// <param name="Reason">One sentence; for <see cref="Verdict.NotAssessed"/> one of the closed list.</param>
/// <param name="Outcome">The comparison; absent when there was nothing to compare.</param>
public sealed record Judgement(Verdict Verdict, string Reason, ComparisonOutcome? Outcome);
