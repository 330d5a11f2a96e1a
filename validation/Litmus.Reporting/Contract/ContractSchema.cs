using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>The JSON Schema of results.json, from the types of the contract and their attributes.</summary>
internal static class ContractSchema
{
    private const int LineLength = 160;

    // What the types cannot say: which parts of a claim go together.
    private static readonly string ClaimRules = $$"""
        [
          {
            "if": { "properties": { "accepted": { "type": "null" } } },
            "then": { "properties": { "acceptedDetails": { "type": "null" } } },
            "else": { "properties": { "acceptedDetails": { "type": "object" } } }
          },
          {
            "if": { "properties": { "observed": { "type": "null" } } },
            "then": { "properties": { "verdict": { "const": "NotAssessed" }, "comparison": { "type": "null" } } }
          },
          {
            "if": { "properties": { "verdict": { "const": "NotAssessed" } } },
            "then": { "properties": { "reason": { "enum": {{Words(Enum.GetValues<NotAssessedReason>().Select(NotAssessedReasons.InWords))}} } } }
          }
        ]
        """;

    /// <summary>The schema as text.</summary>
    public static string Text { get; } = Make();

    private static string Make()
    {
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"results.json of Litmus, version {ResultsDocument.SchemaVersion}",
        };
        JsonSchemaExporterOptions options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Refine };
        foreach ((string key, JsonNode? value) in JsonContract.Results.GetJsonSchemaAsNode(typeof(DocumentJson), options).AsObject())
        {
            schema[key] = value?.DeepClone();
        }

        StringBuilder text = new();
        Append(text, schema, indent: 0);
        return text.Append('\n').ToString();
    }

    private static JsonObject Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        JsonObject schema = node as JsonObject ?? [];
        IEnumerable<object> ofProperty = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(inherit: false) ?? [];
        foreach (object attribute in context.TypeInfo.Type.GetCustomAttributes(inherit: false).Concat(ofProperty))
        {
            Follow(schema, attribute);
        }

        if (schema["properties"] is JsonObject properties)
        {
            foreach (JsonPropertyInfo property in context.TypeInfo.Properties)
            {
                JsonObject own = properties[property.Name]!.AsObject();
                own.Remove("default");
                Describe(own, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property.IsGetNullable);
            }
        }

        if (context.TypeInfo.Type == typeof(ClaimJson))
        {
            schema["properties"]!["gate"]!["enum"] =
                JsonNode.Parse(Words(Enum.GetValues<GateCode>().Select(code => new GateOutcome(code, "").Word).Distinct()));
            schema["allOf"] = JsonNode.Parse(ClaimRules);
        }

        return schema;
    }

    private static string Words(IEnumerable<string?> words) => JsonSerializer.Serialize(words, JsonContract.Compact);

    // The exporter knows nothing about types with converters of our own. It also forgets that a number may be null if it may be a word as well.
    private static void Describe(JsonObject schema, Type type, bool mayBeNull)
    {
        if (type.IsEnum)
        {
            schema["enum"] = JsonNode.Parse(Words([.. ContractWords.All(type), .. mayBeNull ? [null] : Array.Empty<string?>()]));
        }
        else if (type == typeof(NumberOrToken))
        {
            schema["type"] = new JsonArray("number", "string", "boolean", "null");
        }
        else if (type == typeof(DateTime))
        {
            schema["type"] = mayBeNull ? new JsonArray("string", "null") : "string";
            schema["pattern"] = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{7}(Z|[+-]\d{2}:\d{2})?$";
        }
        else if (type == typeof(double) && mayBeNull)
        {
            schema["anyOf"]!.AsArray().Add(new JsonObject { ["type"] = "null" });
        }
    }

    private static void Follow(JsonObject schema, object attribute)
    {
        switch (attribute)
        {
            case DescriptionAttribute description:
                schema.Remove("description");
                schema.Insert(0, "description", description.Description);
                break;
            case RegularExpressionAttribute expression:
                schema["pattern"] = expression.Pattern;
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = JsonSerializer.SerializeToNode(allowed.Values, JsonContract.Results);
                break;
            case RangeAttribute range:
                schema["minimum"] = (int)range.Minimum;
                break;
            case MinLengthAttribute length:
                schema["minLength"] = length.Length;
                break;
            case LengthAttribute length:
                (schema["minItems"], schema["maxItems"]) = (length.MinimumLength, length.MaximumLength);
                break;
            default:
                break;
        }
    }

    // A short object or list stays on one line. The schema then has a tenth of the lines and is easier to read.
    private static void Append(StringBuilder text, JsonNode? node, int indent)
    {
        string flat = node?.ToJsonString(JsonContract.Compact) ?? "null";
        if (node is not (JsonObject or JsonArray) || flat.Length + indent <= LineLength)
        {
            text.Append(flat);
            return;
        }

        (char open, char close) = node is JsonObject ? ('{', '}') : ('[', ']');
        IEnumerable<(string Key, JsonNode? Value)> items = node is JsonObject members
            ? members.Select(member => (JsonSerializer.Serialize(member.Key, JsonContract.Compact) + ": ", member.Value))
            : node.AsArray().Select(item => ("", item));
        text.Append(open);
        string separator = "\n";
        foreach ((string key, JsonNode? value) in items)
        {
            text.Append(separator).Append(' ', indent + 2).Append(key);
            Append(text, value, indent + 2);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', indent).Append(close);
    }
}
