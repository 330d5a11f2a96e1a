namespace Litmus.Comparison.Differences;

/// <summary>What a change says beforehand: these results will move, and why.</summary>
/// <param name="Pattern">A claim, a case or a check, or a pattern with * and ? over them.</param>
/// <param name="Reason">Why they move; empty where it was given on the command line.</param>
/// <param name="Origin">Where it was said: <c>--expect</c> or <c>expected-changes.txt(3)</c>.</param>
public sealed record Announcement(string Pattern, string Reason, string Origin);
