namespace Architecture.Tests;

/// <summary>A Markdown page taken apart: its prose, and its blocks of code.</summary>
internal static class MarkdownText
{
    private const string Fence = "```";

    /// <summary>Lines of prose. Tables, headings and blocks of code are none.</summary>
    public static IEnumerable<(int Number, string Text)> Prose(IEnumerable<(int Number, string Text)> lines)
    {
        bool isFenced = false, isIndented = false, isAfterBlank = true;
        foreach ((int number, string text) in lines)
        {
            string trimmed = text.Trim();
            bool isFence = trimmed.StartsWith(Fence, StringComparison.Ordinal), isBlank = trimmed.Length == 0;
            isFenced ^= isFence;
            isIndented = !isFenced && text.StartsWith("    ", StringComparison.Ordinal) && (isIndented || isAfterBlank);
            if (!isFenced && !isFence && !isIndented && !isBlank && trimmed[0] is not ('|' or '#'))
            {
                yield return (number, text);
            }

            isAfterBlank = isBlank;
        }
    }

    /// <summary>The blocks of C#, each with the number of its first line.</summary>
    public static IEnumerable<(int Number, string[] Lines)> CSharp(IEnumerable<(int Number, string Text)> lines)
    {
        List<string>? block = null;
        bool isCSharp = false;
        int start = 0;
        foreach ((int number, string text) in lines)
        {
            string trimmed = text.Trim();
            if (!trimmed.StartsWith(Fence, StringComparison.Ordinal))
            {
                block?.Add(text);
            }
            else if (block is null)
            {
                (block, start, isCSharp) = ([], number + 1, trimmed is Fence + "csharp" or Fence + "cs" or Fence + "c#");
            }
            else
            {
                if (isCSharp)
                {
                    yield return (start, [.. block]);
                }

                block = null;
            }
        }
    }
}
