using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litmus.Reporting.Contract;

/// <summary>Writes and reads times with all seven decimals of the second.</summary>
internal sealed class MomentConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.TryParseExact(reader.GetString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime moment)
            ? moment
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));
}
