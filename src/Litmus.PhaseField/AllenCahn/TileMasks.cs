using System.Numerics;
using System.Runtime.Intrinsics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Which lanes of the one or two vectors of a line are cells of the grid, and which read across a face.</summary>
internal sealed class TileMasks<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public TileMasks(int width)
    {
        Width = width;
        WestLane = Lanes(lane => lane == 0);
        EastLaneFirst = Lanes(lane => lane == width - 1);
        EastLaneSecond = Lanes(lane => lane + Vector512<T>.Count == width - 1);
        ValidFirst = Lanes(lane => lane < width);
        ValidSecond = Lanes(lane => lane + Vector512<T>.Count < width);
    }

    /// <summary>Columns of the grid in this tile, 1 … 16.</summary>
    public int Width { get; }

    /// <summary>Whether all columns are of the grid.</summary>
    public bool IsWhole => Width == TileKernel<T>.LineLength;

    public Vector512<T> WestLane { get; }

    public Vector512<T> EastLaneFirst { get; }

    public Vector512<T> EastLaneSecond { get; }

    public Vector512<T> ValidFirst { get; }

    public Vector512<T> ValidSecond { get; }

    private static Vector512<T> Lanes(Func<int, bool> isSet)
    {
        T[] lanes = new T[Vector512<T>.Count];
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = isSet(lane) ? T.One : T.Zero;
        }

        return Vector512.GreaterThan(Vector512.Create<T>(lanes), Vector512<T>.Zero);
    }
}
