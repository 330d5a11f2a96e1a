using Litmus.Primitives.Text;

namespace Litmus.Cases.Notes;

/// <summary>
/// The remarks of a case, as text beside it: <c>DiffusionLengthCase.notes.md</c> is embedded in the assembly and holds one section per remark under a heading
/// <c>## name</c>. A section named like a claim of the case, or <c>claim/variant</c>, remarks on that claim; any other remarks on the case. Places
/// <c>{{depletion_time_h}}</c> are filled with computed numbers.
/// </summary>
public sealed class NoteFile
{
    private const string Ending = ".notes.md";
    private const string Heading = "## ";

    private readonly string _name;
    private readonly Dictionary<string, string> _sections;

    private NoteFile(string name, Dictionary<string, string> sections) => (_name, _sections) = (name, sections);

    /// <summary>Names of the sections.</summary>
    public IReadOnlyCollection<string> Sections => _sections.Keys;

    /// <summary>The remarks of a case; without sections where its assembly embeds no such file.</summary>
    /// <param name="caseType">The type of the case.</param>
    public static NoteFile Of(Type caseType)
    {
        string name = caseType.FullName + Ending;
        using Stream? stream = caseType.Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return new NoteFile(name, []);
        }

        using StreamReader reader = new(stream);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="text">Its text. What stands before the first heading is for readers of the file.</param>
    /// <exception cref="FormatException">A section is empty or appears twice, or a control character stands in the text.</exception>
    public static NoteFile Parse(string name, string text)
    {
        if (PlainText.IndexOfForbidden(text) is >= 0 and int control)
        {
            int line = text.AsSpan(0, control).Count('\n') + 1;
            throw new FormatException(
                $"{name}, line {line}: the control character {PlainText.NameOf(text[control])} stands here. Write the character that is meant, or remove it.");
        }

        Dictionary<string, string> sections = new(StringComparer.Ordinal);
        foreach (string part in ("\n" + text.ReplaceLineEndings("\n")).Split("\n" + Heading).Skip(1))
        {
            string[] lines = part.Split('\n', 2);
            string body = lines.Length > 1
                ? string.Join(' ', lines[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                : string.Empty;
            if (body.Length == 0 || !sections.TryAdd(lines[0].Trim(), body))
            {
                throw new FormatException($"{name}: the section '{lines[0].Trim()}' is empty or appears twice.");
            }
        }

        return new NoteFile(name, sections);
    }

    /// <summary>A remark with its places filled.</summary>
    /// <param name="section">Name of the section.</param>
    /// <param name="values">A value for each place, each used at least once.</param>
    /// <exception cref="InvalidOperationException">There is no such section, a place has no value, or a value no place: an error of the case.</exception>
    public string Fill(string section, params ReadOnlySpan<NoteValue> values)
    {
        if (!_sections.TryGetValue(section, out string? template))
        {
            throw new InvalidOperationException(
                $"{_name} has no section '{section}'; it has {(_sections.Count == 0 ? "none" : string.Join(", ", _sections.Keys))}.");
        }

        Dictionary<string, NoteValue> byName = new(StringComparer.Ordinal);
        foreach (NoteValue value in values)
        {
            byName.Add(value.Name, value);
        }

        return TextTemplate.Fill($"{_name}, {section}", template, byName.Keys, (place, format) => byName[place].InWords(format));
    }
}
