namespace Litmus.Reporting.Html.Papers;

/// <summary>The sections of a paper, from where its claims say that they stand, in the order of a paper.</summary>
internal static class PaperPlaces
{
    private const string Elsewhere = "Tables, equations and captions";

    private static readonly string[] Order =
        ["Abstract", "Summary", "Introduction", "Section", "Results", "Discussion", "Conclusion", "Methods", "Experimental", "Supplement"];

    private static readonly string[] NoSection = ["Table", "Tables", "Fig", "Fig.", "Figure", "Eq", "Eq.", "Equation", "text"];

    /// <summary>The section of a place: <c>Results, temperature; Fig 3A</c> stands in <c>Results, temperature</c>.</summary>
    public static string SectionOf(string source)
    {
        string first = source.Split(';')[0].Trim();
        int also = first.IndexOf(" and ", StringComparison.Ordinal);
        first = also > 0 && Rank(first[(also + 5)..]) < Order.Length ? first[..also] : first;
        string[] parts = first.Split(", ");
        string section = WithoutRemark(parts[0]);
        return IsFigureOrTable(section)
            ? Elsewhere
            : parts.Length > 1 && !IsFigureOrTable(parts[1]) && !parts[1].StartsWith("after", StringComparison.Ordinal)
                && !parts[1].StartsWith("discussion of", StringComparison.Ordinal)
                ? $"{section}, {WithoutRemark(parts[1])}"
                : section;
    }

    /// <summary>The place of a section among the others.</summary>
    public static int Rank(string section) => Array.FindIndex(Order, word => section.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and int index
        ? index
        : Order.Length;

    private static string WithoutRemark(string section) => section.Split(" (")[0].Split(" caption")[0].Trim();

    private static bool IsFigureOrTable(string part) => NoSection.Contains(part.Split(' ')[0], StringComparer.OrdinalIgnoreCase);
}
