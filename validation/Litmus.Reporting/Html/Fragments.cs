using System.Text.RegularExpressions;
using Litmus.Primitives.Text;

namespace Litmus.Reporting.Html;

/// <summary>
/// The pieces of the pages. The files of <c>Html/Page/</c> hold them one after the other, each under a line <c>&lt;!-- fragment: name --&gt;</c>.
/// A place <c>{{name}}</c> in them is filled with escaped text or with other markup.
/// </summary>
internal static partial class Fragments
{
    private static readonly string[] Files =
    [
        "frame.html", "marks.html", "overview.html", "paper.html", "claims.html", "cases.html", "run.html", "nights.html", "difference.html",
    ];

    private static readonly Dictionary<string, string> All = new(Files.SelectMany(file => Split(EmbeddedText.Read("page/" + file))), StringComparer.Ordinal);

    /// <summary>A piece with its places filled.</summary>
    /// <exception cref="InvalidOperationException">There is no such piece, or it has other places: an error in this assembly.</exception>
    public static Markup Fill(string name, params (string Place, Markup Content)[] contents) =>
        All.TryGetValue(name, out string? template)
            ? Filled(name, template, contents)
            : throw new InvalidOperationException($"There is no fragment '{name}'.");

    private static Markup Filled(string name, string template, (string Place, Markup Content)[] contents)
    {
        Dictionary<string, Markup> byPlace = contents.ToDictionary(entry => entry.Place, entry => entry.Content, StringComparer.Ordinal);
        return new Markup(TextTemplate.Fill($"the fragment '{name}'", template, byPlace.Keys, (place, _) => byPlace[place].Html));
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

    [GeneratedRegex(@"<!-- fragment: (?<name>[\w-]+) -->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Heading();
}
