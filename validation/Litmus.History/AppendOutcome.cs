namespace Litmus.History;

/// <summary>What became of an append.</summary>
/// <param name="IsAdded">Whether a line was added; otherwise the same judged run was there already.</param>
/// <param name="Night">Number of the record in the history, from 1.</param>
/// <param name="SetAside">The file with the remains of an append that was killed; absent where there were none.</param>
public sealed record AppendOutcome(bool IsAdded, int Night, string? SetAside);
