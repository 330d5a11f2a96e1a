using System.Globalization;
using System.Text.Json;
using Litmus.Primitives.Text;
using Litmus.ReferenceData.Reading;

namespace Litmus.Runs.Clusters;

/// <summary>Reads <c>litmus.cluster.json</c> in the folder of a suite. Its form is described by <c>litmus.cluster.schema.json</c>.</summary>
public static class ClusterSettingsFile
{
    /// <summary>Its name.</summary>
    public const string FileName = "litmus.cluster.json";

    private const string Partition = "partition", Account = "account", TimeLimit = "timeLimit", Memory = "memory", Ranks = "ranks",
        Simultaneous = "simultaneous", Setup = "setup", Options = "options", Schema = "$schema";

    private const int MostRanks = 100_000;

    /// <summary>The words that it may hold.</summary>
    public static IReadOnlyList<string> Keys { get; } = [Schema, Partition, Account, TimeLimit, Memory, Ranks, Simultaneous, Setup, Options];

    /// <summary>The settings of a suite; empty ones where it has no such file.</summary>
    /// <param name="root">Folder of the suite.</param>
    /// <exception cref="SubmissionException">The file is malformed.</exception>
    public static ClusterSettings Read(string root)
    {
        string path = Path.Combine(root, FileName);
        return File.Exists(path) ? Read(path, File.ReadAllText(path)) : new ClusterSettings();
    }

    /// <summary>Whether a word is an amount of memory as Slurm reads it: <c>500M</c>, <c>4G</c>.</summary>
    public static bool IsMemory(string word) =>
        word.Length is > 1 and < 10 && word[^1] is 'K' or 'M' or 'G' or 'T' && word[0] != '0' && word[..^1].All(char.IsAsciiDigit);

    private static ClusterSettings Read(string path, string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new SubmissionException($"{path}({exception.LineNumber + 1})", 
                $"The file is no JSON at column {exception.BytePositionInLine + 1}. Look for a comma, bracket or quotation mark that is missing or too many.");
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new SubmissionException(path, "The file holds no JSON object. Expected for instance { \"partition\": \"long\", \"timeLimit\": \"2h\" }.");
            }

            Entries entries = new(path, text, document.RootElement);
            return new ClusterSettings
            {
                Partition = entries.Word(Partition),
                Account = entries.Word(Account),
                TimeLimit = entries.Word(TimeLimit) is not { } time ? null
                    : DurationText.TryRead(time) ?? throw entries.Wrong(TimeLimit, "a time such as 90s, 10min, 2h or 1d"),
                Memory = entries.Word(Memory) is not { } memory ? null
                    : IsMemory(memory) ? memory : throw entries.Wrong(Memory, "an amount such as 500M or 4G"),
                Ranks = entries.Count(Ranks),
                Simultaneous = entries.Count(Simultaneous),
                Setup = entries.Words(Setup),
                Options = entries.Words(Options),
            };
        }
    }

    private sealed class Entries
    {
        private readonly string _path;
        private readonly string _text;
        private readonly Dictionary<string, JsonElement> _all = new(StringComparer.Ordinal);

        public Entries(string path, string text, JsonElement root)
        {
            (_path, _text) = (path, text);
            foreach (JsonProperty property in root.EnumerateObject())
            {
                if (!Keys.Contains(property.Name))
                {
                    throw new SubmissionException(Place(property.Name), $"There is no setting '{property.Name}'.{Spelling.Propose(property.Name, Keys)}");
                }

                if (!_all.TryAdd(property.Name, property.Value))
                {
                    throw new SubmissionException(Place(property.Name), $"The setting '{property.Name}' is there twice.");
                }
            }
        }

        public string? Word(string key) => !_all.TryGetValue(key, out JsonElement found) ? null
            : found.ValueKind == JsonValueKind.String && found.GetString() is { Length: > 0 } word && !word.Contains('\n') ? word
            : throw Wrong(key, "a word in quotation marks");

        public int? Count(string key) => !_all.TryGetValue(key, out JsonElement found) ? null
            : found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out int count) && count is > 0 and <= MostRanks ? count
            : throw Wrong(key, $"a whole number from 1 to {MostRanks}");

        public IReadOnlyList<string> Words(string key) => !_all.TryGetValue(key, out JsonElement found) ? []
            : found.ValueKind == JsonValueKind.Array && found.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String)
                ? [.. found.EnumerateArray().Select(word => word.GetString()!)]
            : throw Wrong(key, "a list of words in quotation marks: [\"…\", \"…\"]");

        public SubmissionException Wrong(string key, string expected) =>
            new(Place(key), $"The setting '{key}' is {_all[key].GetRawText()}. Expected {expected}.");

        private string Place(string key)
        {
            int at = _text.IndexOf($"\"{key}\"", StringComparison.Ordinal);
            return at < 0 ? _path : string.Create(CultureInfo.InvariantCulture, $"{_path}({_text.AsSpan(0, at).Count('\n') + 1})");
        }
    }
}
