namespace Litmus.PhaseField.AllenCahn;

/// <summary>The fields of one tile at one time, in rising order.</summary>
internal sealed class TileContent
{
    private TileField[] _fields = [];

    /// <summary>Number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the tile is empty or holds one field within the threshold of its bulk value.</summary>
    public bool IsUniform { get; set; } = true;

    public ReadOnlySpan<TileField> Fields => _fields.AsSpan(0, Count);

    /// <summary>Removes all fields and makes room for a number of new ones.</summary>
    public void Restart(int capacity)
    {
        Count = 0;
        IsUniform = true;
        if (_fields.Length < capacity)
        {
            Array.Resize(ref _fields, capacity + (capacity / 4) + 2);
        }
    }

    /// <summary>Adds a field with its block.</summary>
    public void Append(int field, TileFaces faces, nint block) => _fields[Count++] = new TileField(field, faces, block);
}
