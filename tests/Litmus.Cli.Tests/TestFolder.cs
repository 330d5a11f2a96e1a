namespace Litmus.Cli.Tests;

/// <summary>Folders in which programs ran that a test started.</summary>
internal static class TestFolder
{
    private const int MostTries = 50;

    /// <summary>Ends the settings of the build in a folder that stands for a repository of somebody else and lies in ours.</summary>
    public static void EndSettings(string path)
    {
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Solution.targets"])
        {
            File.WriteAllText(Path.Combine(path, name), "<Project />\n");
        }
    }

    /// <summary>Deletes a folder. A program that was just ended may still write its last line, so it is tried for five seconds.</summary>
    public static void Delete(string path)
    {
        for (int left = MostTries; Directory.Exists(path); left--)
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}
