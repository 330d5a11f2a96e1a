namespace Litmus.PhaseField.AllenCahn;

/// <summary>16 columns × 4 rows × 4 layers of a three-dimensional grid.</summary>
internal readonly struct DeepTile : ITileShape
{
    public static int Rows => 4;

    public static int Layers => 4;
}
