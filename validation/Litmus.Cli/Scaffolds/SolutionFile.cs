using Litmus.Cli.Workspaces;

namespace Litmus.Cli.Scaffolds;

/// <summary>The solution of a suite, where it has one.</summary>
internal static class SolutionFile
{
    // The first dotnet of a session is slow.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Adds projects to it, each in a solution folder like its folder on disk.</summary>
    /// <param name="root">Folder of the suite.</param>
    /// <param name="projects">Paths of the projects, relative to it, with slashes.</param>
    /// <exception cref="UsageException">The solution could not be changed; the message says what to type.</exception>
    public static void Add(string root, IReadOnlyList<string> projects)
    {
        if (Directory.EnumerateFiles(root, "*.sln").Order(StringComparer.Ordinal).FirstOrDefault() is not { } solution)
        {
            return;
        }

        foreach (string project in projects)
        {
            string folder = project[..project.LastIndexOf('/')];
            folder = folder[..folder.LastIndexOf('/')];
            _ = ExternalProgram.Ask(Patience, "dotnet", "sln", solution, "add", Path.Combine(root, project), "--solution-folder", folder)
                ?? throw new UsageException(
                    $"The files are written, but dotnet could not add {project} to {Path.GetFileName(solution)}. "
                    + $"Type: dotnet sln {Path.GetFileName(solution)} add {project}");
        }
    }
}
