namespace Litmus.Primitives.Files;

/// <summary>
/// What is written before it is whole has a name like <c>.results.json.0123456789abcdef0123456789abcdef.tmp</c>, which git ignores. A process that was killed
/// leaves it, and a later command deletes it.
/// </summary>
public static class TemporaryFiles
{
    private const string Ending = ".tmp";
    private const int DigitCount = 32;

    // A file is held open while it is written, and renamed at once after that. A minute is far more than lies between the two.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>A name for what is to be moved to a path once it is whole. It is in the same folder, and nobody else has it.</summary>
    public static string NameFor(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Ending}");

    /// <summary>Whether a file has such a name.</summary>
    public static bool IsName(string name)
    {
        int digits = name.Length - Ending.Length - DigitCount;
        return digits > 2 && name[0] == '.' && name[digits - 1] == '.' && name.EndsWith(Ending, StringComparison.Ordinal)
            && name.Skip(digits).Take(DigitCount).All(char.IsAsciiHexDigitLower);
    }

    /// <summary>Deletes the temporary files in a folder. One that cannot be deleted, or that a process may still be writing, stays.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="nowUtc">What the clock says.</param>
    /// <param name="depth">Whether the folders in it are swept as well.</param>
    public static void Sweep(string folder, DateTime nowUtc, SearchOption depth = SearchOption.TopDirectoryOnly) => Sweep(folder, "*", depth, nowUtc - Pause);

    /// <summary>Deletes the temporary files of one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="nowUtc">What the clock says; absent where the caller holds the lock under which the file is written, so that nobody else writes it.</param>
    public static void SweepFor(string path, DateTime? nowUtc = null) => Sweep(
        Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path), SearchOption.TopDirectoryOnly, nowUtc - Pause ?? DateTime.MaxValue);

    private static void Sweep(string folder, string name, SearchOption depth, DateTime latestUtc)
    {
        try
        {
            DirectoryInfo found = new(folder);
            foreach (FileInfo file in found.Exists ? found.EnumerateFiles($".{name}.*{Ending}", depth) : [])
            {
                if (IsName(file.Name) && file.LastWriteTimeUtc <= latestUtc && !IsHeld(file.FullName))
                {
                    file.Delete();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be listed or deleted is in nobody's way. A command that needs the folder says what is wrong with it.
        }
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
