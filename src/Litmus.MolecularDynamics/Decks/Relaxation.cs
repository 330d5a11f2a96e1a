namespace Litmus.MolecularDynamics.Decks;

/// <summary>What moves in a relaxation.</summary>
public enum Relaxation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The atoms.</summary>
    Atoms,

    /// <summary>The atoms and the length of the box along y.</summary>
    AlongY,

    /// <summary>The atoms and the size of the box, whose shape stays.</summary>
    Isotropic,
}
