namespace Litmus.PhaseField.AllenCahn;

/// <summary>A field that is stepped in a tile: its block there and in the tiles beyond its faces, zeros where one of them has none.</summary>
internal struct TileSlot
{
    public int Field;
    public nint Center;
    public FaceBlocks Beyond;
}
