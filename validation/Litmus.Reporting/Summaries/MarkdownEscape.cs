using Litmus.Primitives.Text;

namespace Litmus.Reporting.Summaries;

/// <summary>Plain text inside Markdown.</summary>
internal static class MarkdownEscape
{
    /// <summary>The text on one line. Signs that Markdown or HTML would read as their own are escaped.</summary>
    public static string Of(string text) => string.Concat(PlainText.Line(text).Select(letter => letter switch
    {
        '<' => "&lt;",
        '&' => "&amp;",
        _ when "\\`*_[]>#|".Contains(letter, StringComparison.Ordinal) => $"\\{letter}",
        _ => letter.ToString(),
    }));
}
