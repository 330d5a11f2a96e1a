using System.Text.RegularExpressions;

namespace Litmus.Reporting.Html;

/// <summary>
/// The pieces of the page. <c>fragments.html</c> holds them one after the other, each under a line <c>&lt;!-- fragment: name --&gt;</c>; <c>{{name}}</c> in them is filled with escaped text or with other markup.
/// </summary>
internal static partial class Fragments
{
    private static readonly Dictionary<string, string> All = Split(EmbeddedText.Read("page/fragments.html"));

    /// <summary>A piece with its places filled.</summary>
    /// <exception cref="InvalidOperationException">There is no such piece, or it has a place that is not filled, or lacks one that is: an error in this assembly.</exception>
    public static Markup Fill(string name, params (string Place, Markup Content)[] contents) =>
        All.TryGetValue(name, out string? template) ? FillText(name, template, contents) : throw new InvalidOperationException($"There is no fragment '{name}'.");

    /// <summary>A text with its places filled.</summary>
    public static Markup FillText(string name, string template, params (string Place, Markup Content)[] contents)
    {
        int filled = 0;
        string html = Place().Replace(template, match =>
        {
            foreach ((string place, Markup content) in contents)
            {
                if (match.Groups["name"].ValueSpan.SequenceEqual(place))
                {
                    filled++;
                    return content.Html;
                }
            }

            throw new InvalidOperationException($"The place '{match.Value}' of the fragment '{name}' is not filled.");
        });
        return filled >= contents.Length ? new Markup(html) : throw new InvalidOperationException($"The fragment '{name}' lacks one of the places {string.Join(", ", contents.Select(entry => entry.Place))}.");
    }

    private static Dictionary<string, string> Split(string text)
    {
        string[] parts = Heading().Split(text);
        Dictionary<string, string> fragments = new(StringComparer.Ordinal);
        for (int i = 1; i < parts.Length; i += 2)
        {
            fragments.Add(parts[i], parts[i + 1].Trim());
        }

        return fragments;
    }

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"<!-- fragment: (?<name>[\w-]+) -->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Heading();
}
