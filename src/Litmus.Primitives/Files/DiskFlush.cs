using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Litmus.Primitives.Files;

/// <summary>
/// Waits until a file, or the names in a folder, are on the disk. A file that was flushed and then renamed is whole, but after a loss of power its new name is
/// certain only if the folder was flushed as well.
/// </summary>
/// <remarks>
/// Calls <c>open</c>, <c>fsync</c> and <c>close</c> of the C library (POSIX.1-2017) for two reasons. <see cref="FileStream.Flush(bool)"/> of .NET 10 hides that
/// <c>fsync</c> failed, and .NET opens no folder. On Windows a file is flushed by .NET, and a folder is not: NTFS writes renames to its journal, and flushes no
/// folder on request.
/// </remarks>
public static partial class DiskFlush
{
    // From <fcntl.h>. Without it, a program that is started at this moment would inherit the descriptor. O_RDONLY is 0.
    private static readonly int CloseOnExec = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    // From <errno.h>.
    private const int NotPermitted = 1, Interrupted = 4, AccessDenied = 13, Invalid = 22, ReadOnly = 30;
    private static readonly int NotSupported = OperatingSystem.IsMacOS() ? 45 : 95;

    /// <summary>Waits until what was written to a file is on the disk.</summary>
    /// <param name="stream">The file, open for writing.</param>
    /// <exception cref="IOException">The disk is full or failed.</exception>
    public static void File(FileStream stream)
    {
        if (OperatingSystem.IsWindows())
        {
            stream.Flush(flushToDisk: true);
            return;
        }

        stream.Flush();
        Flush(stream.SafeFileHandle, stream.Name);
        if (OperatingSystem.IsMacOS())
        {
            // fsync of macOS leaves the data in the memory of the disk. .NET asks for more (F_FULLFSYNC).
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>
    /// Waits until the names in a folder are on the disk. A folder that may be written but not read is left as it is, and so is one whose file system flushes
    /// no folders.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder is gone, or the disk failed.</exception>
    public static void Folder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using SafeFileHandle handle = Open(folder, CloseOnExec);
        if (!handle.IsInvalid)
        {
            Flush(handle, folder);
        }
        else if (Marshal.GetLastPInvokeError() is not (NotPermitted or AccessDenied) and int error)
        {
            throw Failed(folder, error);
        }
    }

    /// <summary>Moves a folder that was written whole, and waits until its new name is on the disk.</summary>
    /// <param name="source">The folder.</param>
    /// <param name="target">Its new name, in the same file system.</param>
    /// <exception cref="IOException">Something has that name, the folder cannot be written, or the disk failed.</exception>
    public static void MoveFolder(string source, string target)
    {
        Directory.Move(source, target);
        Folder(Path.GetDirectoryName(Path.GetFullPath(target))!);
    }

    private static void Flush(SafeFileHandle handle, string path)
    {
        while (Synchronise(handle) < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            if (error is Invalid or ReadOnly || error == NotSupported)
            {
                return;
            }

            if (error != Interrupted)
            {
                throw Failed(path, error);
            }
        }
    }

    private static IOException Failed(string path, int error) => new($"{path} could not be flushed to disk: {new Win32Exception(error).Message}.", error);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Synchronise(SafeFileHandle handle);
}
