using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>A project: its name, folder and what it references directly.</summary>
internal sealed class ProjectFile
{
    public ProjectFile(SourceFile file)
    {
        File = file;
        XDocument document = XDocument.Parse(file.Text);
        string folder = file.File.DirectoryName!;
        ProjectReferences =
        [
            .. Included(document, "ProjectReference").SelectMany(path => Expand(folder, path.Replace('\\', '/')))
                .Select(path => System.IO.Path.GetFileNameWithoutExtension(path)),
        ];
        PackageReferences = [.. Included(document, "PackageReference")];
    }

    public SourceFile File { get; }

    public string Name => File.Name;

    public string Folder => File.Path[..File.Path.LastIndexOf('/')];

    public IReadOnlyList<string> ProjectReferences { get; }

    public IReadOnlyList<string> PackageReferences { get; }

    public bool IsField => File.IsUnder("src") && Name != "Litmus.Primitives";

    public bool IsPaper => File.IsUnder("validation/papers");

    public override string ToString() => Name;

    private static IEnumerable<string> Included(XDocument document, string element) =>
        document.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();

    // Every project in the folders below a folder: ../papers/*/*.csproj.
    private static IEnumerable<string> Expand(string folder, string path)
    {
        const string everyProject = "/*/*.csproj";
        return path.EndsWith(everyProject, StringComparison.Ordinal)
            ? Directory.EnumerateDirectories(System.IO.Path.Combine(folder, path[..^everyProject.Length]))
                .SelectMany(inner => Directory.EnumerateFiles(inner, "*.csproj"))
            : [path];
    }
}
