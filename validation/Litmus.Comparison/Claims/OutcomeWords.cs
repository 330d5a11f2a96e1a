namespace Litmus.Comparison.Claims;

/// <summary>The words among which a claim decides, where the stated one says which they are: a trend, a truth, an order of up to four names.</summary>
public static class OutcomeWords
{
    private const int MostNames = 4;

    private static readonly string[] Signs = [" > ", " < ", ">", "<"];

    /// <summary>How a quantity moves along a list of values.</summary>
    public static IReadOnlyList<string> Trends { get; } = ["increasing", "decreasing", "constant", "not monotone", "no clear trend"];

    /// <summary>Whether a statement holds.</summary>
    public static IReadOnlyList<string> Truths { get; } = ["true", "false"];

    /// <summary>The words, the stated one among them. They do not depend on which of them is stated.</summary>
    /// <param name="stated">The stated word.</param>
    /// <returns>Nothing where the stated word does not say what else could be found.</returns>
    public static IReadOnlyList<string>? Of(string stated) =>
        Trends.Contains(stated, StringComparer.Ordinal) ? Trends
        : Truths.Contains(stated, StringComparer.Ordinal) ? Truths
        : Array.Find(Signs, sign => stated.Contains(sign, StringComparison.Ordinal)) is { } sign ? Orders(stated.Split(sign), sign)
        : null;

    private static string[]? Orders(string[] names, string sign) =>
        names.Length <= MostNames && names.Distinct(StringComparer.Ordinal).Count() == names.Length
        && names.All(name => name.Length > 0 && name == name.Trim() && name.IndexOfAny(['<', '>', '=']) < 0)
            ? [.. Permutations([.. names.Order(StringComparer.Ordinal)]).Select(order => string.Join(sign, order))]
            : null;

    private static IEnumerable<string[]> Permutations(string[] names) => names.Length <= 1
        ? [names]
        : names.SelectMany((first, i) => Permutations([.. names[..i], .. names[(i + 1)..]]).Select(rest => (string[])[first, .. rest]));
}
