using System.Runtime.CompilerServices;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>A block for each face of a tile, in the order west, east, below, above, back, front.</summary>
[InlineArray(FaceCount)]
internal struct FaceBlocks
{
    public const int West = 0;
    public const int East = 1;
    public const int Below = 2;
    public const int Above = 3;
    public const int Back = 4;
    public const int Front = 5;
    public const int FaceCount = 6;

    private nint _first;
}
