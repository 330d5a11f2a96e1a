namespace Litmus.Comparison.Differences;

/// <summary>A table of a case as text.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The fields, row by row.</param>
public sealed record TableText(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
