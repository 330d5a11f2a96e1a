namespace Litmus.Cli;

/// <summary>A command line that is well-formed and cannot be carried out: an unknown claim, options that exclude each other.</summary>
/// <param name="message">What was found, what was expected, what to try.</param>
public sealed class UsageException(string message) : Exception(message);
