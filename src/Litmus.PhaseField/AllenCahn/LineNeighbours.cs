using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>A line of cells and the neighbouring lines of its stencil.</summary>
internal ref struct LineNeighbours<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public ref T Center;
    public ref T Below;
    public ref T Above;
    public ref T Back;
    public ref T Front;

    /// <summary>Address of a line to prefetch, in pinned memory. It is not read, so it may lie anywhere.</summary>
    public nint Soon;
}
