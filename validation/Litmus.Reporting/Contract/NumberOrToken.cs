using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litmus.Reporting.Contract;

/// <summary>A number, the token of an ordering, dominance or trend, or neither. The tokens true and false are JSON's own.</summary>
/// <param name="Number">The number.</param>
/// <param name="Token">The token. After reading it may also be one of the three numbers that JSON has no digits for.</param>
[JsonConverter(typeof(Converter))]
internal readonly record struct NumberOrToken(double? Number, string? Token)
{
    /// <summary>The number or the token that is meant. <c>isToken</c> beside it distinguishes the number NaN from a token of that name.</summary>
    /// <param name="isToken">Whether a text is a token.</param>
    /// <param name="place">Where it stands.</param>
    public (double? Number, string? Token) Meant(bool isToken, string place) => Token switch
    {
        null or "true" or "false" => (Number, Token),
        _ when isToken => (null, Token),
        JsonContract.NotANumber => (double.NaN, null),
        JsonContract.Infinite => (double.PositiveInfinity, null),
        JsonContract.MinusInfinite => (double.NegativeInfinity, null),
        _ => throw new JsonContractException(place, $"Found \"{Token}\", expected a number, since isToken is false."),
    };

    private sealed class Converter : JsonConverter<NumberOrToken>
    {
        public override bool HandleNull => true;

        public override NumberOrToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.True => new(null, "true"),
            JsonTokenType.False => new(null, "false"),
            JsonTokenType.Number => new(reader.GetDouble(), null),
            JsonTokenType.String => new(null, reader.GetString()),
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, NumberOrToken value, JsonSerializerOptions options)
        {
            switch (value.Token)
            {
                case null:
                    JsonSerializer.Serialize(writer, value.Number, options);
                    break;
                case "true" or "false":
                    writer.WriteBooleanValue(value.Token == "true");
                    break;
                default:
                    writer.WriteStringValue(value.Token);
                    break;
            }
        }
    }
}
