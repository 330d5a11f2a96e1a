namespace Litmus.Primitives.Files;

/// <summary>
/// Lets one process at a time change a file. The process holds <c>FILE.lock</c> open without sharing, and the operating system releases it when the
/// process ends. The lock file stays: if it were deleted, one process could lock the deleted file and another a new one.
/// </summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Waits until no other process or thread holds the lock of a file, and takes it.</summary>
    /// <param name="path">The file that is to be changed; its folder is created where it is missing.</param>
    /// <param name="patience">How long to wait.</param>
    /// <exception cref="IOException">The lock is still held after that time, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The lock file may not be written.</exception>
    public static FileLock Take(string path, TimeSpan patience)
    {
        string lockPath = path + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileLock(new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (IsHeldByAnother(exception))
            {
                if (waited >= patience)
                {
                    throw new IOException(
                        $"Another process has been changing {path} for more than {patience.TotalSeconds:0} s ({exception.Message}). "
                        + "Nothing was changed. Wait for it to end, then repeat the command.",
                        exception);
                }

                Thread.Sleep(Pause);
            }
        }
    }

    // The codes for "in use": ERROR_SHARING_VIOLATION, and EWOULDBLOCK of Linux and of macOS. A read-only disk is another trouble, and waiting does not help.
    private static bool IsHeldByAnother(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>Lets the next one in.</summary>
    public void Dispose() => _stream.Dispose();
}
