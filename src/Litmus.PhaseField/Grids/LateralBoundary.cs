namespace Litmus.PhaseField.Grids;

/// <summary>What lies beyond the first and last column and layer. Below the first row lies the substrate, with zero flux.</summary>
public enum LateralBoundary
{
    /// <summary>The other side of the grid.</summary>
    Periodic,

    /// <summary>A mirror at the face of the cell: no flux.</summary>
    ZeroFlux,
}
