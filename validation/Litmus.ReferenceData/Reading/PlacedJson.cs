using System.Text.Json;

namespace Litmus.ReferenceData.Reading;

/// <summary>A JSON value that knows which bytes of the file it came from.</summary>
internal sealed class PlacedJson
{
    private readonly Dictionary<string, PlacedJson> _members = new(StringComparer.Ordinal);
    private readonly List<PlacedJson> _items = [];

    private PlacedJson(JsonTokenType kind, int start) => (Kind, Start) = (kind, start);

    public JsonTokenType Kind { get; }

    /// <summary>First byte.</summary>
    public int Start { get; }

    /// <summary>The byte after the last one.</summary>
    public int End { get; private set; }

    /// <summary>Text of a string, digits of a number; empty for all else.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<PlacedJson> Items => _items;

    /// <summary>Names of an object's members.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>A member of an object; absent in all else.</summary>
    public PlacedJson? this[string name] => _members.GetValueOrDefault(name);

    /// <summary>This value and everything in it.</summary>
    public IEnumerable<PlacedJson> All => _members.Values.Concat(_items).SelectMany(value => value.All).Prepend(this);

    /// <summary>The text of a member that is a string, else an empty text.</summary>
    public string TextOf(string name) => this[name] is { Kind: JsonTokenType.String } member ? member.Text : "";

    /// <exception cref="JsonException">The bytes are not JSON, or an object has a member twice.</exception>
    public static PlacedJson Parse(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8);
        reader.Read();
        PlacedJson root = Read(ref reader, utf8);
        reader.Read();
        return root;
    }

    private static PlacedJson Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        PlacedJson value = new(reader.TokenType, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = reader.GetString()!;
                    TextPlace place = TextPlace.OfByte(utf8, (int)reader.TokenStartIndex);
                    reader.Read();
                    if (!value._members.TryAdd(name, Read(ref reader, utf8)))
                    {
                        throw new JsonException($"The member '{name}' stands twice in one object.", path: null, place.Line - 1, place.Column - 1);
                    }
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    value._items.Add(Read(ref reader, utf8));
                }

                break;
            case JsonTokenType.String:
                value.Text = reader.GetString()!;
                break;
            case JsonTokenType.Number:
                value.Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
                break;
            default:
                break;
        }

        value.End = (int)reader.BytesConsumed;
        return value;
    }
}
