namespace Litmus.Comparison.Repetition;

/// <summary>A result of a case that is not the same in two runs of the same identity.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The claim, the check, the table, or the part of the run.</param>
/// <param name="What">Which values differ and by how much.</param>
public sealed record DifferentResult(StoredPart Kind, string Name, string What);
