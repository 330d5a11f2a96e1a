using System.IO.Enumeration;

namespace Litmus.Comparison.Differences;

/// <summary>The announcements of a change. A line of the file is a pattern, then <c>#</c> and the reason.</summary>
/// <param name="all">The announcements, in order.</param>
public sealed class Announcements(IReadOnlyList<Announcement> all)
{
    /// <summary>Name of the file in the root of the suite.</summary>
    public const string FileName = "expected-changes.txt";

    /// <summary>The announcements, in order.</summary>
    public IReadOnlyList<Announcement> All { get; } = all;

    /// <summary>Whether a pattern covers every result, or none because it is empty. Neither says what is meant.</summary>
    /// <param name="pattern">The pattern.</param>
    public static bool CoversEverything(string pattern) => pattern.All(letter => letter is '*' or '?' or '.' or '/' or ' ');

    /// <summary>Reads the text of the file. Blank lines and lines that begin with <c>#</c> say nothing.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">A pattern has no reason, or names every result of a suite.</exception>
    public static IReadOnlyList<Announcement> Parse(string text)
    {
        List<Announcement> found = [];
        foreach ((int index, string line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            string[] parts = line.Split('#', 2, StringSplitOptions.TrimEntries);
            string place = $"{FileName}({index + 1})";
            if (parts[0].Length == 0)
            {
                continue;
            }

            if (parts.Length == 1 || parts[1].Length == 0)
            {
                throw new FormatException($"{place}: '{parts[0]}' has no reason. Write one after a #: {parts[0]}  # why these results move");
            }

            if (CoversEverything(parts[0]))
            {
                throw new FormatException($"{place}: '{parts[0]}' announces everything, which is no announcement. Name claims, cases or a paper: smith2024.*");
            }

            found.Add(new Announcement(parts[0], parts[1], place));
        }

        return found;
    }

    /// <summary>The announcements that a change makes itself: those that were not there before it.</summary>
    /// <param name="after">The text of the file after the change.</param>
    /// <param name="before">The text before; absent where there was no file or nothing is known of it.</param>
    /// <exception cref="FormatException">A pattern after the change has no reason.</exception>
    public static IReadOnlyList<Announcement> NewIn(string after, string? before)
    {
        HashSet<string> known = [.. (before ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        string[] lines = after.ReplaceLineEndings("\n").Split('\n');

        // A line that was there before becomes blank, so that the numbers of the others stay.
        return Parse(string.Join('\n', lines.Select(line => known.Contains(line.Trim()) ? string.Empty : line)));
    }

    /// <summary>The first announcement that covers one of some names.</summary>
    /// <param name="names">The names of a result: its claim, its case, its check.</param>
    public Announcement? Of(params ReadOnlySpan<string> names)
    {
        foreach (Announcement announcement in All)
        {
            foreach (string name in names)
            {
                if (FileSystemName.MatchesSimpleExpression(announcement.Pattern, name, ignoreCase: false))
                {
                    return announcement;
                }
            }
        }

        return null;
    }
}
