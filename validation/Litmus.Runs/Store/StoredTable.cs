namespace Litmus.Runs.Store;

/// <summary>A table of a stored run.</summary>
/// <param name="Name">Name without ending.</param>
/// <param name="File">File name in the run's folder.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record StoredTable(string Name, string File, string Sha256);
