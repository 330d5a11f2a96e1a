using Litmus.Primitives;

namespace Litmus.PhaseField.Grids;

/// <summary>A grid of square (cubic) cells: columns along the substrate, rows in the direction of growth, layers in depth. Values sit at centres.</summary>
/// <remarks>Cell (row · depth + layer) · columns + column. Lengths are in the unit of the spacing; a dimensionless run has a spacing of 1.</remarks>
public sealed record CellGrid
{
    /// <summary>Number of columns along the substrate (x); at least 1.</summary>
    public required int ColumnCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Number of rows in the direction of growth (y); at least 1.</summary>
    public required int RowCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Number of layers in depth (z); at least 1. Default 1, a two-dimensional grid.</summary>
    public int DepthCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;

    /// <summary>Spacing Δx [length of the model]; finite and greater than zero. Default 1.</summary>
    public double Spacing { get; init => field = Require.PositiveFinite(value); } = 1;

    /// <summary>2 for a depth of one layer, else 3.</summary>
    public int Dimensions => DepthCount > 1 ? 3 : 2;

    /// <summary>Number of cells.</summary>
    public long CellCount => (long)ColumnCount * RowCount * DepthCount;

    /// <summary>Number of lines of cells along x, rows × depth.</summary>
    public int LineCount => checked(RowCount * DepthCount);

    /// <summary>The number of a cell.</summary>
    /// <param name="column">0 … columns − 1.</param>
    /// <param name="row">0 … rows − 1.</param>
    /// <param name="layer">0 … depth − 1.</param>
    public long Cell(int column, int row, int layer = 0) => (((long)row * DepthCount) + layer) * ColumnCount + column;
}
