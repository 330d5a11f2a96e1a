using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Litmus.Primitives.Text;

/// <summary>JSON from files that a person, another program or a crash can touch: whatever does not fit its type is a <see cref="JsonException"/>.</summary>
public static class StrictJson
{
    /// <summary>
    /// Makes options strict. Nothing that a constructor needs may be missing. Null stands only where the type allows it, also in a list or as the value of a
    /// name.
    /// </summary>
    /// <param name="options">The options, which are changed.</param>
    /// <returns>The same options.</returns>
    public static JsonSerializerOptions Strict(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseNullEntries } };
        return options;
    }

    /// <summary>Parses a text and makes sure that every name and word in it can be read.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="JsonException">It is no JSON, or holds half of a surrogate pair, which is no character. The line is in the exception.</exception>
    public static JsonDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        JsonDocument document = JsonDocument.Parse(text);
        ThrowIfHalfPair(Encoding.UTF8.GetBytes(text));
        return document;
    }

    // Only an escape can name half of a pair.
    private static void ThrowIfHalfPair(byte[] json)
    {
        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    _ = reader.GetString();
                }
                catch (InvalidOperationException exception)
                {
                    ReadOnlySpan<byte> before = json.AsSpan(0, (int)reader.TokenStartIndex);
                    throw new JsonException(
                        "A text holds half of a surrogate pair, which is no character.", path: null, before.Count((byte)'\n'),
                        before.Length - (before.LastIndexOf((byte)'\n') + 1), exception);
                }
            }
        }
    }

    // Whether a list may hold null is known of its type, except for words: the property that holds them says it.
    private static void RefuseNullEntries(JsonTypeInfo type)
    {
        if (type.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary && type.ElementType is { IsValueType: false } element
            && element != typeof(string))
        {
            type.OnDeserialized = entries => ThrowIfNull(EntriesOf(entries));
        }
        else if (type.Kind == JsonTypeInfoKind.Object && type.Properties.Where(DemandsWords).ToArray() is { Length: > 0 } properties)
        {
            type.OnDeserialized = item =>
            {
                foreach (JsonPropertyInfo property in properties)
                {
                    ThrowIfNull(property.Get!(item) is { } words ? EntriesOf(words) : []);
                }
            };
        }
    }

    private static bool DemandsWords(JsonPropertyInfo property)
    {
        if (property.Get is null || property.PropertyType == typeof(string) || property.AttributeProvider is not PropertyInfo declared)
        {
            return false;
        }

        NullabilityInfo list = new NullabilityInfoContext().Create(declared);
        NullabilityInfo? entry = list.ElementType ?? list.GenericTypeArguments.LastOrDefault();
        return typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && entry is { ReadState: NullabilityState.NotNull } && entry.Type == typeof(string);
    }

    private static IEnumerable<object?> EntriesOf(object entries) =>
        (entries is IDictionary map ? map.Values : (IEnumerable)entries).Cast<object?>();

    private static void ThrowIfNull(IEnumerable<object?> entries)
    {
        if (entries.Contains(null))
        {
            throw new JsonException("Null stands in a list or as the value of a name, where it means nothing.");
        }
    }
}
