namespace Litmus.Runs.Findings;

/// <summary>A section of a finding.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its text, with places.</param>
/// <param name="Line">The line on which the text begins, from 1.</param>
public sealed record FindingSection(string Heading, string Text, int Line);
