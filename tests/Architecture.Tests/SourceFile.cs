namespace Architecture.Tests;

/// <summary>A file of the repository, with its path from the root and '/' between the folders.</summary>
internal sealed record SourceFile(FileInfo File, string Path)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Text => System.IO.File.ReadAllText(File.FullName);

    public IEnumerable<(int Number, string Text)> Lines => System.IO.File.ReadLines(File.FullName).Select((text, index) => (index + 1, text));

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>path(line) for each line that a rule finds fault with.</summary>
    public IEnumerable<string> LinesWhere(Func<string, bool> isFault) =>
        Lines.Where(line => isFault(line.Text)).Select(line => $"{Path}({line.Number}): {line.Text.Trim()}");
}
