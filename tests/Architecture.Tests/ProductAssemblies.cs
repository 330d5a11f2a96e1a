using System.Reflection;

namespace Architecture.Tests;

/// <summary>The compiled projects of src/ and validation/, which lie beside these tests because the command line references them all.</summary>
internal static class ProductAssemblies
{
    public static IReadOnlyDictionary<string, Assembly> ByProject { get; } = Repository.Projects
        .Where(project => (project.File.IsUnder("src") || project.File.IsUnder("validation")) && project.Name != "Litmus.Validation")
        .ToDictionary(
            project => project.Name,
            project => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, AssemblyNameOf(project.Name) + ".dll")),
            StringComparer.Ordinal);

    public static IEnumerable<Assembly> Solvers => Repository.Projects.Where(project => project.File.IsUnder("src")).Select(project => ByProject[project.Name]);

    public static string ProjectOf(string assemblyName) => assemblyName == "litmus" ? "Litmus.Cli" : assemblyName;

    private static string AssemblyNameOf(string project) => project == "Litmus.Cli" ? "litmus" : project;
}
