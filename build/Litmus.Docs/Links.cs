namespace Litmus.Docs;

/// <summary>Links between headings.</summary>
internal static class Links
{
    /// <summary>The anchor that a viewer of Markdown gives a heading: small letters, blanks as dashes, no other punctuation.</summary>
    public static string Anchor(string heading) => string.Concat(
        heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    /// <summary>Text for a cell of a table.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
