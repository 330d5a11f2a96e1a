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
        content.Add(Key, Of(content));
    }

    /// <summary>Whether the digest of an object is that of its content. Removes the digest from the object.</summary>
    public static bool IsIntact(JsonObject content)
    {
        string stated = content[Key]!.GetValue<string>();
        content.Remove(Key);
        return stated == Of(content);
    }

    private static string Of(JsonObject content)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, new JsonWriterOptions { Encoder = JsonContract.Compact.Encoder, MaxDepth = JsonContract.Compact.MaxDepth }))
        {
            Write(writer, content);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject inner:
                writer.WriteStartObject();
                foreach ((string key, JsonNode? value) in inner)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (JsonNode? value in list)
                {
                    Write(writer, value);
                }

                writer.WriteEndArray();
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out JsonElement read):
                WriteNumber(writer, read.GetRawText());
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer, JsonContract.Compact);
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
