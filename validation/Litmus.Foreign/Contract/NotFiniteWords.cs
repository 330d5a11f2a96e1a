using System.Text;

namespace Litmus.Foreign.Contract;

/// <summary>
/// Puts the bare words NaN and Infinity of a JSON text into quotation marks. JSON has no such numbers, but several languages write them. In quotation marks
/// they are read, so that one of them spoils one claim and not the whole answer.
/// </summary>
internal static class NotFiniteWords
{
    private static readonly string[] Words = ["-Infinity", "Infinity", "-inf", "inf", "-NaN", "-nan", "NaN", "nan"];

    /// <summary>The text with those words quoted.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new(text.Length);
        bool isInString = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (isInString && text[i] == '\\' && i + 1 < text.Length)
            {
                quoted.Append(text, i++, 2);
                continue;
            }

            isInString ^= text[i] == '"';
            if (!isInString && Array.Find(Words, word => string.CompareOrdinal(text, i, word, 0, word.Length) == 0) is { } found)
            {
                quoted.Append('"').Append(found).Append('"');
                i += found.Length - 1;
            }
            else
            {
                quoted.Append(text[i]);
            }
        }

        return quoted.ToString();
    }
}
