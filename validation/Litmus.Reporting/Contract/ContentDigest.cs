using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Litmus.Reporting.Contract;

/// <summary>
/// The SHA-256 of a JSON object without white space and without its own <c>digest</c>, the last key. A number counts and not its spelling: 0.001, 1e-3 and
/// 1E-3 are one number, because programs that rewrite JSON spell numbers anew. It shows that something was changed by hand, and
/// where. It is not a signature: anyone can change the content and compute the digest again. So the verdicts are also judged again from the numbers.
/// </summary>
internal static class ContentDigest
{
    private const string Key = "digest";

    /// <summary>Gives the object its digest.</summary>
    public static void Seal(JsonObject content)
    {
        content.Remove(Key);
        content.Add(Key, Of(JsonSerializer.SerializeToElement(content, JsonContract.Compact)));
    }

    /// <summary>Whether the digest of an object is that of its content.</summary>
    public static bool IsIntact(JsonElement content) => content.GetProperty(Key).GetString() == Of(content);

    private static string Of(JsonElement content)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, new JsonWriterOptions { Encoder = JsonContract.Compact.Encoder, MaxDepth = JsonContract.Compact.MaxDepth }))
        {
            WriteObject(writer, content.EnumerateObject().Where(property => property.Name != Key));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<JsonProperty> properties)
    {
        writer.WriteStartObject();
        foreach (JsonProperty property in properties)
        {
            writer.WritePropertyName(property.Name);
            Write(writer, property.Value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, element.EnumerateObject());
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                WriteNumber(writer, element.GetRawText());
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    // As the program itself spells it: the shortest text that reads back to the same number.
    private static void WriteNumber(Utf8JsonWriter writer, string text)
    {
        double number = double.Parse(text, CultureInfo.InvariantCulture);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || !double.IsFinite(number))
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteNumberValue(number);
        }
    }
}
