namespace Litmus.Reporting.Summaries;

/// <summary>One line of the gate for a tool that reads lines: an error or a warning at a place.</summary>
/// <param name="Place">Where the claim stands, or results.json.</param>
/// <param name="IsError">Whether it is an error; otherwise it is a warning.</param>
/// <param name="Rule">The diagnostic code, <c>LIT5001</c>.</param>
/// <param name="Subject">The claim, the check, or <c>results</c>.</param>
/// <param name="Text">One line of text.</param>
public sealed record GateLine(ClaimPlace Place, bool IsError, string Rule, string Subject, string Text);
