namespace Litmus.Runs.Clusters;

/// <summary>The record of a submission, or the file of cluster settings, is malformed.</summary>
/// <param name="path">The file, with the line where it is known.</param>
/// <param name="found">What was found, what was expected, and what to try.</param>
public sealed class SubmissionException(string path, string found) : Exception($"{path}: {found}");
