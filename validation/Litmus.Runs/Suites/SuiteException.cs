namespace Litmus.Runs.Suites;

/// <summary>A suite cannot be opened: an assembly of cases is missing or of the wrong kind.</summary>
/// <param name="message">What was found, where, and what to try.</param>
public sealed class SuiteException(string message) : Exception(message);
