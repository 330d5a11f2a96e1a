using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Litmus.Reporting.Contract;

/// <summary>
/// Compares a file with the types of the contract before it is read. The message names the first mismatch: its place, what was found, what was expected.
/// </summary>
internal static class ContractForm
{
    /// <summary>Checks a value and all that it holds.</summary>
    /// <param name="element">The value.</param>
    /// <param name="type">The type that it must have.</param>
    /// <param name="place">Its path, <c>claims[3].expected.value</c>; empty for the file as a whole.</param>
    /// <exception cref="JsonContractException">Something is missing, unknown or of another form.</exception>
    public static void Check(JsonElement element, JsonTypeInfo type, string place)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CheckMembers(element, type, place);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                foreach ((int index, JsonElement item) in element.EnumerateArray().Index())
                {
                    Check(item, type.Options.GetTypeInfo(type.ElementType!), $"{place}[{index}]");
                }

                break;
            case JsonTypeInfoKind.None when element.ValueKind != JsonValueKind.Null || type.Type.IsValueType:
                CheckScalar(element, type, place);
                break;
            default:
                throw Wrong(element, type, place);
        }
    }

    private static void CheckMembers(JsonElement element, JsonTypeInfo type, string place)
    {
        string prefix = place.Length == 0 ? "" : place + ".";
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (!element.TryGetProperty(property.Name, out JsonElement member))
            {
                throw new JsonContractException(prefix + property.Name, "The key is missing.");
            }

            if (member.ValueKind != JsonValueKind.Null || !property.IsGetNullable)
            {
                Check(member, type.Options.GetTypeInfo(property.PropertyType), prefix + property.Name);
            }
        }

        if (element.GetPropertyCount() > type.Properties.Count)
        {
            string[] known = [.. type.Properties.Select(property => property.Name)];
            JsonProperty unknown = element.EnumerateObject().First(member => !known.Contains(member.Name, StringComparer.Ordinal));
            throw new JsonContractException(prefix + unknown.Name, $"The key is not known. Expected {string.Join(", ", known)}.");
        }
    }

    private static void CheckScalar(JsonElement element, JsonTypeInfo type, string place)
    {
        bool isOfType;
        try
        {
            isOfType = IsOfType(element, type);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text with half a surrogate pair.
            isOfType = false;
        }

        if (!isOfType)
        {
            throw Wrong(element, type, place);
        }
    }

    // Nearly all values are texts, numbers and booleans. Checking their tokens is several times faster than deserializing each of them.
    private static bool IsOfType(JsonElement element, JsonTypeInfo type)
    {
        if (type.Type == typeof(string))
        {
            return element.ValueKind == JsonValueKind.String && element.GetString() is not null;
        }

        if (type.Type == typeof(bool))
        {
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False;
        }

        if (element.ValueKind == JsonValueKind.Number && (Nullable.GetUnderlyingType(type.Type) ?? type.Type) == typeof(double))
        {
            return element.TryGetDouble(out _);
        }

        element.Deserialize(type);
        return true;
    }

    private static JsonContractException Wrong(JsonElement element, JsonTypeInfo type, string place)
    {
        string found = element.ValueKind is JsonValueKind.Object ? "an object" : element.ValueKind is JsonValueKind.Array ? "a list" : element.GetRawText();
        return new JsonContractException(place, $"Found {(found.Length > 60 ? found[..60] + "…" : found)}, expected {Expected(type, element.ValueKind)}.");
    }

    private static string Expected(JsonTypeInfo type, JsonValueKind found) => (type.Kind, Nullable.GetUnderlyingType(type.Type) ?? type.Type) switch
    {
        (JsonTypeInfoKind.Object, _) => "an object",
        (JsonTypeInfoKind.Enumerable, _) => "a list",
        (_, { IsEnum: true } list) => $"one of {string.Join(", ", ContractWords.All(list))}",
        (_, { } scalar) when scalar == typeof(bool) => "true or false",
        (_, { } scalar) when scalar == typeof(double) => "a number",
        (_, { } scalar) when scalar == typeof(int) => "a whole number",
        (_, { } scalar) when scalar == typeof(DateTime) => "a time such as 2026-01-31T12:00:00.0000000Z",
        (_, { } scalar) when scalar == typeof(DateOnly) => "a date such as 2026-01-31",
        (_, { } scalar) when scalar == typeof(NumberOrToken) => "a number, a token or null",
        _ => found == JsonValueKind.String ? "a text without half a surrogate pair" : "a text",
    };
}
