namespace Litmus.Comparison.Results;

/// <summary>A paper as the report names it.</summary>
/// <param name="Id">Short name, <c>smith2024</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Doi">DOI; empty for data that compare several papers.</param>
/// <param name="Says">What it says, in one sentence of ours; empty where nobody wrote one.</param>
public sealed record PaperRecord(string Id, string Title, string Doi, string Says = "");
