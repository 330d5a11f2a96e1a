namespace Litmus.Cli.Tests;

/// <summary>Folders in which programs ran that a test started.</summary>
internal static class TestFolder
{
    private const int MostTries = 50;

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
