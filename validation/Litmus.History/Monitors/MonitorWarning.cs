namespace Litmus.History.Monitors;

/// <summary>Something that needs attention.</summary>
/// <param name="Subject">The claim or case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">What was seen, with its numbers.</param>
public sealed record MonitorWarning(string Subject, MonitorKind Kind, string Sentence);
