using System.Globalization;
using System.Text.Json;
using Litmus.Primitives.Text;
using Litmus.ReferenceData.Reading;

namespace Litmus.Runs.Settings;

/// <summary>The entries of a JSON file that a person writes: each refusal names the file, the line, what was found and what was expected.</summary>
public sealed class JsonSettings
{
    private readonly string _path;
    private readonly string _text;
    private readonly Func<string, string, Exception> _refuse;
    private readonly Dictionary<string, JsonElement> _all = new(StringComparer.Ordinal);

    private JsonSettings(string path, string text, Func<string, string, Exception> refuse) => (_path, _text, _refuse) = (path, text, refuse);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="keys">The words that it may hold.</param>
    /// <param name="example">A file as it could be, for messages.</param>
    /// <param name="refuse">The exception for a place and what is wrong there.</param>
    public static JsonSettings Read(string path, string text, IReadOnlyList<string> keys, string example, Func<string, string, Exception> refuse)
    {
        JsonSettings settings = new(path, text, refuse);
        JsonElement root;
        try
        {
            using JsonDocument document = StrictJson.Parse(text);
            root = document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw refuse(
                $"{path}({exception.LineNumber + 1})",
                exception.InnerException is InvalidOperationException
                    ? $"At column {exception.BytePositionInLine + 1}: {exception.Message} Write the whole character."
                    : $"The file is no JSON at column {exception.BytePositionInLine + 1}. "
                        + "Look for a comma, bracket or quotation mark that is missing or too many.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw refuse(path, $"The file holds no JSON object. Expected for instance {example}.");
        }

        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (!keys.Contains(property.Name))
            {
                throw refuse(settings.Place(property.Name), $"There is no setting '{property.Name}'.{Spelling.Propose(property.Name, keys)}");
            }

            if (!settings._all.TryAdd(property.Name, property.Value))
            {
                throw refuse(settings.Place(property.Name), $"The setting '{property.Name}' is there twice.");
            }
        }

        return settings;
    }

    /// <summary>A word in one line; nothing where the setting is absent.</summary>
    public string? Word(string key) => !_all.TryGetValue(key, out JsonElement found) ? null
        : found.ValueKind == JsonValueKind.String && found.GetString() is { Length: > 0 } word && !word.Contains('\n') ? word
        : throw Wrong(key, "a word in quotation marks");

    /// <summary>A whole number from 1; nothing where the setting is absent.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="most">The largest number.</param>
    public int? Count(string key, int most) => !_all.TryGetValue(key, out JsonElement found) ? null
        : found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out int count) && count > 0 && count <= most ? count
        : throw Wrong(key, $"a whole number from 1 to {most}");

    /// <summary>Words; none where the setting is absent.</summary>
    public IReadOnlyList<string> Words(string key) => !_all.TryGetValue(key, out JsonElement found) ? []
        : found.ValueKind == JsonValueKind.Array && found.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String)
            ? [.. found.EnumerateArray().Select(word => word.GetString()!)]
        : throw Wrong(key, "a list of words in quotation marks: [\"…\", \"…\"]");

    /// <summary>True or false; nothing where the setting is absent.</summary>
    public bool? Flag(string key) => !_all.TryGetValue(key, out JsonElement found) ? null
        : found.ValueKind is JsonValueKind.True or JsonValueKind.False ? found.GetBoolean()
        : throw Wrong(key, "true or false");

    /// <summary>Says that a setting is wrong.</summary>
    /// <param name="key">The setting, which is there.</param>
    /// <param name="expected">What was expected.</param>
    public Exception Wrong(string key, string expected) => _refuse(Place(key), $"The setting '{key}' is {_all[key].GetRawText()}. Expected {expected}.");

    /// <summary>Says that a setting is missing or empty.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="expected">What was expected.</param>
    public Exception Missing(string key, string expected) =>
        _all.ContainsKey(key) ? Wrong(key, expected) : _refuse(_path, $"The setting '{key}' is missing. Expected {expected}.");

    private string Place(string key)
    {
        int at = _text.IndexOf($"\"{key}\"", StringComparison.Ordinal);
        return at < 0 ? _path : string.Create(CultureInfo.InvariantCulture, $"{_path}({_text.AsSpan(0, at).Count('\n') + 1})");
    }
}
