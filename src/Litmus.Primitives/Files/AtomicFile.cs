using System.Text;

namespace Litmus.Primitives.Files;

/// <summary>Writes a file whole or not at all: a temporary file in the same folder is flushed to disk and then renamed over the old one.</summary>
public static class AtomicFile
{
    private const string Ending = ".tmp";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8.</summary>
    /// <exception cref="IOException">The folder is not writable or the disk is full. The old file is untouched.</exception>
    public static void WriteText(string path, string text) => WriteBytes(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <exception cref="IOException">The folder is not writable or the disk is full. The old file is untouched.</exception>
    public static void WriteBytes(string path, ReadOnlySpan<byte> bytes)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Ending}");
        try
        {
            Directory.CreateDirectory(folder);
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
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
    }

    /// <summary>Whether a name is that of a temporary file of this class, which a killed process may have left.</summary>
    public static bool IsTemporary(string name) => name.Length > 0 && name[0] == '.' && name.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Deletes the temporary files of a file that killed processes have left. One that cannot be deleted stays.</summary>
    /// <param name="path">The file.</param>
    /// <param name="latestUtc">Those written later stay, because another process may be writing them.</param>
    public static void DeleteRemains(string path, DateTime latestUtc)
    {
        DirectoryInfo folder = new(Path.GetDirectoryName(Path.GetFullPath(path))!);
        foreach (FileInfo remains in folder.Exists ? folder.EnumerateFiles($".{Path.GetFileName(path)}.*{Ending}") : [])
        {
            if (remains.LastWriteTimeUtc <= latestUtc)
            {
                TryDelete(remains.FullName);
            }
        }
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
