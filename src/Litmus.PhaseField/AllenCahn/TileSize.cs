namespace Litmus.PhaseField.AllenCahn;

/// <summary>A tile is sixteen lines of sixteen columns, row × layer × column.</summary>
internal static class TileSize
{
    public const int LineLength = 16;
    public const int CellCount = 256;
}
