using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The lanes of a line's vectors that are cells of the grid, and its last cell.</summary>
internal sealed class TileMasks<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly TLanes[] _valid;
    private readonly TLanes[] _last;

    public TileMasks(int width)
    {
        Width = width;
        _valid = Masks(column => column < width);
        _last = Masks(column => column == width - 1);
    }

    /// <summary>Columns of the grid in this tile, 1 … 16.</summary>
    public int Width { get; }

    /// <summary>The lanes from a column on that are cells of the grid.</summary>
    public TLanes Valid(int column) => _valid[column / TLanes.Count];

    /// <summary>The lane from a column on that is the last cell of the line.</summary>
    public TLanes Last(int column) => _last[column / TLanes.Count];

    private static TLanes[] Masks(Func<int, bool> isSet)
    {
        T[] lanes = [.. Enumerable.Range(0, TileSize.LineLength).Select(column => isSet(column) ? T.AllBitsSet : T.Zero)];
        return [.. Enumerable.Range(0, TileSize.LineLength / TLanes.Count).Select(i => TLanes.Load(in lanes[i * TLanes.Count]))];
    }
}
