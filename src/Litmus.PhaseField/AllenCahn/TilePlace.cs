namespace Litmus.PhaseField.AllenCahn;

/// <summary>The place of a tile in the grid.</summary>
/// <param name="Column">Column of tiles.</param>
/// <param name="FirstColumn">First column of cells.</param>
/// <param name="FirstRow">First row of cells.</param>
/// <param name="FirstLayer">First layer of cells.</param>
/// <param name="Width">Columns of cells, 1 … 16.</param>
/// <param name="IsFilled">Whether all lines of the tile are cells of the grid.</param>
internal readonly record struct TilePlace(int Column, int FirstColumn, int FirstRow, int FirstLayer, int Width, bool IsFilled);
