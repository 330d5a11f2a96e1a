namespace Litmus.Cli.Crates;

/// <summary>A research object cannot be read: what was found, where, and what to try.</summary>
/// <param name="message">The sentence.</param>
public sealed class CrateException(string message) : Exception(message);
