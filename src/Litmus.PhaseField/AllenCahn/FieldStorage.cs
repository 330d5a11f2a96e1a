namespace Litmus.PhaseField.AllenCahn;

/// <summary>How the order parameters are stored.</summary>
public enum FieldStorage
{
    /// <summary>Every field in every cell; exact, and fast for few fields.</summary>
    Dense,

    /// <summary>Tiles of 256 cells, each with the fields above the activity threshold there. A threshold of 0 gives the bits of <see cref="Dense"/>.</summary>
    Tiles,
}
