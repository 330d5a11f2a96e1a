namespace Litmus.Engines.Store;

/// <summary>A stored answer of an engine is missing, altered or malformed.</summary>
/// <param name="path">The file or folder.</param>
/// <param name="found">What is wrong with it.</param>
public sealed class ComputedStoreException(string path, string found)
    : Exception($"{path}: {found} The answer is not used. Restore the folder, or remove it and compute again.")
{
    /// <summary>The file or folder.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it.</summary>
    public string Found { get; } = found;
}
