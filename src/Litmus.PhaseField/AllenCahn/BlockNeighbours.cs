using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>A block and what its stencil reads beyond it: the first element of the column (stride one line) or plane that lies next to each face.</summary>
internal ref struct BlockNeighbours<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public ref T Center;
    public ref T West;
    public ref T East;
    public ref T Below;
    public ref T Above;
    public ref T Back;
    public ref T Front;
}
