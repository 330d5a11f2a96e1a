namespace Litmus.Validation.Snapshots;

/// <summary>A result differs from its snapshot, or there is none yet. The message is laid out as Verify's.</summary>
/// <param name="message">Directory, files, and what differs.</param>
internal sealed class SnapshotException(string message) : Exception(message);
