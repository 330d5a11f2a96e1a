namespace Architecture.Tests;

/// <summary>The working tree that these tests were built from, found by walking up to the folder that holds the solution.</summary>
internal static class Repository
{
    private static readonly HashSet<string> GeneratedFolders = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", ".dotnet", "artifacts", "bin", "obj", "node_modules", "BenchmarkDotNet.Artifacts", "TestResults", "temp",
    };

    private static readonly HashSet<string> TextExtensions = new(StringComparer.Ordinal)
    {
        ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".csv", ".sh", ".cmd", ".ps1", ".xml", ".yml", ".yaml", ".config",
        ".editorconfig", ".gitignore", ".gitattributes", ".html", ".css", ".js", ".mjs", ".txt", ".npmrc", ".template",
    };

    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>Every file that is not built, with the path from the root, in the order of the paths.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        .. Walk(Root).Select(file => new SourceFile(file, Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/')))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public static IEnumerable<SourceFile> TextFiles => Files.Where(file => TextExtensions.Contains(file.File.Extension) || file.File.Extension.Length == 0);

    public static IEnumerable<SourceFile> CSharp => Files.Where(file => file.File.Extension == ".cs");

    /// <summary>Names of the papers.</summary>
    public static IReadOnlyList<string> Papers { get; } =
        [.. Files.Where(file => file.IsUnder("reference-data") && file.Name == "datapackage").Select(file => file.Path.Split('/')[1])];

    /// <summary>Pages and the remarks of cases.</summary>
    public static IEnumerable<SourceFile> Markdown => Files.Where(file => file.File.Extension == ".md");

    /// <summary>C# of the product: src/ and validation/ without the test project among the latter.</summary>
    public static IEnumerable<SourceFile> ProductCSharp =>
        CSharp.Where(file => (file.IsUnder("src") || file.IsUnder("validation")) && !file.IsUnder("validation/Litmus.Validation"));

    public static IEnumerable<SourceFile> SolverCSharp => CSharp.Where(file => file.IsUnder("src"));

    public static IReadOnlyList<ProjectFile> Projects { get; } =
    [
        .. Files.Where(file => file.File.Extension == ".csproj").Select(file => new ProjectFile(file)),
    ];

    private static DirectoryInfo FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Validation.sln")))
        {
            folder = folder.Parent;
        }

        return folder ?? throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds Validation.sln; these tests read the source tree, so run them from a build inside it.");
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.LinkTarget is null)
            .Concat(folder.EnumerateDirectories().Where(inner => inner.LinkTarget is null && !GeneratedFolders.Contains(inner.Name)).SelectMany(Walk));
}
