using System.Text;

namespace Litmus.Primitives.Files;

/// <summary>
/// Writes a file whole or not at all: a temporary file in the same folder is flushed to disk, renamed over the old one, and the folder is flushed as well.
/// So the file is there after a kill and after a loss of power, the old one or the new one.
/// </summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8.</summary>
    /// <exception cref="IOException">The folder is not writable or the disk is full. The old file is untouched.</exception>
    public static void WriteText(string path, string text) => WriteBytes(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <exception cref="IOException">The folder is not writable or the disk is full. The old file is untouched.</exception>
    public static void WriteBytes(string path, ReadOnlySpan<byte> bytes) =>
        WriteBytes(path, bytes, DiskFlush.File, DiskFlush.Folder);

    /// <summary>Writes bytes through a disk that may fail.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="flushFile">Flushes the temporary file to disk.</param>
    /// <param name="flushFolder">Flushes the names in a folder to disk.</param>
    internal static void WriteBytes(string path, ReadOnlySpan<byte> bytes, Action<FileStream> flushFile, Action<string> flushFolder)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string temporary = TemporaryFiles.NameFor(path);
        string[] changed = [folder];
        try
        {
            changed = [folder, .. CreateFolder(folder)];
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                flushFile(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new IOException(
                $"Cannot write {path} ({bytes.Length} bytes): {exception.Message} Nothing was changed there. " +
                "Check that the folder is writable and the disk has room, or name another output folder.",
                exception);
        }

        try
        {
            Array.ForEach(changed, flushFolder);
        }
        catch (IOException exception)
        {
            throw new IOException($"Wrote {path}, but a loss of power may undo it. {exception.Message} Check the disk, then repeat the command.", exception);
        }
    }

    // Creates a folder and gives the folders that hold a new one now.
    private static List<string> CreateFolder(string folder)
    {
        List<string> changed = [];
        for (string missing = folder; !Directory.Exists(missing) && Path.GetDirectoryName(missing) is { } parent; missing = parent)
        {
            changed.Add(parent);
        }

        Directory.CreateDirectory(folder);
        return changed;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The temporary file may not exist. The first error is the one to report.
        }
    }
}
