using System.Text;

namespace Nuke.Common.Execution;

/// <summary>The spellings of a name: <c>NoPlots</c>, <c>--no-plots</c> and <c>noplots</c> are the same.</summary>
internal static class Spelling
{
    /// <summary>Lower case, letters and digits alone.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary><c>NoPlots</c> as <c>--no-plots</c>.</summary>
    public static string Dashed(string name)
    {
        StringBuilder text = new("-");
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) || text.Length == 1)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>A sentence with the nearest of the names. Empty if none is near.</summary>
    public static string Suggest(string name, IEnumerable<string> names)
    {
        string key = Key(name);
        string? nearest = names.MinBy(candidate => Distance(key, Key(candidate)));

        // Up to two wrong letters, or a third of all, are a misspelling. More are another word.
        return nearest is not null && Distance(key, Key(nearest)) <= Math.Max(2, Key(nearest).Length / 3) ? $" Did you mean {nearest}?" : "";
    }

    // Levenshtein: the least number of letters to insert, delete or replace.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
