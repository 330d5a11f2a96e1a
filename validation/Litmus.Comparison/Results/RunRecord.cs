namespace Litmus.Comparison.Results;

/// <summary>When, where and from which source a report was made.</summary>
/// <param name="Id">Identity: the hash of all runs in it.</param>
/// <param name="StartedUtc">Start, UTC.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Commit">Commit of the source, or <c>unknown</c>.</param>
/// <param name="Clean">Whether the work tree had no changes.</param>
/// <param name="Machine">The machine.</param>
public sealed record RunRecord(string Id, DateTime StartedUtc, double Seconds, string Tier, string Commit, bool Clean, MachineRecord Machine);
