using System.Globalization;
using System.Text.Json;

namespace Litmus.Docs;

/// <summary>What a JSON Schema allows for a value, in words.</summary>
internal static class SchemaWords
{
    // A longer pattern tells a reader nothing. The schema holds it.
    private const int LongestPattern = 45;

    private static readonly string[] NotFinite = ["NaN", "Infinity", "-Infinity"];

    /// <summary>What a value may be.</summary>
    /// <param name="place">Where it stands, for links to the tables of inner objects.</param>
    /// <param name="schema">Its schema.</param>
    public static string ValueOf(string place, JsonElement schema)
    {
        if (IsNumberInWords(schema))
        {
            return Variants(schema).Any(variant => TypesOf(variant).Contains("null")) ? "number¹ or null" : "number¹";
        }

        if (schema.TryGetProperty("$ref", out JsonElement other))
        {
            string target = other.GetString()!.Replace("#/properties/", string.Empty, StringComparison.Ordinal)
                .Replace("/properties/", ".", StringComparison.Ordinal).Replace("/items", "[]", StringComparison.Ordinal);
            return $"as in `{target}`";
        }

        if (schema.TryGetProperty("const", out JsonElement constant))
        {
            return $"`{constant}`";
        }

        if (schema.TryGetProperty("enum", out JsonElement words))
        {
            return string.Join(", ", words.EnumerateArray().Select(word => word.ValueKind == JsonValueKind.Null ? "null" : $"`{word}`"));
        }

        string kinds = string.Join(" or ", TypesOf(schema).Select(type => Kind(place, type, schema)));
        return kinds + Limits(schema);
    }

    /// <summary>The objects within a value, with their places: an object, the items of a list, the values of a map, and their forms.</summary>
    public static IEnumerable<(string Place, JsonElement Object)> ObjectsIn(string place, JsonElement schema)
    {
        (string inner, JsonElement value) = Inner(place, schema);
        JsonElement[] forms = [.. Variants(value).Where(variant => variant.TryGetProperty("properties", out _))];
        return forms.Length > 0 ? forms.Select((form, i) => ($"{inner}, form {i + 1}", form))
            : value.TryGetProperty("properties", out _) ? [(inner, value)]
            : TypesOf(value).Any(type => type is "array" or "object") && inner != place ? ObjectsIn(inner, value)
            : [];
    }

    /// <summary>Whether a value is a number that may stand as a word where it is not finite.</summary>
    public static bool IsNumberInWords(JsonElement schema) => Variants(schema).Any(variant =>
        variant.TryGetProperty("enum", out JsonElement words) && words.EnumerateArray().Select(word => word.GetString()!).SequenceEqual(NotFinite));

    private static string Kind(string place, string type, JsonElement schema)
    {
        (string inner, JsonElement value) = Inner(place, schema);
        string[] links = [.. ObjectsIn(place, schema).Select(found => $"[`{found.Place}`](#{Links.Anchor(found.Place)})")];
        return (type, links.Length) switch
        {
            ("array", > 0) => $"list of {string.Join(" or ", links)}",
            ("array", _) when inner != place => $"list: {ValueOf(inner, value)}",
            ("object", > 0) when inner != place => $"one object per name: {string.Join(" or ", links)}",
            ("object", > 0) => $"object {string.Join(" or ", links)}",
            _ => type,
        };
    }

    private static (string Place, JsonElement Value) Inner(string place, JsonElement schema) =>
        schema.TryGetProperty("items", out JsonElement items) ? ($"{place}[]", items)
        : schema.TryGetProperty("additionalProperties", out JsonElement values) && values.ValueKind == JsonValueKind.Object ? ($"{place}.NAME", values)
        : (place, schema);

    private static JsonElement[] Variants(JsonElement schema) =>
        schema.TryGetProperty("anyOf", out JsonElement any) || schema.TryGetProperty("oneOf", out any) ? [.. any.EnumerateArray()] : [];

    private static string[] TypesOf(JsonElement schema) => !schema.TryGetProperty("type", out JsonElement type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(word => word.GetString()!)]
        : [type.GetString()!];

    private static string Limits(JsonElement schema)
    {
        string least = Number(schema, "minimum"), greatest = Number(schema, "maximum"), items = Number(schema, "minItems");
        return (least.Length > 0 ? $", at least {least}" : string.Empty) + (greatest.Length > 0 ? $", at most {greatest}" : string.Empty)
            + (items.Length > 0 ? $", at least {items} of them" : string.Empty)
            + (schema.TryGetProperty("pattern", out JsonElement pattern) && pattern.GetString()!.Length <= LongestPattern
                ? $", `{pattern.GetString()}`"
                : string.Empty);
    }

    private static string Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out JsonElement number) ? number.GetDouble().ToString(CultureInfo.InvariantCulture) : string.Empty;
}
