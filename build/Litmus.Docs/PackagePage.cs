namespace Litmus.Docs;

/// <summary>The page on the MSBuild package: the tables of the package's own page, so that they are written once.</summary>
internal static class PackagePage
{
    private const string Source = "build/Litmus.Validation.Build/README.md";

    private static readonly string[] Sections = ["Targets", "Properties", "Items"];

    /// <summary>Makes the page.</summary>
    /// <exception cref="InvalidOperationException">The page of the package lacks one of the tables.</exception>
    public static string Read(string root)
    {
        string text = File.ReadAllText(Path.Combine(root, Source)).ReplaceLineEndings("\n");
        IEnumerable<string> parts = Sections.Select(name => Section(text, name));
        return $"# Litmus.Validation.Build\n\n[How to use the package](../{Source}).\n\n{string.Join('\n', parts)}";
    }

    private static string Section(string text, string name)
    {
        string heading = $"\n## {name}\n";
        int start = text.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new InvalidOperationException($"{Source} has no section '{name}'. It was expected there.");
        }

        int end = text.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return text[(start + 1)..(end < 0 ? text.Length : end)];
    }
}
