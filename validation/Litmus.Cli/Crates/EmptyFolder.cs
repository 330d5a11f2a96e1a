namespace Litmus.Cli.Crates;

/// <summary>A folder that something is written into whole.</summary>
internal static class EmptyFolder
{
    /// <summary>The full path of a folder that is empty or not there yet.</summary>
    /// <param name="folder">The folder, as it was named.</param>
    /// <exception cref="UsageException">It holds something, or is a file.</exception>
    public static string Of(string folder)
    {
        string path = Path.GetFullPath(folder);
        return File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            ? throw new UsageException($"{path} holds something already. Name a folder that is empty or not there yet.")
            : path;
    }
}
