using System.Text.RegularExpressions;

namespace Litmus.Cli.Scaffolds;

/// <summary>Names of papers, claims, cases and solvers, and the names of types and folders that follow from them.</summary>
internal static partial class Naming
{
    /// <summary>Assembly of a paper's cases: <c>smith2024</c> → <c>Litmus.Smith2024</c>.</summary>
    public static string AssemblyOf(string paper) => $"Litmus.{char.ToUpperInvariant(paper[0])}{paper[1..]}";

    /// <summary>Name of a type: <c>film-thickness</c> → <c>FilmThickness</c>.</summary>
    public static string TypeOf(string dashed) => string.Concat(dashed.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Words with dashes of a type's name: <c>FilmThickness</c> → <c>film-thickness</c>.</summary>
    public static string DashedOf(string type) => Capital().Replace(type, "-$0").TrimStart('-').ToLowerInvariant();

    /// <summary>A paper's name: letters and digits, as <c>smith2024</c>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Paper(string name) => PaperName().IsMatch(name)
        ? name
        : throw new UsageException($"'{name}' is no name of a paper. Write small letters and digits, first author and year: smith2024.");

    /// <summary>A claim's or case's name: words with dashes.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Dashed(string name) => DashedName().IsMatch(name)
        ? name
        : throw new UsageException($"'{name}' is no name of a claim or case. Write small letters and digits with dashes: film-thickness.");

    /// <summary>A solver's name: a word in Pascal case.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Pascal(string name) => PascalName().IsMatch(name)
        ? name
        : throw new UsageException($"'{name}' is no name of a solver. Write a noun in Pascal case: HeatConduction.");

    /// <summary>A title that can stand in code and in its documentation.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public static string Title(string title) => title.Length > 0 && !title.Any(character => character is '"' or '\\' or '<' or '>' or '&' || char.IsControl(character))
        ? title
        : throw new UsageException($"The title '{title}' is empty or holds one of \" \\ < > & or a control character. It goes into code; leave these out.");

    [GeneratedRegex("^[a-z][a-z0-9]*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PaperName();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex DashedName();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PascalName();

    [GeneratedRegex("[A-Z]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Capital();
}
