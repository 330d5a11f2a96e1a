using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>A project: its name, folder and what it references directly.</summary>
internal sealed class ProjectFile
{
    public ProjectFile(SourceFile file)
    {
        File = file;
        XDocument document = XDocument.Parse(file.Text);
        ProjectReferences = [.. Included(document, "ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];
        PackageReferences = [.. Included(document, "PackageReference")];
    }

    public SourceFile File { get; }

    public string Name => File.Name;

    public string Folder => File.Path[..File.Path.LastIndexOf('/')];

    public IReadOnlyList<string> ProjectReferences { get; }

    public IReadOnlyList<string> PackageReferences { get; }

    public bool IsField => File.IsUnder("src") && Name != "Litmus.Primitives";

    public override string ToString() => Name;

    private static IEnumerable<string> Included(XDocument document, string element) =>
        document.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();
}
