using System.Collections.Immutable;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Stripping.Constriction;

/// <summary>Where an interface conducts, on the cells of a rectangle.</summary>
public sealed record ContactMask
{
    /// <summary>Creates a mask from its cells.</summary>
    /// <param name="isActive">Whether a cell conducts, row-major. Shape: rows × columns.</param>
    /// <param name="rows">Number of rows; at least 1.</param>
    /// <param name="columns">Number of columns; at least 1.</param>
    /// <exception cref="ArgumentException">The shape is wrong, or no cell conducts.</exception>
    public ContactMask(ImmutableArray<bool> isActive, int rows, int columns)
    {
        if (rows < 1 || columns < 1 || isActive.Length != rows * columns)
        {
            throw new ArgumentException($"The mask has {isActive.Length} cells; expected {rows} rows of {columns}.", nameof(isActive));
        }

        ActiveCount = isActive.Count(cell => cell);
        if (ActiveCount == 0)
        {
            throw new ArgumentException("No cell of the mask conducts, so no current can pass; expected at least one.", nameof(isActive));
        }

        (IsActive, Rows, Columns) = (isActive, rows, columns);
    }

    /// <summary>Whether a cell conducts, row-major. Shape: rows × columns.</summary>
    public ImmutableArray<bool> IsActive { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Number of cells that conduct.</summary>
    public int ActiveCount { get; }

    /// <summary>Share of the area that conducts, A [1].</summary>
    public double ActiveArea => (double)ActiveCount / IsActive.Length;

    /// <summary>The cells with lithium after a depth has been lost.</summary>
    /// <param name="map">The deposit.</param>
    /// <param name="depth">Depth d [m].</param>
    /// <exception cref="ArgumentException">Nothing remains.</exception>
    public static ContactMask Remaining(ThicknessMap map, double depth) => new(map.Remaining(depth), map.CellCount, map.CellCount);

    /// <summary>A disc in the middle of a square: the cells with their centre inside.</summary>
    /// <param name="cellCount">Cells along each edge.</param>
    /// <param name="radiusInCells">Radius in cells.</param>
    /// <exception cref="ArgumentException">No centre lies inside.</exception>
    public static ContactMask Disc(int cellCount, double radiusInCells)
    {
        bool[] cells = new bool[cellCount * cellCount];
        for (int row = 0; row < cellCount; row++)
        {
            for (int column = 0; column < cellCount; column++)
            {
                double y = row + 0.5 - (0.5 * cellCount), x = column + 0.5 - (0.5 * cellCount);
                cells[(row * cellCount) + column] = (x * x) + (y * y) <= radiusInCells * radiusInCells;
            }
        }

        return new ContactMask([.. cells], cellCount, cellCount);
    }
}
