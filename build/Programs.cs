/// <summary>Programs on the path.</summary>
internal static class Programs
{
    /// <summary>The whole path of a program; nothing where it is not there.</summary>
    public static string? OnPath(string program) => OnPath(program, Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>The same with a path of its own.</summary>
    public static string? OnPath(string program, string path)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return path.Split(Path.PathSeparator)
            .SelectMany(directory => endings.Select(ending => Path.Combine(directory, program + ending)))
            .FirstOrDefault(File.Exists);
    }
}
