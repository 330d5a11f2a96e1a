using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The fields of one tile at one time: rising numbers, the faces at which each exceeds the threshold, and a block of values for each.</summary>
internal sealed class TileContent<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private int[] _fields = [];
    private TileFaces[] _faces = [];
    private AlignedArray<T> _values = AlignedArray<T>.Empty;

    /// <summary>Number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the tile holds one field that differs from the bulk value by no more than the threshold, or nothing.</summary>
    public bool IsUniform { get; set; }

    public ReadOnlySpan<int> Fields => _fields.AsSpan(0, Count);

    public ReadOnlySpan<TileFaces> Faces => _faces.AsSpan(0, Count);

    /// <summary>The first value of the block with an index.</summary>
    public ref T Block(int index) => ref _values.At(index * TileKernel<T>.BlockLength);

    /// <summary>Empties the content and makes room; storage that is far too large is given back.</summary>
    public void Clear(int capacity)
    {
        Count = 0;
        IsUniform = true;
        if (_fields.Length < capacity || _fields.Length > (2 * capacity) + 8)
        {
            int rounded = capacity == 0 ? 0 : capacity + (capacity / 8) + 1;
            _fields = rounded == 0 ? [] : new int[rounded];
            _faces = rounded == 0 ? [] : new TileFaces[rounded];
            _values = rounded == 0 ? AlignedArray<T>.Empty : new AlignedArray<T>((long)rounded * TileKernel<T>.BlockLength);
        }
    }

    /// <summary>Adds the block after the last one, which the caller has filled.</summary>
    public void Append(int field, TileFaces faces)
    {
        (_fields[Count], _faces[Count]) = (field, faces);
        Count++;
    }

    public void CopyFrom(TileContent<T> other)
    {
        Clear(other.Count);
        for (int i = 0; i < other.Count; i++)
        {
            other._values.Span.Slice(i * TileKernel<T>.BlockLength, TileKernel<T>.BlockLength).CopyTo(_values.Span[(i * TileKernel<T>.BlockLength)..]);
            Append(other._fields[i], other._faces[i]);
        }

        IsUniform = other.IsUniform;
    }
}
