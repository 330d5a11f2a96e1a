using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Primitives.Text;
using Litmus.ReferenceData;
using Litmus.ReferenceData.Reading;

namespace Litmus.Runs.Findings;

/// <summary>Reads the file of a finding. It knows the form alone: whether the names in it exist is asked by <see cref="FindingCheck"/>.</summary>
internal sealed class FindingReader
{
    private const string Heading = "## ";
    private static readonly Dictionary<string, FindingKind> Kinds = DataWords.Table<FindingKind>();

    private readonly string _path;
    private readonly string[] _lines;
    private readonly List<Finding> _problems;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private FindingReader(string path, string text, List<Finding> problems) =>
        (_path, _lines, _problems) = (path.Replace('\\', '/'), text.ReplaceLineEndings("\n").Split('\n'), problems);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="id">Identifier of the finding.</param>
    /// <param name="text">The text.</param>
    /// <param name="problems">What is wrong is added here.</param>
    /// <returns>The finding; nothing where something is wrong.</returns>
    public static FindingFile? Read(string path, string id, string text, List<Finding> problems)
    {
        List<Finding> own = [];
        FindingFile? file = new FindingReader(path, text, own).Read(id);
        problems.AddRange(own);
        return own.Count == 0 ? file : null;
    }

    private FindingFile? Read(string id)
    {
        string text = string.Join('\n', _lines);
        if (PlainText.IndexOfForbidden(text) is >= 0 and int control)
        {
            int start = text.LastIndexOf('\n', control) + 1;
            Wrong(
                text.AsSpan(0, start).Count('\n') + 1,
                $"The control character {PlainText.NameOf(text[control])} stands here. Write the character that is meant, or remove it.",
                control - start + 1);
            return null;
        }

        if (ReadKeys() is not { } body)
        {
            return null;
        }

        IReadOnlyList<FindingSection> sections = ReadSections(body);
        FindingKind? kind = KindOf();
        DateOnly? reviewed = DateOf();
        IReadOnlyList<string> claims = ListOf(FindingFormat.Claims);
        IReadOnlyList<Substitution> substitutions = SubstitutionsOf();
        CheckTitle();
        CheckFigure();
        foreach (FindingSection section in sections)
        {
            CheckPlaces(section);
        }

        return _problems.Count > 0 || kind is null || reviewed is null ? null : new FindingFile
        {
            Path = _path,
            Id = id,
            Title = _values[FindingFormat.Title],
            Kind = kind.Value,
            Claims = claims,
            Reviewed = reviewed.Value,
            FollowsFrom = _values.GetValueOrDefault(FindingFormat.FollowsFrom),
            Figure = _values.GetValueOrDefault(FindingFormat.Figure),
            Substitutions = substitutions,
            Sections = sections,
            Lines = _places,
        };
    }

    // Index of the first line after the keys.
    private int? ReadKeys()
    {
        if (_lines[0].TrimEnd() != FindingFormat.Fence)
        {
            Wrong(1, $"Found '{Shorten(_lines[0])}'. Expected '{FindingFormat.Fence}', then keys (title: …), then '{FindingFormat.Fence}' again.");
            return null;
        }

        int end = Array.FindIndex(_lines, 1, line => line.TrimEnd() == FindingFormat.Fence);
        if (end < 0)
        {
            Wrong(1, $"The keys have no end. Expected a second line '{FindingFormat.Fence}' after them.");
            return null;
        }

        string? last = null;
        for (int i = 1; i < end; i++)
        {
            last = ReadKey(i, last);
        }

        foreach (string missing in FindingFormat.RequiredKeys.Where(key => !_places.ContainsKey(key)))
        {
            Wrong(1, $"The key '{missing}' is missing. Expected {string.Join(", ", FindingFormat.RequiredKeys)}.");
        }

        return end + 1;
    }

    private string? ReadKey(int index, string? last)
    {
        string line = _lines[index].TrimEnd();
        if (line.Length == 0)
        {
            return last;
        }

        if (char.IsWhiteSpace(line[0]) && last is not null)
        {
            _values[last] = $"{_values[last]} {line.Trim()}".Trim();
            return last;
        }

        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string key = colon < 0 ? line : line[..colon].TrimEnd();
        if (colon < 0)
        {
            Wrong(index + 1, $"Found '{Shorten(line)}'. Expected 'key: value'. A line that continues the one before begins with a blank.");
            return null;
        }

        if (!FindingFormat.Keys.Contains(key, StringComparer.Ordinal))
        {
            Wrong(index + 1, $"The key '{key}' is not known. Expected one of {string.Join(", ", FindingFormat.Keys)}.{DidYouMean(key, FindingFormat.Keys)}");
            return null;
        }

        if (!_places.TryAdd(key, index + 1))
        {
            Wrong(index + 1, $"The key '{key}' stands on line {_places[key]} already. Expected it once.");
            return null;
        }

        _values[key] = line[(colon + 1)..].Trim();
        return key;
    }

    private List<FindingSection> ReadSections(int body)
    {
        List<FindingSection> sections = [];
        int first = Array.FindIndex(_lines, body, line => line.StartsWith(Heading, StringComparison.Ordinal));
        int stray = Array.FindIndex(_lines, body, (first < 0 ? _lines.Length : first) - body, line => line.Trim().Length > 0);
        if (stray >= 0)
        {
            Wrong(stray + 1, $"Found '{Shorten(_lines[stray])}' before the first section. Expected '{Heading}{FindingFormat.Sections[0]}'.");
        }

        for (int i = first; i >= 0 && i < _lines.Length;)
        {
            string heading = _lines[i][Heading.Length..].Trim();
            int next = Array.FindIndex(_lines, i + 1, line => line.StartsWith(Heading, StringComparison.Ordinal));
            int end = next < 0 ? _lines.Length : next;
            if (!FindingFormat.Sections.Contains(heading, StringComparer.Ordinal))
            {
                Wrong(i + 1, $"The section '{Shorten(heading)}' is not known. Expected {Quoted(FindingFormat.Sections)}, in this order.");
            }
            else
            {
                AddSection(sections, heading, i, end);
            }

            i = end;
        }

        string[] found = [.. sections.Select(section => section.Heading)];
        foreach (string missing in FindingFormat.Sections.Except(found, StringComparer.Ordinal))
        {
            Wrong(_lines.Length, $"The section '{missing}' is missing. Expected {Quoted(FindingFormat.Sections)}, in this order.");
        }

        if (found.Distinct(StringComparer.Ordinal).Count() == FindingFormat.Sections.Count && !found.SequenceEqual(FindingFormat.Sections))
        {
            Wrong(sections[0].Line - 1, $"The sections are {Quoted(found)}. Expected each once, in the order {Quoted(FindingFormat.Sections)}.");
        }

        return sections;
    }

    private void AddSection(List<FindingSection> sections, string heading, int index, int end)
    {
        int start = index + 1;
        while (start < end && _lines[start].Trim().Length == 0)
        {
            start++;
        }

        string text = string.Join('\n', _lines[start..end]).TrimEnd();
        if (text.Length == 0)
        {
            Wrong(index + 1, $"The section '{heading}' is empty. Expected one to three sentences.");
        }

        sections.Add(new FindingSection(heading, text, start + 1));
    }

    private void CheckTitle()
    {
        if (_values.TryGetValue(FindingFormat.Title, out string? title) && (title.Length == 0 || title[^1] is not ('.' or '?')))
        {
            Wrong(_places[FindingFormat.Title], $"The title is '{Shorten(title)}'. Expected one plain sentence with a full stop at its end.");
        }
    }

    private void CheckFigure()
    {
        if (_values.TryGetValue(FindingFormat.Figure, out string? figure)
            && (figure.Split('#') is not [{ Length: > 0 } owner, { Length: > 0 }] || owner.Split('/') is not [{ Length: > 0 }, { Length: > 0 }]))
        {
            Wrong(_places[FindingFormat.Figure], $"The figure is '{figure}'. Expected paper/case#figure.");
        }
    }

    private FindingKind? KindOf()
    {
        if (!_values.TryGetValue(FindingFormat.Kind, out string? word) || Kinds.TryGetValue(word, out FindingKind kind))
        {
            return word is null ? null : Kinds[word];
        }

        Wrong(_places[FindingFormat.Kind], $"The kind is '{word}'. Expected one of {string.Join(", ", Kinds.Keys)}.{DidYouMean(word, Kinds.Keys)}");
        return null;
    }

    private DateOnly? DateOf()
    {
        if (!_values.TryGetValue(FindingFormat.Reviewed, out string? word))
        {
            return null;
        }

        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        Wrong(_places[FindingFormat.Reviewed], $"The date of the review is '{word}'. Expected a date such as 2026-01-31.");
        return null;
    }

    private string[] ListOf(string key)
    {
        if (!_values.TryGetValue(key, out string? text))
        {
            return [];
        }

        string[] words = text.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            Wrong(_places[key], $"The key '{key}' has no value. Expected identifiers, separated by commas.");
        }

        if (words.GroupBy(word => word, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            Wrong(_places[key], $"The claim {twice.Key} stands there twice. Expected it once.");
        }

        return words;
    }

    private List<Substitution> SubstitutionsOf()
    {
        List<Substitution> found = [];
        if (!_values.TryGetValue(FindingFormat.Substitute, out string? text))
        {
            return found;
        }

        foreach (string entry in text.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] sides = entry.Split(FindingFormat.Arrow, StringSplitOptions.TrimEntries);
            if (sides is [{ Length: > 0 } claim, var target] && target.Split('/') is [{ Length: > 0 } paper, { Length: > 0 } name, { Length: > 0 } input])
            {
                found.Add(new Substitution(claim, $"{paper}/{name}", input));
                continue;
            }

            Wrong(_places[FindingFormat.Substitute], $"Found '{Shorten(entry)}'. Expected paper.claim {FindingFormat.Arrow} paper/case/input.");
        }

        return found;
    }

    private void CheckPlaces(FindingSection section)
    {
        char[] rest = section.Text.ToCharArray();
        foreach (TextPlace place in TextTemplate.PlacesOf(section.Text))
        {
            rest.AsSpan(place.Index, place.Length).Fill(' ');
            FindingPlace read = FindingPlace.Of(place);
            if (read.Claim is not null && !FindingFormat.Numbers.Contains(read.Number ?? string.Empty, StringComparer.Ordinal))
            {
                WrongPlace(
                    section, place.Index,
                    $"The place '{section.Text.Substring(place.Index, place.Length)}' does not say which number of the claim. "
                    + $"Expected {string.Join(" or ", FindingFormat.Numbers.Select(number => $"{{{{{read.Claim}:{number}}}}}"))}.");
            }

            if (read.Format is { } format && !FindingPlace.IsFormat(format))
            {
                WrongPlace(section, place.Index, $"The format is '{format}'. Expected digits such as G3, F1, E2 or 0.00.");
            }
        }

        string left = new(rest);
        if (left.IndexOf("{{", StringComparison.Ordinal) is >= 0 and int open)
        {
            WrongPlace(
                section, open,
                $"Found '{Shorten(left[open..].Split('\n')[0])}', which is no place. Expected {{{{paper.claim:observed}}}} or {{{{paper/case/input}}}}.");
        }
        else if (left.IndexOf("}}", StringComparison.Ordinal) is >= 0 and int close)
        {
            WrongPlace(section, close, "Found '}}' without '{{' before it. Expected {{paper.claim:observed}} or {{paper/case/input}}.");
        }
    }

    private void WrongPlace(FindingSection section, int index, string message)
    {
        (int line, int column) = FindingCheck.PositionOf(section, index);
        Wrong(line, message, column);
    }

    private void Wrong(int line, string message, int column = 1) =>
        _problems.Add(new Finding(FindingCodes.Malformed, _path, line, column, message, FindingSeverity.Error));

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));

    private static string DidYouMean(string word, IEnumerable<string> known) =>
        Spelling.Nearest(word, known) is [var nearest, ..] ? $" Did you mean '{nearest}'?" : string.Empty;
}
