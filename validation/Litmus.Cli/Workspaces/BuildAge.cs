using Litmus.Cli.Output;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Workspaces;

/// <summary>Whether the command was built from the source that lies there now. A comparison with an older build would say that nothing changed.</summary>
internal static class BuildAge
{
    private static readonly string[] Folders = ["src", "validation", Path.Combine("validation", "papers")];
    private static readonly string[] Sources = [".cs", ".csproj", ".notes.md"];
    private static readonly string[] Outputs = [$"obj{Path.DirectorySeparatorChar}", $"bin{Path.DirectorySeparatorChar}"];

    /// <summary>Refuses a command that lies in the suite and is older than a source file of it.</summary>
    /// <exception cref="UsageException">A source file is newer than its assembly.</exception>
    public static void RefuseOld(Workspace workspace)
    {
        if (Path.GetRelativePath(workspace.Root, AppContext.BaseDirectory).StartsWith("..", StringComparison.Ordinal))
        {
            return;
        }

        foreach (string folder in Folders.Select(name => Path.Combine(workspace.Root, name)).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories))
        {
            string project = Path.GetFileName(folder);
            string assembly = Path.Combine(AppContext.BaseDirectory, project + ".dll");
            if (File.Exists(assembly) && NewerSource(folder, assembly) is { } newer)
            {
                throw new UsageException(
                    $"{Path.GetRelativePath(workspace.Root, newer.FullName)} was changed after this command was built, so it would run something else. "
                    + $"Build first: dotnet build validation/Litmus.Cli -c {Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))}");
            }
        }
    }

    /// <summary>Says on the error output that the cases of a paper were built before a source file was changed. The old code runs then.</summary>
    public static void Warn(Workspace workspace, Terminal terminal)
    {
        foreach (PaperAssembly paper in workspace.LoadsCases ? workspace.Suite.Papers : [])
        {
            if (NewerSource(paper.Folder, paper.Assembly.Location) is { } newer)
            {
                terminal.Error.WriteLine(
                    $"litmus: {Path.GetRelativePath(workspace.Root, newer.FullName)} was changed after its cases were built, and the old ones are used. "
                    + $"Build them: {workspace.Suite.BuildCommandOf(Path.GetRelativePath(workspace.Root, paper.Folder))}");
            }
        }
    }

    private static FileInfo? NewerSource(string folder, string assembly)
    {
        DateTime built = File.GetLastWriteTimeUtc(assembly);
        return SourcesOf(folder).FirstOrDefault(file => file.LastWriteTimeUtc > built);
    }

    // What a build writes is no source.
    private static IEnumerable<FileInfo> SourcesOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => Sources.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal))
            && !Outputs.Any(output => Path.GetRelativePath(folder, file.FullName).StartsWith(output, StringComparison.Ordinal)))
        .OrderBy(file => file.FullName, StringComparer.Ordinal);
}
