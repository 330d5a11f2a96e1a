namespace Litmus.Runs.Running;

/// <summary>What became of one case in a session.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Hash">Identity of its run.</param>
/// <param name="Execution">Ran, cached, failed, timed out or skipped.</param>
/// <param name="Failure">Why it failed; absent when it did not.</param>
/// <param name="Seconds">Wall time in this session.</param>
public sealed record CaseRun(string CaseId, string Hash, Litmus.Comparison.Gates.Execution Execution, string? Failure, double Seconds);
