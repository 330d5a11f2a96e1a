namespace Litmus.Cli.Commands;

/// <summary>A file that an option names and that is written at the end. Whether that is possible is asked before the work.</summary>
internal static class OutputPath
{
    /// <summary>Refuses a path that cannot be written.</summary>
    /// <param name="option">The option, for messages.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="UsageException">It is empty, or a folder.</exception>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static void Demand(string option, string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            throw new UsageException($"{option} takes the name of a file, and '{path}' is {(path.Length == 0 ? "empty" : "none")}.");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            using FileStream stream = new(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{option}: cannot write {path}: {exception.Message} Name a file in a folder that can be written.", exception);
        }
    }
}
