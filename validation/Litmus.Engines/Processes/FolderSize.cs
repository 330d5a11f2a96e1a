namespace Litmus.Engines.Processes;

/// <summary>How much lies in a folder.</summary>
internal static class FolderSize
{
    // A link is not followed: what it leads to may be the whole disk.
    private static readonly EnumerationOptions Files = new()
    {
        RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true,
    };

    /// <summary>Bytes of all its files.</summary>
    public static long Of(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", Files).Sum(file => file.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file vanished in the meantime. The next look comes soon.
            return 0;
        }
    }
}
