using System.Text.RegularExpressions;

namespace Litmus.Primitives.Text;

/// <summary>Text with places <c>{{name}}</c> or <c>{{name:format}}</c> that are filled. Every place needs a content, and every content a place.</summary>
public static partial class TextTemplate
{
    /// <summary>Fills the places of a text.</summary>
    /// <param name="source">What the text is, for messages.</param>
    /// <param name="template">The text.</param>
    /// <param name="names">Names of the contents.</param>
    /// <param name="contentOf">The content of a name in a format; the format is absent where the place gives none.</param>
    /// <exception cref="InvalidOperationException">A place has no content, or a content no place.</exception>
    public static string Fill(string source, string template, IReadOnlyCollection<string> names, Func<string, string?, string> contentOf)
    {
        HashSet<string> filled = new(StringComparer.Ordinal);
        string text = Place().Replace(template, match =>
        {
            string name = match.Groups["name"].Value;
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw new InvalidOperationException($"The place '{match.Value}' of {source} is not filled.");
            }

            filled.Add(name);
            return contentOf(name, FormatOf(match));
        });
        return names.FirstOrDefault(name => !filled.Contains(name)) is { } unused
            ? throw new InvalidOperationException($"{source} has no place '{{{{{unused}}}}}'; something fills it all the same.")
            : text;
    }

    /// <summary>The places of a text, in order.</summary>
    /// <param name="template">The text.</param>
    public static IReadOnlyList<TextPlace> PlacesOf(string template) =>
        [.. Place().Matches(template).Select(match => new TextPlace(match.Groups["name"].Value, FormatOf(match), match.Index, match.Length))];

    private static string? FormatOf(Match match) => match.Groups["format"].Success ? match.Groups["format"].Value : null;

    // A name may be that of a claim, paper.name, or of an input, paper/case/input.
    [GeneratedRegex(@"\{\{(?<name>\w[\w./-]*)(:(?<format>[^{}]+))?\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Place();
}
