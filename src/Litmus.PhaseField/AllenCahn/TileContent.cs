namespace Litmus.PhaseField.AllenCahn;

/// <summary>The fields of one tile at one time, by rising numbers.</summary>
internal sealed class TileContent
{
    private TileField[] _fields = [];
    private bool _isOwner = true;

    /// <summary>Number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the tile holds one field that differs from the bulk value by no more than the threshold, or nothing.</summary>
    public bool IsUniform { get; set; } = true;

    public ReadOnlySpan<TileField> Fields => _fields.AsSpan(0, Count);

    /// <summary>Gives the blocks back.</summary>
    public void Release(Stack<nint> free)
    {
        for (int i = 0; _isOwner && i < Count; i++)
        {
            free.Push(_fields[i].Block);
        }

        Count = 0;
        IsUniform = true;
        _isOwner = true;
    }

    /// <summary>Makes room for a number of fields.</summary>
    public void Reserve(int capacity)
    {
        if (_fields.Length < capacity)
        {
            Array.Resize(ref _fields, capacity + (capacity / 4) + 2);
        }
    }

    /// <summary>Adds a field with its block, which is then owned.</summary>
    public void Append(int field, TileFaces faces, nint block) => _fields[Count++] = new TileField(field, faces, block);

    /// <summary>Takes over the blocks of another content, which may still be read until it is released.</summary>
    public void TakeOver(TileContent other)
    {
        Reserve(other.Count);
        other.Fields.CopyTo(_fields);
        Count = other.Count;
        IsUniform = other.IsUniform;
        other._isOwner = false;
    }
}
