using System.Globalization;
using System.Text;

namespace Litmus.Primitives.Text;

/// <summary>
/// Text that cannot steer a terminal, a page or a line-based reader. Control characters can recolour, overwrite or hide what is shown, and half of a
/// surrogate pair, U+FFFE and U+FFFF are no characters. XML 1.0 forbids them too.
/// Each becomes U+FFFD, so that a reader sees that something stood there.
/// </summary>
public static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with its line feeds (also after a carriage return) and tabs. Other control characters and what is no character are replaced.</summary>
    public static string Lines(string text)
    {
        int first = IndexOfForbidden(text);
        if (first < 0)
        {
            return text;
        }

        StringBuilder plain = new(text);
        for (int i = first; i >= 0; i = IndexOfForbidden(text, i + 1))
        {
            plain[i] = Replacement;
        }

        return plain.ToString();
    }

    /// <summary>The same on one line: every line break and tab becomes a blank.</summary>
    public static string Line(string text) => Lines(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>The first character that <see cref="Lines"/> replaces, from an index on.</summary>
    /// <returns>Its index; −1 where there is none.</returns>
    public static int IndexOfForbidden(string text, int start = 0)
    {
        for (int i = start; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF'
                || (char.IsControl(character) && character is not ('\n' or '\t') && !(character == '\r' && i + 1 < text.Length && text[i + 1] == '\n')))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A character that cannot be shown, by its number: <c>U+0012</c>.</summary>
    public static string NameOf(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");
}
