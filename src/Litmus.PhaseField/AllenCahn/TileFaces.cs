namespace Litmus.PhaseField.AllenCahn;

/// <summary>Faces of a tile.</summary>
[Flags]
internal enum TileFaces
{
    None = 0,
    West = 1,
    East = 2,
    Below = 4,
    Above = 8,
    Back = 16,
    Front = 32,
}
