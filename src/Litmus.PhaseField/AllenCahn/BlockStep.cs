using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>A block to step, and the neighbours that its stencil reads: the first element of the column (stride one line) or plane beyond each face.</summary>
internal ref struct BlockStep<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public ref T Center;
    public ref T West;
    public ref T East;
    public ref T Below;
    public ref T Above;
    public ref T Back;
    public ref T Front;

    /// <summary>Σφ² of the tile at the old time.</summary>
    public ref T Squares;

    /// <summary>The block at the new time.</summary>
    public ref T Destination;

    /// <summary>Number of rows to step.</summary>
    public int Rows;
}
