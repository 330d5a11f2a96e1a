using System.Text.Json.Nodes;

namespace Litmus.Reporting.Contract;

/// <summary>Numbers in results.json: the shortest digits that read back to the same bits; NaN and the infinities as texts, since JSON has no digits for them.</summary>
internal static class JsonNumbers
{
    public const string NotANumber = "NaN";
    public const string Infinite = "Infinity";
    public const string MinusInfinite = "-Infinity";

    /// <summary>A number.</summary>
    public static JsonNode Of(double value) => value switch
    {
        double.PositiveInfinity => JsonValue.Create(Infinite),
        double.NegativeInfinity => JsonValue.Create(MinusInfinite),
        double.NaN => JsonValue.Create(NotANumber),
        _ => JsonValue.Create(value),
    };

    /// <summary>A number, or null.</summary>
    public static JsonNode? Of(double? value) => value is { } number ? Of(number) : null;

    /// <summary>A number, a token, or null. The tokens true and false are JSON's own.</summary>
    public static JsonNode? Of(double? value, string? token) => token switch
    {
        null => Of(value),
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => JsonValue.Create(token),
    };

    /// <summary>The reverse of <see cref="Of(double?, string?)"/>.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="isToken">Whether a text there is a token; otherwise it is one of the three numbers without digits.</param>
    public static (double? Value, string? Token) Read(JsonCursor at, bool isToken) => at.Element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.True => (null, "true"),
        System.Text.Json.JsonValueKind.False => (null, "false"),
        System.Text.Json.JsonValueKind.String when isToken => (null, at.Text()),
        _ => (at.NumberOrNull(), null),
    };
}
