using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Litmus.Reporting.Contract;

/// <summary>
/// How JSON is written and read here. Numbers have the shortest digits that read back to the same bits. NaN and the infinities are texts,
/// because JSON has no digits for them.
/// </summary>
internal static class JsonContract
{
    public const string NotANumber = "NaN";
    public const string Infinite = "Infinity";
    public const string MinusInfinite = "-Infinity";

    /// <summary>Without white space.</summary>
    public static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>For people.</summary>
    public static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The types of results.json: every key must be there, no other key may be, and null stands only where the type allows it.</summary>
    public static readonly JsonSerializerOptions Results = new(Compact)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new WordConverter(), new MomentConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireEveryKey } },
    };

    private static void RequireEveryKey(JsonTypeInfo type)
    {
        // A property that cannot be set is derived from the others. It is not part of the file.
        foreach (JsonPropertyInfo derived in type.Properties.Where(property => property.Set is null).ToArray())
        {
            type.Properties.Remove(derived);
        }

        foreach (JsonPropertyInfo property in type.Properties)
        {
            property.IsRequired = true;
        }
    }
}
