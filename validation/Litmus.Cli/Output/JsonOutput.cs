using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Comparison.Claims;

namespace Litmus.Cli.Output;

/// <summary>Machine-readable output: one JSON value on standard output and nothing else there.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new WordConverter() },
    };

    public static void Write<T>(Terminal terminal, T value) => terminal.Out.WriteLine(JsonSerializer.Serialize(value, Options));

    // The library's converter follows a naming policy without exceptions. The words have three.
    private sealed class WordConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Words<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Words<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Output is not read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(DataWords.Of(value));
    }
}
