using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litmus.History.Lines;

/// <summary>
/// A record as one line of JSON. The version comes first and a digest of everything before it comes last. So a newer line is known without reading it whole,
/// and a line that was cut off or altered is never taken for a record.
/// </summary>
internal static class HistoryLine
{
    /// <summary>Version of the lines.</summary>
    public const int Version = 1;

    private const int DigestLength = 16;
    private const string DigestKey = ",\"digest\":\"";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        MaxDepth = 16,
    };

    /// <summary>The line of a record, without its end.</summary>
    public static byte[] Write(HistoryRecord record)
    {
        string open = JsonSerializer.Serialize(LineJson.Of(record), Json)[..^1];
        return Encoding.UTF8.GetBytes(open + DigestKey + DigestOf(Encoding.UTF8.GetBytes(open)) + "\"}");
    }

    /// <summary>The record of a line.</summary>
    /// <exception cref="FormatException">The line is of a newer version, altered, or cut off.</exception>
    public static HistoryRecord Read(ReadOnlySpan<byte> line)
    {
        ThrowUnlessReadable(line);
        try
        {
            return (JsonSerializer.Deserialize<LineJson>(line, Json) ?? throw new JsonException("it is empty")).ToRecord();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            throw new FormatException($"The line is no record of the history: {exception.Message}", exception);
        }
    }

    /// <summary>Whether a line is whole: its digest is there and fits.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line) => DigestIn(line) is { } stated && stated == DigestOf(line[..^(DigestKey.Length + DigestLength + 2)]);

    /// <summary>Identity of a record: a hash of everything but its identity, its start and its seconds.</summary>
    public static string IdentityOf(HistoryRecord record) => DigestOf(JsonSerializer.SerializeToUtf8Bytes(
        LineJson.Of(record with { Id = string.Empty, StartedUtc = default, Seconds = 0 }), Json));

    /// <summary>The claim or case alone, as the index keeps it.</summary>
    public static string Entry<T>(T entry) => JsonSerializer.Serialize(entry, Json);

    /// <summary>What <see cref="Entry"/> wrote.</summary>
    public static T ReadEntry<T>(string entry) => JsonSerializer.Deserialize<T>(entry, Json)!;

    /// <summary>The digest that the line states; nothing where it does not end in one.</summary>
    public static string? DigestIn(ReadOnlySpan<byte> line)
    {
        int length = DigestKey.Length + DigestLength + 2;
        if (line.Length <= length || !line.EndsWith("\"}"u8))
        {
            return null;
        }

        string end = Encoding.UTF8.GetString(line[^length..]);
        return end.StartsWith(DigestKey, StringComparison.Ordinal) ? end[DigestKey.Length..^2] : null;
    }

    private static void ThrowUnlessReadable(ReadOnlySpan<byte> line)
    {
        if (VersionOf(line) is { } version && version > Version)
        {
            throw new FormatException(
                $"The line is of version {version}, and this program reads version {Version}. Nothing was changed. Use the newer litmus that wrote it.");
        }

        if (!IsWhole(line))
        {
            throw new FormatException(
                "The line does not match its digest: it was altered, or damaged by the disk. Take it from a copy of the history, "
                + "or move it into another file.");
        }
    }

    private static int? VersionOf(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader reader = new(line);
            return reader.Read() && reader.Read() && reader.ValueTextEquals("history"u8) && reader.Read() && reader.TryGetInt32(out int version)
                ? version : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigestLength];
}
