namespace Litmus.KineticMonteCarlo.Lattices;

/// <summary>A site of the lattice.</summary>
/// <param name="Column">Index along the columns, from 0.</param>
/// <param name="Row">Index along the rows, from 0.</param>
/// <param name="Layer">Height above the substrate, from 0.</param>
public readonly record struct LatticeSite(int Column, int Row, int Layer);
