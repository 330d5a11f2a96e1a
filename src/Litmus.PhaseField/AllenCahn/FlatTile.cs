namespace Litmus.PhaseField.AllenCahn;

/// <summary>16 × 16 cells of a two-dimensional grid.</summary>
internal readonly struct FlatTile : ITileShape
{
    public static int Rows => 16;

    public static int Layers => 1;
}
