using System.Net;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Html;

/// <summary>Text that is HTML already. A plain string is escaped when it is converted, so nothing reaches the page unescaped by accident.</summary>
/// <param name="Html">The HTML.</param>
internal readonly record struct Markup(string Html)
{
    /// <summary>Nothing.</summary>
    public static Markup Empty { get; } = new(string.Empty);

    public static implicit operator Markup(string text) => Text(text);

    /// <summary>A plain text, escaped, without the control characters that HTML forbids.</summary>
    public static Markup Text(string text) => new(WebUtility.HtmlEncode(PlainText.Lines(text)));

    /// <summary>Prose: paragraphs between blank lines, and words between backticks as code.</summary>
    public static Markup Prose(string text)
    {
        const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return Lines(text.ReplaceLineEndings("\n").Split("\n\n", Tidy).Select(Paragraph));
    }

    /// <summary>Several pieces, one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> pieces, string between = "") => new(string.Join(between, pieces.Select(piece => piece.Html)));

    /// <summary>Several pieces, each on a line.</summary>
    public static Markup Lines(IEnumerable<Markup> pieces) => Join(pieces, "\n");

    /// <inheritdoc/>
    public override string ToString() => Html ?? string.Empty;

    private static Markup Paragraph(string text)
    {
        IEnumerable<string> parts = text.Split('`').Select((part, index) => index % 2 == 1 ? $"<code>{Text(part)}</code>" : Text(part).Html);
        return new Markup($"<p>{string.Concat(parts)}</p>");
    }
}
