namespace Litmus.Runs.Clusters;

/// <summary>An element of a job array: the run that it computes. Its index is its place in the array.</summary>
/// <param name="Hash">Identity of the run.</param>
/// <param name="Case">The case.</param>
public sealed record SubmittedElement(string Hash, string Case);
