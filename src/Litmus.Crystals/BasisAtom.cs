namespace Litmus.Crystals;

/// <summary>One atom of a primitive cell.</summary>
/// <param name="Element">Chemical symbol.</param>
/// <param name="Offset">Place relative to the lattice point, in units of the cubic lattice constant.</param>
public sealed record BasisAtom(string Element, Vector3D Offset);
