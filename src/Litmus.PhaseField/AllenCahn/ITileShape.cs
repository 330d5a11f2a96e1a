namespace Litmus.PhaseField.AllenCahn;

/// <summary>How the sixteen lines of a tile lie: rows × layers. A tile is sixteen columns wide and has 256 cells.</summary>
internal interface ITileShape
{
    static abstract int Rows { get; }

    static abstract int Layers { get; }
}
