using System.Reflection;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Cli.Scaffolds;

/// <summary>Files that <c>litmus new</c> is about to write: all of them or none, and never over a file that is there.</summary>
/// <param name="root">Folder of the suite.</param>
internal sealed class Scaffold(string root)
{
    private readonly List<(string Path, string Text)> _files = [];

    /// <summary>Paths of the files, relative to the suite, in the order in which they were added.</summary>
    public IReadOnlyList<string> Paths => [.. _files.Select(file => file.Path)];

    /// <summary>Plans a file from a template.</summary>
    /// <param name="path">Path relative to the suite, with slashes.</param>
    /// <param name="template">Name of the template: <c>case/Case.cs</c>.</param>
    /// <param name="values">What fills its places; a value that this template has no place for is left out.</param>
    public void Add(string path, string template, params IReadOnlyList<(string Place, string Text)> values)
    {
        string text = Template(template);
        Dictionary<string, string> used = values.Where(value => text.Contains($"{{{{{value.Place}}}}}", StringComparison.Ordinal))
            .ToDictionary(value => value.Place, value => value.Text, StringComparer.Ordinal);
        _files.Add((path, TextTemplate.Fill($"the template {template}", text, used.Keys, (place, _) => used[place])));
    }

    /// <summary>Writes the files.</summary>
    /// <exception cref="UsageException">One of them is there already; none was written.</exception>
    /// <exception cref="IOException">One could not be written; those before it were removed again.</exception>
    public void Write()
    {
        if (_files.Find(file => File.Exists(FullPath(file.Path))) is { Path: { } there })
        {
            throw new UsageException($"{there} is there already. Choose another name, or remove it first. Nothing was written.");
        }

        List<string> written = [];
        try
        {
            foreach ((string path, string text) in _files)
            {
                AtomicFile.WriteText(FullPath(path), text);
                written.Add(FullPath(path));
            }
        }
        catch (IOException)
        {
            written.ForEach(File.Delete);
            throw;
        }
    }

    private static string Template(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("new/" + name)
            ?? throw new InvalidOperationException($"There is no template '{name}'.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private string FullPath(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
