namespace Litmus.PhaseField.AllenCahn;

/// <summary>A field to step in a tile: its block there and beyond each face; zeros where a tile has none.</summary>
internal struct TileSlot
{
    public int Field;
    public nint Center;
    public FaceBlocks Beyond;
}
