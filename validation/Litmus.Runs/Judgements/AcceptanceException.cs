namespace Litmus.Runs.Judgements;

/// <summary>A request for acceptance that cannot be granted.</summary>
public sealed class AcceptanceException(string message) : Exception(message);
