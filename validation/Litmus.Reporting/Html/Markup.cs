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
    public static Markup Prose(string text) => Lines(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => new Markup($"<p>{string.Concat(paragraph.Split('`').Select((part, i) => i % 2 == 1 ? $"<code>{Text(part)}</code>" : Text(part).Html))}</p>")));

    /// <summary>Several pieces, one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> pieces, string between = "") => new(string.Join(between, pieces.Select(piece => piece.Html)));

    /// <summary>Several pieces, each on a line.</summary>
    public static Markup Lines(IEnumerable<Markup> pieces) => Join(pieces, "\n");

    /// <inheritdoc/>
    public override string ToString() => Html ?? string.Empty;
}
