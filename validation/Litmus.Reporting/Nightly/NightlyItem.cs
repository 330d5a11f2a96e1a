namespace Litmus.Reporting.Nightly;

/// <summary>One thing that a night has to say.</summary>
/// <param name="Subject">The claim, case or file that it is about.</param>
/// <param name="Sentence">What is to be said of it.</param>
public sealed record NightlyItem(string Subject, string Sentence);
