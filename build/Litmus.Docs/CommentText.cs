using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Litmus.Docs;

/// <summary>Documentation comments as Markdown.</summary>
internal sealed partial class CommentText
{
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <summary>Knows where each type is described.</summary>
    public CommentText(IEnumerable<(string Id, string Page, string Type)> types)
    {
        foreach ((string id, string page, string type) in types)
        {
            _targets[id[2..]] = $"{page}#{Links.Anchor(type)}";
        }
    }

    /// <summary>The text of a part of a comment, on one line.</summary>
    public string Of(XElement? part)
    {
        StringBuilder text = new();
        foreach (XNode node in part?.Nodes() ?? [])
        {
            text.Append(node is XElement element ? Inline(element) : node is XText words ? Escape(words.Value) : string.Empty);
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>When an exception is thrown.</summary>
    public string Error(XElement exception) => $"Throws {Reference(exception.Attribute("cref")!.Value)}: {Of(exception)}";

    private string Inline(XElement element) => element.Name.LocalName switch
    {
        "see" or "seealso" when element.Attribute("cref") is { } target => Reference(target.Value),
        "see" when element.Attribute("langword") is { } word => $"`{word.Value}`",
        "paramref" or "typeparamref" => $"`{element.Attribute("name")!.Value}`",
        "c" => $"`{element.Value}`",
        "para" => $"{Of(element)} ",
        _ => throw new InvalidOperationException(
            $"A comment holds <{element.Name.LocalName}>, which no page can show yet: {element}. Add it to CommentText.cs."),
    };

    // M:Namespace.Type.Member(…) is shown as Type.Member, and a type by its name alone.
    private string Reference(string id)
    {
        string name = id[2..].Split('(')[0].Split('`')[0], owner = id[0] == 'T' ? name : name[..name.LastIndexOf('.')];
        string shown = id[0] == 'T' ? name[(name.LastIndexOf('.') + 1)..] : $"{owner[(owner.LastIndexOf('.') + 1)..]}.{name[(name.LastIndexOf('.') + 1)..]}";
        return _targets.TryGetValue(owner, out string? target) ? $"[`{shown}`]({target})" : $"`{shown}`";
    }

    private static string Escape(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"\s+", RegexOptions.None, 5_000)]
    private static partial Regex Blanks();

    // What Markdown would take for emphasis, a tag or a link.
    [GeneratedRegex(@"[*<>\[\]\\]|\b_|_\b", RegexOptions.None, 5_000)]
    private static partial Regex Special();
}
