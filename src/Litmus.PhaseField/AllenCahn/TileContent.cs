namespace Litmus.PhaseField.AllenCahn;

/// <summary>The fields of one tile at one time, by rising numbers.</summary>
internal sealed class TileContent
{
    private TileField[] _fields = [];

    /// <summary>Number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the tile holds one field that differs from the bulk value by no more than the threshold, or nothing.</summary>
    public bool IsUniform { get; set; } = true;

    public ReadOnlySpan<TileField> Fields => _fields.AsSpan(0, Count);

    /// <summary>Begins anew, with room for a number of fields.</summary>
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
