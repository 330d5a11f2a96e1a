namespace Architecture.Tests;

/// <summary>Code as a page quotes it: lines of a compiled file, without their indentation. A line <c>// …</c> stands for what the page leaves out.</summary>
internal static class CodeInPages
{
    private const string LeftOut = "// …";

    /// <summary>The parts of a block between the lines that stand for what is left out.</summary>
    public static IReadOnlyList<string> Parts(IEnumerable<string> block)
    {
        List<List<string>> parts = [[]];
        foreach (string line in block)
        {
            if (line.Trim() == LeftOut)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(line);
            }
        }

        return [.. parts.Select(Normalise).Where(part => part.Length > 1)];
    }

    /// <summary>Lines without indentation and blank lines, each between line feeds, so that one text holds another only in whole lines.</summary>
    public static string Normalise(IEnumerable<string> lines) =>
        "\n" + string.Concat(lines.Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => line + "\n"));
}
