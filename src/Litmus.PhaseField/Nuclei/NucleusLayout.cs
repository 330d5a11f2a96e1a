using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.Grids;
using Litmus.Primitives;
using Litmus.Primitives.Randomness;

namespace Litmus.PhaseField.Nuclei;

/// <summary>Discs (balls in 3-D) near the substrate from which grains start. Centres are uniform over width, depth and a height.</summary>
/// <remarks>
/// Each centre is drawn as x, y and in 3-D z from <see cref="Xoshiro256StarStar"/>. A cell within the radius belongs to the nearest centre and holds the bulk
/// value, all others 0. Discs may overlap, because the publication does not say how it places nuclei.
/// </remarks>
public sealed record NucleusLayout
{
    /// <summary>The grid.</summary>
    public required CellGrid Grid { get; init; }

    /// <summary>Number of nuclei, one grain each; at least 1 and not more than there are cells in the height.</summary>
    public required int Count { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Number of orientations; at least 1. Nucleus i gets orientation i modulo this number.</summary>
    public required int OrientationCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Radius of a disc [length of the model]; finite and greater than zero.</summary>
    public required double Radius { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Height that contains the centres [length of the model]; finite and greater than zero, at most the height of the grid.</summary>
    public required double StartHeight { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Seed of the generator.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What lies beyond the sides. Discs reach across a periodic side.</summary>
    public LateralBoundary LateralBoundary { get; init; } = LateralBoundary.Periodic;

    /// <summary>The orientation of each grain, 0, 1, 2, 0, 1, …</summary>
    public ImmutableArray<int> GrainOrientations => [.. Enumerable.Range(0, Count).Select(nucleus => nucleus % OrientationCount)];

    /// <summary>Places the nuclei.</summary>
    /// <param name="bulkValue">φ inside a disc [1]; 1 for all named formulations.</param>
    /// <param name="hasVoid">Whether field 0 is the void's, with the bulk value outside the discs.</param>
    /// <returns>The state at step 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More nuclei than cells in the start height, or a start height above the grid's.</exception>
    public PhaseFieldState Place(double bulkValue = 1, bool hasVoid = false)
    {
        if (StartHeight > Grid.RowCount * Grid.Spacing)
        {
            throw Refused(
                nameof(StartHeight),
                StartHeight,
                $"The start height is {StartHeight}; expected at most the height of the grid, {Grid.RowCount * Grid.Spacing}.");
        }

        double cells = Math.Ceiling(StartHeight / Grid.Spacing) * Grid.ColumnCount * Grid.DepthCount;
        if (Count > cells)
        {
            throw Refused(
                nameof(Count),
                Count,
                $"There are {Count} nuclei; at most {cells}, one per cell, fit into the start height of {StartHeight}. Use fewer, or a larger grid.");
        }

        int[] owners = Owners(DrawCentres());
        PhaseFieldStateBuilder builder = new(Grid, Count + (hasVoid ? 1 : 0));
        double[] line = new double[Grid.ColumnCount];
        for (int i = 0; i < Grid.LineCount; i++)
        {
            AddLine(builder, owners.AsSpan(i * line.Length, line.Length), line, bulkValue, hasVoid);
            builder.EndLine();
        }

        return builder.Build(step: 0).Copy();
    }

    private (double X, double Y, double Z)[] DrawCentres()
    {
        Xoshiro256StarStar random = new(Seed);
        (double X, double Y, double Z)[] centres = new (double, double, double)[Count];
        for (int nucleus = 0; nucleus < Count; nucleus++)
        {
            double x = random.NextDouble() * Grid.ColumnCount, y = random.NextDouble() * StartHeight / Grid.Spacing;
            centres[nucleus] = (x, y, Grid.DepthCount > 1 ? random.NextDouble() * Grid.DepthCount : 0.5);
        }

        return centres;
    }

    // Owner of each cell, or −1. Lengths are in cells; only cells whose centre may lie within the radius are searched.
    private int[] Owners((double X, double Y, double Z)[] centres)
    {
        int[] owners = new int[Grid.CellCount];
        double[] distances = new double[owners.Length];
        double radius = Radius / Grid.Spacing;
        Array.Fill(owners, -1);
        for (int nucleus = 0; nucleus < centres.Length; nucleus++)
        {
            (double x, double y, double z) = centres[nucleus];
            double depth = Grid.DepthCount > 1 ? radius : 0;
            for (int row = Math.Max(0, First(y, radius)); row <= Math.Min(Grid.RowCount - 1, Last(y, radius)); row++)
            {
                for (int layer = First(z, depth); layer <= Last(z, depth); layer++)
                {
                    for (int column = First(x, radius); column <= Last(x, radius); column++)
                    {
                        double squared = Square(column + 0.5 - x) + Square(row + 0.5 - y) + Square(layer + 0.5 - z);
                        if (squared <= radius * radius && TryCell(column, row, layer) is { } cell && (owners[cell] < 0 || squared < distances[cell]))
                        {
                            (owners[cell], distances[cell]) = (nucleus, squared);
                        }
                    }
                }
            }
        }

        return owners;
    }

    // The first and last cell whose centre, half a cell beyond its number, is no further than a distance from a place.
    private static int First(double place, double distance) => (int)Math.Ceiling(place - distance - 0.5);

    private static int Last(double place, double distance) => (int)Math.Floor(place + distance - 0.5);

    private int? TryCell(int column, int row, int layer)
    {
        if (LateralBoundary == LateralBoundary.Periodic)
        {
            column = ((column % Grid.ColumnCount) + Grid.ColumnCount) % Grid.ColumnCount;
            layer = ((layer % Grid.DepthCount) + Grid.DepthCount) % Grid.DepthCount;
        }

        bool isInside = column >= 0 && column < Grid.ColumnCount && layer >= 0 && layer < Grid.DepthCount;
        return isInside ? (int)Grid.Cell(column, row, layer) : null;
    }

    private static void AddLine(PhaseFieldStateBuilder builder, ReadOnlySpan<int> owners, double[] line, double bulkValue, bool hasVoid)
    {
        if (hasVoid)
        {
            for (int column = 0; column < line.Length; column++)
            {
                line[column] = owners[column] < 0 ? bulkValue : 0;
            }

            builder.AddLine(field: 0, column: 0, line);
        }

        SortedSet<int> present = [.. owners];
        present.Remove(-1);
        foreach (int nucleus in present)
        {
            for (int column = 0; column < line.Length; column++)
            {
                line[column] = owners[column] == nucleus ? bulkValue : 0;
            }

            builder.AddLine(nucleus + (hasVoid ? 1 : 0), column: 0, line);
        }
    }

    private static ArgumentOutOfRangeException Refused(string name, object value, string message) => new(name, value, message);

    private static double Square(double value) => value * value;
}
