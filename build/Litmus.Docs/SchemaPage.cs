using System.Text;
using System.Text.Json;

namespace Litmus.Docs;

/// <summary>A page on a JSON file, made from its JSON Schema: one table per object.</summary>
/// <param name="File">File name in <c>docs/</c>.</param>
/// <param name="Schema">The schema, below the root of the repository.</param>
/// <param name="Purpose">What the file is for, in one sentence.</param>
internal sealed record SchemaPage(string File, string Schema, string Purpose)
{
    /// <summary>The types that objects are written from, by their places. Their comments say what the schema leaves out.</summary>
    public IReadOnlyDictionary<string, string[]> Types { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>Makes the page.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <param name="types">The public types with their comments.</param>
    /// <param name="title">The title of the schema.</param>
    public string Read(string root, PublicTypes types, out string title)
    {
        using JsonDocument document = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(root, Schema)));
        JsonElement schema = document.RootElement;
        title = schema.GetProperty("title").GetString()!;
        StringBuilder page = new($"# {title}\n\n{Purpose} ");
        if (TextOf(schema, "description") is { } description)
        {
            page.Append($"{description} ");
        }

        page.Append($"The form is checked with [{Path.GetFileName(Schema)}](../{Schema}).\n\n");
        Queue<(string Heading, JsonElement Object)> open = new([("The file", schema)]);
        bool hasNumbersInWords = false;
        while (open.TryDequeue(out (string Heading, JsonElement Object) next))
        {
            page.Append($"## {next.Heading}\n\n");
            if (next.Object.TryGetProperty("properties", out JsonElement properties))
            {
                Table(page, types, next, properties, open);
                hasNumbersInWords |= properties.EnumerateObject().Any(key => SchemaWords.IsNumberInWords(key.Value));
            }
        }

        if (hasNumbersInWords)
        {
            page.Append("¹ A number that is not finite is one of the strings `NaN`, `Infinity` and `-Infinity`.\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private void Table(
        StringBuilder page,
        PublicTypes types,
        (string Heading, JsonElement Object) about,
        JsonElement properties,
        Queue<(string Heading, JsonElement Object)> open)
    {
        (string heading, JsonElement schema) = about;
        string[] names = [.. properties.EnumerateObject().Select(key => key.Name)];
        string[] required = schema.TryGetProperty("required", out JsonElement list) ? [.. list.EnumerateArray().Select(name => name.GetString()!)] : [];
        bool areAllThere = names.All(name => required.Contains(name, StringComparer.Ordinal));
        page.Append(areAllThere ? "Every key is always there.\n\n" : string.Empty);
        page.Append("| key | value | meaning |\n|---|---|---|\n");
        foreach (JsonProperty key in properties.EnumerateObject())
        {
            string place = heading == "The file" ? key.Name : $"{heading}.{key.Name}";
            foreach ((string Heading, JsonElement Object) inner in SchemaWords.ObjectsIn(place, key.Value))
            {
                open.Enqueue(inner);
            }

            string isRequired = !areAllThere && required.Contains(key.Name, StringComparer.Ordinal) ? " (required)" : string.Empty;
            string meaning = TextOf(key.Value, "description")
                ?? Types.GetValueOrDefault(heading, []).Select(type => types.OfKey(type, key.Name)).OfType<string>().FirstOrDefault()
                ?? throw new InvalidOperationException($"{Schema} says nothing of '{place}'. Add a description.");
            page.Append($"| `{key.Name}`{isRequired} | {Links.Cell(SchemaWords.ValueOf(place, key.Value))} | {Links.Cell(meaning)} |\n");
        }

        page.Append('\n');
    }

    private static string? TextOf(JsonElement schema, string name) => schema.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;
}
