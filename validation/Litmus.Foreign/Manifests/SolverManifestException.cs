namespace Litmus.Foreign.Manifests;

/// <summary>A manifest cannot be read.</summary>
/// <param name="place">The file, with the line where it is known.</param>
/// <param name="found">What was found, what was expected, and what to try.</param>
public sealed class SolverManifestException(string place, string found) : Exception($"{place}: {found}");
