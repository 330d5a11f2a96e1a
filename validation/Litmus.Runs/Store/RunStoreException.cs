namespace Litmus.Runs.Store;

/// <summary>A stored run does not match its checksum or cannot be read.</summary>
/// <param name="path">The file.</param>
/// <param name="found">What is wrong with it.</param>
public sealed class RunStoreException(string path, string found) : Exception($"{path}: {found} The run is not used. Run it again: litmus run")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
