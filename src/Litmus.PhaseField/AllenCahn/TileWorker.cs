using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>What one thread needs to step a tile: the neighbours, the fields that are stepped, Σφ², and free blocks.</summary>
internal sealed class TileWorker<T>(int fieldCount, BlockPool<T> pool)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public const int West = 0;
    public const int East = 1;
    public const int Below = 2;
    public const int Above = 3;
    public const int Back = 4;
    public const int Front = 5;

    private const int FaceCount = 6;

    private readonly TileContent<T>?[] _neighbours = new TileContent<T>?[FaceCount];
    private readonly int[] _cursors = new int[FaceCount];
    private readonly int[] _fields = new int[fieldCount];
    private readonly int[] _ownBlocks = new int[fieldCount];

    public AlignedArray<T> Squares { get; } = new(TileKernel<T>.BlockLength);

    /// <summary>Blocks that this thread may use; the last one freed first, which is most likely still in the cache.</summary>
    public Stack<int> Free { get; } = new();

    public int First { get; set; }

    public int End { get; set; }

    public bool WasFinite { get; set; } = true;

    /// <summary>Number of fields to step.</summary>
    public int FieldCount { get; private set; }

    /// <summary>A block to write.</summary>
    public int Rent()
    {
        if (Free.Count == 0)
        {
            pool.Grow(Free);
        }

        return Free.Pop();
    }

    public int Field(int index) => _fields[index];

    /// <summary>Block of a field in the tile itself, or −1 where it enters.</summary>
    public int OwnBlock(int index) => _ownBlocks[index];

    public void SetNeighbour(int face, TileContent<T>? content)
    {
        _neighbours[face] = content;
        _cursors[face] = 0;
    }

    public bool IsMirror(int face) => _neighbours[face] is null;

    /// <summary>Collects the fields of the tile and those that enter through a face, in rising order.</summary>
    /// <returns>Whether one enters.</returns>
    public bool MergeFields(TileContent<T> own)
    {
        FieldCount = own.Count;
        own.Fields.CopyTo(_fields);
        for (int i = 0; i < FieldCount; i++)
        {
            _ownBlocks[i] = i;
        }

        for (int face = 0; face < FaceCount; face++)
        {
            if (_neighbours[face] is { } neighbour)
            {
                MergeNeighbour(neighbour, TowardsTile(face));
            }
        }

        return FieldCount > own.Count;
    }

    /// <summary>Whether every neighbour holds the one field of the tile at its bulk value, or nothing where the tile holds nothing.</summary>
    public bool AreNeighboursUniform(TileContent<T> own)
    {
        foreach (TileContent<T>? neighbour in _neighbours)
        {
            if (neighbour is not null && !(neighbour.IsUniform && neighbour.Fields.SequenceEqual(own.Fields)))
            {
                // An empty tile into which nothing enters stays empty, whatever its neighbours do.
                return own.Count == 0;
            }
        }

        return true;
    }

    /// <summary>The neighbour's block of a field; zeros where it has none. Fields are asked for in rising order.</summary>
    public ref T Block(int face, int field, ref T zeros)
    {
        TileContent<T> neighbour = _neighbours[face]!;
        ReadOnlySpan<int> fields = neighbour.Fields;
        int cursor = _cursors[face];
        while (cursor < fields.Length && fields[cursor] < field)
        {
            cursor++;
        }

        _cursors[face] = cursor;
        if (cursor < fields.Length && fields[cursor] == field)
        {
            return ref neighbour.Block(cursor);
        }

        return ref zeros;
    }

    private void MergeNeighbour(TileContent<T> neighbour, TileFaces face)
    {
        ReadOnlySpan<int> fields = neighbour.Fields;
        ReadOnlySpan<TileFaces> faces = neighbour.Faces;
        int at = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            if ((faces[i] & face) == TileFaces.None)
            {
                continue;
            }

            while (at < FieldCount && _fields[at] < fields[i])
            {
                at++;
            }

            if (at == FieldCount || _fields[at] != fields[i])
            {
                Array.Copy(_fields, at, _fields, at + 1, FieldCount - at);
                Array.Copy(_ownBlocks, at, _ownBlocks, at + 1, FieldCount - at);
                (_fields[at], _ownBlocks[at]) = (fields[i], -1);
                FieldCount++;
            }
        }
    }

    // The face of the neighbour that touches the tile.
    private static TileFaces TowardsTile(int face) => face switch
    {
        West => TileFaces.East,
        East => TileFaces.West,
        Below => TileFaces.Above,
        Above => TileFaces.Below,
        Back => TileFaces.Front,
        _ => TileFaces.Back,
    };
}
