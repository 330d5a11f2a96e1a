using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.PhaseField.Texture;

/// <summary>Which grain fills which cell: the one with the largest order parameter, where the cell is occupied (Σφ² ≥ ¼ over the grains, half the height of a free surface).</summary>
public sealed record GrainMap
{
    /// <summary>Least Σφ² of an occupied cell: φ = ½ in the middle of a free surface. Boundaries and junctions of grains lie above it.</summary>
    public const double OccupiedSquares = 0.25;

    /// <summary>Value of an empty cell.</summary>
    public const int Empty = -1;

    /// <summary>Number of the grain in each cell, or <see cref="Empty"/>. Shape: rows × layers × columns.</summary>
    public required ImmutableArray<int> Grains { get; init; }

    /// <summary>Number of the orientation in each cell, or <see cref="Empty"/>. Shape: rows × layers × columns.</summary>
    public required ImmutableArray<int> Orientations { get; init; }

    /// <summary>Rows that were counted.</summary>
    public required int ActiveRows { get; init; }

    /// <summary>Part of the cells of these rows that is occupied [1].</summary>
    public required double OccupiedFraction { get; init; }

    /// <summary>For each orientation its part of the occupied cells [1]; zeros where nothing is occupied.</summary>
    public required ImmutableArray<double> AreaFractions { get; init; }

    /// <summary>Cells of each grain in these rows.</summary>
    public required ImmutableArray<int> CellsOfGrains { get; init; }

    /// <summary>Number of grains with at least one cell.</summary>
    public int LivingGrains => CellsOfGrains.Count(cells => cells > 0);

    /// <summary>The map of a state.</summary>
    /// <param name="parameters">The physics, for the orientations.</param>
    /// <param name="state">The order parameters.</param>
    /// <param name="activeRows">Rows to count; the map itself has all.</param>
    public static GrainMap Of(AllenCahnParameters parameters, PhaseFieldState state, int activeRows)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(state);
        int columns = state.Grid.ColumnCount, firstGrain = parameters.FirstGrain;
        int[] grains = new int[state.Grid.CellCount], orientations = new int[grains.Length], cells = new int[parameters.GrainOrientations.Length];
        int[] counts = new int[parameters.Orientations.Length];
        double[] squares = new double[columns], largest = new double[columns];
        Array.Fill(grains, Empty);
        Array.Fill(orientations, Empty);
        for (int line = 0; line < state.Grid.LineCount; line++)
        {
            Array.Clear(squares);
            Array.Clear(largest);
            Span<int> grainsOfLine = grains.AsSpan(line * columns, columns);
            foreach (FieldRun run in state.Runs(line))
            {
                if (run.Field >= firstGrain)
                {
                    AddRun(run, state.Values(run), run.Field - firstGrain, squares, largest, grainsOfLine);
                }
            }

            bool isCounted = line < activeRows * state.Grid.DepthCount;
            for (int column = 0; column < columns; column++)
            {
                if (squares[column] < OccupiedSquares)
                {
                    grainsOfLine[column] = Empty;
                }
                else
                {
                    int grain = grainsOfLine[column], orientation = parameters.GrainOrientations[grain];
                    orientations[(line * columns) + column] = orientation;
                    counts[orientation] += isCounted ? 1 : 0;
                    cells[grain] += isCounted ? 1 : 0;
                }
            }
        }

        int occupied = counts.Sum();
        return new GrainMap
        {
            Grains = [.. grains],
            Orientations = [.. orientations],
            ActiveRows = activeRows,
            OccupiedFraction = (double)occupied / ((long)activeRows * state.Grid.DepthCount * columns),
            AreaFractions = [.. counts.Select(count => occupied == 0 ? 0 : (double)count / occupied)],
            CellsOfGrains = [.. cells],
        };
    }

    // Of equal values the grain with the smaller number wins.
    private static void AddRun(FieldRun run, ReadOnlySpan<double> values, int grain, double[] squares, double[] largest, Span<int> grains)
    {
        for (int i = 0; i < values.Length; i++)
        {
            int column = run.Column + i;
            squares[column] += values[i] * values[i];
            if (values[i] > largest[column] || (values[i] == largest[column] && grain < grains[column]))
            {
                (largest[column], grains[column]) = (values[i], grain);
            }
        }
    }
}
