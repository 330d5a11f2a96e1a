using System.Text.RegularExpressions;

namespace Litmus.Cli.Scaffolds;

/// <summary>Names of papers, claims, cases and solvers, and the names of types and folders that follow from them.</summary>
internal static partial class Naming
{
    private const int LongestTitle = 130;

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

    /// <summary>A claim's, case's or finding's name: words with dashes.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Dashed(string name) => DashedName().IsMatch(name)
        ? name
        : throw new UsageException($"'{name}' is no name of a claim, case or finding. Write small letters and digits with dashes: film-thickness.");

    /// <summary>A solver's name: a word in Pascal case.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Pascal(string name) => PascalName().IsMatch(name)
        ? name
        : throw new UsageException($"'{name}' is no name of a solver. Write a noun in Pascal case: HeatConduction.");

    /// <summary>The title of a case, which stands in code and in its documentation, on one line.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public static string Title(string title) =>
        Line(title) is { Length: <= LongestTitle } && !title.AsSpan().ContainsAny("\"\\<>&")
            ? title
            : throw new UsageException(
                $"The title has {title.Length} characters, or holds one of \" \\ < > &. It goes into code: leave these out, and write at most {LongestTitle}.");

    /// <summary>Text on one line: a title of a paper.</summary>
    /// <exception cref="UsageException">It is empty or holds a control character.</exception>
    public static string Line(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl)
        ? text
        : throw new UsageException("A title is empty or holds a control character, as a line break is. Write it on one line.");

    /// <summary>A DOI without its address.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Doi(string doi) => DoiName().IsMatch(doi)
        ? doi
        : throw new UsageException($"'{doi}' is no DOI. Write it without an address: 10.1000/182.");

    [GeneratedRegex(@"^10\.\d{4,}(\.\d+)*/\S+$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex DoiName();

    [GeneratedRegex("^[a-z][a-z0-9]*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PaperName();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex DashedName();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PascalName();

    [GeneratedRegex("[A-Z]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Capital();
}
