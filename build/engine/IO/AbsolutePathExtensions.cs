namespace Nuke.Common.IO;

/// <summary>Files and directories by their <see cref="AbsolutePath" />.</summary>
public static class AbsolutePathExtensions
{
    /// <summary>Whether it is an existing file.</summary>
    public static bool FileExists(this AbsolutePath path) => File.Exists(path);

    /// <summary>Whether it is an existing directory.</summary>
    public static bool DirectoryExists(this AbsolutePath path) => Directory.Exists(path);

    /// <summary>Makes the directory exist and be empty.</summary>
    public static AbsolutePath CreateOrCleanDirectory(this AbsolutePath path)
    {
        path.DeleteDirectory();
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Deletes the file, if there is one.</summary>
    public static void DeleteFile(this AbsolutePath path)
    {
        if (path.FileExists())
        {
            File.Delete(path);
        }
    }

    /// <summary>Deletes the directory with all that it contains, if there is one.</summary>
    public static void DeleteDirectory(this AbsolutePath path)
    {
        if (path.DirectoryExists())
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
