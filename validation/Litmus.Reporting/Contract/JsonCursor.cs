using System.Globalization;
using System.Text.Json;

namespace Litmus.Reporting.Contract;

/// <summary>A place in results.json that knows its own path, so that an error names it.</summary>
/// <param name="Element">The value there.</param>
/// <param name="Place">Its path, <c>claims[3].expected.value</c>.</param>
internal readonly record struct JsonCursor(JsonElement Element, string Place)
{
    /// <summary>Whether the value is null.</summary>
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>A member; it must be there, though it may be null.</summary>
    public JsonCursor this[string key]
    {
        get
        {
            string place = Place.Length == 0 ? key : $"{Place}.{key}";
            if (Element.ValueKind != JsonValueKind.Object)
            {
                throw Wrong("an object");
            }

            return Element.TryGetProperty(key, out JsonElement member)
                ? new JsonCursor(member, place)
                : throw new JsonContractException(place, "The key is missing.");
        }
    }

    /// <summary>A text.</summary>
    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong("a text");

    /// <summary>A text, or null.</summary>
    public string? TextOrNull() => IsNull ? null : Text();

    /// <summary>A truth value.</summary>
    public bool Truth() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    /// <summary>A number; the three that JSON has no digits for are texts.</summary>
    public double Number() => Element.ValueKind switch
    {
        JsonValueKind.Number when Element.TryGetDouble(out double number) => number,
        JsonValueKind.String => Element.GetString() switch
        {
            JsonNumbers.NotANumber => double.NaN,
            JsonNumbers.Infinite => double.PositiveInfinity,
            JsonNumbers.MinusInfinite => double.NegativeInfinity,
            _ => throw Wrong("a number"),
        },
        _ => throw Wrong("a number"),
    };

    /// <summary>A number, or null.</summary>
    public double? NumberOrNull() => IsNull ? null : Number();

    /// <summary>A whole number.</summary>
    public int Whole() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out int number) ? number : throw Wrong("a whole number");

    /// <summary>A whole number, or null.</summary>
    public int? WholeOrNull() => IsNull ? null : Whole();

    /// <summary>A moment, UTC.</summary>
    public DateTime Moment() =>
        DateTime.TryParseExact(Text(), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime moment) ? moment : throw Wrong("a time such as 2026-01-31T12:00:00.0000000Z");

    /// <summary>A moment, or null.</summary>
    public DateTime? MomentOrNull() => IsNull ? null : Moment();

    /// <summary>A date.</summary>
    public DateOnly Date() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : throw Wrong("a date such as 2026-01-31");

    /// <summary>A date, or null.</summary>
    public DateOnly? DateOrNull() => IsNull ? null : Date();

    /// <summary>A word of a closed list.</summary>
    public T Word<T>()
        where T : struct, Enum => ContractWords.Read<T>(Text()) ?? throw Wrong($"one of {string.Join(", ", ContractWords.All<T>())}");

    /// <summary>A name of a closed list, as it stands in the code.</summary>
    public T Name<T>()
        where T : struct, Enum => Array.IndexOf(Enum.GetNames<T>(), Text()) is >= 0 and var index ? Enum.GetValues<T>()[index] : throw Wrong($"one of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<T> Items<T>(Func<JsonCursor, T> read)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        List<T> items = new(Element.GetArrayLength());
        foreach (JsonElement item in Element.EnumerateArray())
        {
            items.Add(read(new JsonCursor(item, $"{Place}[{items.Count}]")));
        }

        return items;
    }

    /// <summary>What is wrong here.</summary>
    public JsonContractException Wrong(string expected)
    {
        string found = Element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? Element.ValueKind.ToString().ToLowerInvariant() : Element.GetRawText();
        return new JsonContractException(Place, $"Found {(found.Length > 60 ? found[..60] + "…" : found)}, expected {expected}.");
    }
}
