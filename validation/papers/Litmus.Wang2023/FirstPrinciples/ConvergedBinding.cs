using Litmus.Crystals;

namespace Litmus.Wang2023.FirstPrinciples;

/// <summary>The binding energy of an atom with what changes it.</summary>
/// <param name="Value">The energy that is judged, with relaxed surface [eV].</param>
/// <param name="Frozen">The energy with the atom at the same place on a surface whose atoms keep the places of the crystal [eV].</param>
/// <param name="Displacement">Where the atom lies, from the place where the crystal would go on [Å].</param>
/// <param name="Changes">Changes of the frozen energy by the numerics [eV].</param>
/// <param name="InLongerCell">Change of the frozen energy in a longer cell, where the atoms lie further apart [eV].</param>
internal sealed record ConvergedBinding(
    double Value, double Frozen, Vector3D Displacement, IReadOnlyList<(string Name, double Change)> Changes, double InLongerCell)
{
    /// <summary>Standard uncertainty [eV]: the changes, added in squares.</summary>
    public double Uncertainty => Math.Sqrt(Changes.Sum(change => change.Change * change.Change));
}
