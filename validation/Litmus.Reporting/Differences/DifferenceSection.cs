namespace Litmus.Reporting.Differences;

/// <summary>A part of the answer of a comparison: a title, a table, a sentence.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Headers">Titles of the columns; none for a part that is only a sentence.</param>
/// <param name="Rows">The rows, each with one text per column.</param>
/// <param name="Sentence">What stands below the table; absent where nothing needs to be said.</param>
public sealed record DifferenceSection(string Title, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, string? Sentence = null);
