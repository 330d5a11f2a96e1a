namespace Litmus.ReferenceData.Reading;

/// <summary>Words that are close to a misspelt one.</summary>
public static class Spelling
{
    /// <summary>" Did you mean …?" with up to three nearest words, or the whole list when none is near and the list is short.</summary>
    public static string Propose(string found, IEnumerable<string> known)
    {
        string[] words = [.. known.Distinct(StringComparer.Ordinal)];
        string[] near = Nearest(found, words);
        return near.Length > 0 ? $" Did you mean {string.Join(", ", near.Select(word => $"'{word}'"))}?"
            : words.Length == 0 ? " There is none."
            : words.Length <= 12 ? $" There is: {string.Join(", ", words)}."
            : $" There is: {string.Join(", ", words.Take(12))} and {words.Length - 12} more.";
    }

    /// <summary>
    /// Up to three words that a typing error explains, nearest first. Of equally near ones, the one with the longest common beginning comes first.
    /// A word that begins with the misspelt one counts as one error.
    /// </summary>
    public static string[] Nearest(string found, IEnumerable<string> known) =>
    [
        .. known
            .Select(word => (Word: word, Distance: Distance(found.ToLowerInvariant(), word.ToLowerInvariant())))
            .Select(pair => IsAbbreviation(found, pair.Word) ? pair with { Distance = Math.Min(pair.Distance, 1) } : pair)
            .Where(pair => pair.Distance <= Math.Max(2, found.Length / 3))
            .OrderBy(pair => pair.Distance)
            .ThenByDescending(pair => CommonBeginning(found, pair.Word))
            .ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .Take(3)
            .Select(pair => pair.Word),
    ];

    private static bool IsAbbreviation(string found, string word) => found.Length >= 3 && word.StartsWith(found, StringComparison.OrdinalIgnoreCase);

    private static int CommonBeginning(string a, string b) => a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();

    // Levenshtein: insertions, deletions and substitutions cost one each.
    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
