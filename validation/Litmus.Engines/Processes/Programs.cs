namespace Litmus.Engines.Processes;

/// <summary>Finds programs.</summary>
public static class Programs
{
    /// <summary>The whole path of a program: the name itself if it holds a separator, else the first one on the path.</summary>
    /// <param name="name">Its name or path.</param>
    /// <returns>Nothing when there is none.</returns>
    public static string? Find(string name) => name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        ? File.Exists(name) ? Path.GetFullPath(name) : null
        : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
