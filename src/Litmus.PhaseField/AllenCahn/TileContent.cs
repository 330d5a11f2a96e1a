using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The fields of one tile at one time: rising numbers, the faces at which each exceeds the threshold, and a block of values for each.</summary>
internal sealed class TileContent<T>(BlockPool<T> pool)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private int[] _fields = [];
    private TileFaces[] _faces = [];
    private int[] _blocks = [];
    private bool _isOwner = true;

    /// <summary>Number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the tile holds one field that differs from the bulk value by no more than the threshold, or nothing.</summary>
    public bool IsUniform { get; set; }

    public ReadOnlySpan<int> Fields => _fields.AsSpan(0, Count);

    public ReadOnlySpan<TileFaces> Faces => _faces.AsSpan(0, Count);

    /// <summary>The first value of the block with an index.</summary>
    public ref T Block(int index) => ref pool.At(_blocks[index]);

    /// <summary>Gives the blocks back.</summary>
    public void Release(Stack<int> free)
    {
        for (int i = 0; _isOwner && i < Count; i++)
        {
            free.Push(_blocks[i]);
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
            int rounded = capacity + (capacity / 4) + 2;
            Array.Resize(ref _fields, rounded);
            Array.Resize(ref _faces, rounded);
            Array.Resize(ref _blocks, rounded);
        }
    }

    /// <summary>Adds a field with its block, which is then owned.</summary>
    public void Append(int field, TileFaces faces, int block)
    {
        (_fields[Count], _faces[Count], _blocks[Count]) = (field, faces, block);
        Count++;
    }

    /// <summary>Takes over the blocks of another content, which may still be read until it is released.</summary>
    public void TakeOver(TileContent<T> other)
    {
        Reserve(other.Count);
        for (int i = 0; i < other.Count; i++)
        {
            Append(other._fields[i], other._faces[i], other._blocks[i]);
        }

        IsUniform = other.IsUniform;
        other._isOwner = false;
    }
}
