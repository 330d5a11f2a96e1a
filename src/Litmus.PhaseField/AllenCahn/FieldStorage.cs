namespace Litmus.PhaseField.AllenCahn;

/// <summary>How the order parameters are stored.</summary>
public enum FieldStorage
{
    /// <summary>Every field in every cell: exact, and fast for few fields.</summary>
    Dense,

    /// <summary>Tiles of 256 cells, each with the list of the fields that exceed the activity threshold there. With a threshold of 0 it gives the numbers of <see cref="Dense"/>, to the last bit.</summary>
    Tiles,
}
