using Litmus.Primitives.Files;

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

    /// <summary>Fills it beside its place and then moves it there, so that it appears whole or not at all.</summary>
    /// <param name="folder">The full path; empty or not there yet.</param>
    /// <param name="fill">Writes into the folder that it is given.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Fill(string folder, Action<string> fill)
    {
        string temporary = TemporaryFiles.NameFor(folder);
        try
        {
            Create(temporary, folder);
            fill(temporary);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            DiskFlush.MoveFolder(temporary, folder);
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static void Create(string temporary, string folder)
    {
        try
        {
            Directory.CreateDirectory(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{Path.GetDirectoryName(folder)} cannot be written. Name a folder elsewhere, or change who may write there.", exception);
        }
    }
}
