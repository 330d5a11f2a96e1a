using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.PhaseField.Texture;

/// <summary>The grain with the largest φ in each occupied cell. A cell is occupied if Σφ² ≥ ¼ over the grains and one φ is positive.</summary>
public sealed record GrainMap
{
    /// <summary>Least Σφ² of an occupied cell: φ = ½, the middle of a free surface. Boundaries and junctions of grains lie above it.</summary>
    public const double OccupiedSquares = 0.25;

    /// <summary>Value of an empty cell.</summary>
    public const int Empty = -1;

    /// <summary>Number of the grain in each cell, or <see cref="Empty"/>. Shape: rows × layers × columns.</summary>
    public required ImmutableArray<int> Grains { get; init; }

    /// <summary>Number of the orientation in each cell, or <see cref="Empty"/>. Shape: rows × layers × columns.</summary>
    public required ImmutableArray<int> Orientations { get; init; }

    /// <summary>Rows that were counted.</summary>
    public required int ActiveRows { get; init; }

    /// <summary>Fraction of the cells of these rows that is occupied [1].</summary>
    public required double OccupiedFraction { get; init; }

    /// <summary>For each orientation its fraction of the occupied cells [1]; zeros where nothing is occupied.</summary>
    public required ImmutableArray<double> AreaFractions { get; init; }

    /// <summary>Cells of each grain in these rows.</summary>
    public required ImmutableArray<int> CellsOfGrains { get; init; }

    /// <summary>Number of grains with at least one cell.</summary>
    public int LivingGrains => CellsOfGrains.Count(cells => cells > 0);

    /// <summary>The map of a state.</summary>
    /// <param name="parameters">The physics, for the orientations.</param>
    /// <param name="state">The order parameters.</param>
    /// <param name="activeRows">Rows to count; the map covers all.</param>
    public static GrainMap Of(AllenCahnParameters parameters, PhaseFieldState state, int activeRows)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(state);
        int columns = state.Grid.ColumnCount;
        int[] grains = new int[state.Grid.CellCount];
        GrainCounter counter = new(parameters);
        for (int line = 0; line < state.Grid.LineCount; line++)
        {
            Span<int> ofLine = grains.AsSpan(line * columns, columns);
            counter.FindGrains(state, line, ofLine);
            if (line < activeRows * state.Grid.DepthCount)
            {
                counter.Count(ofLine);
            }
        }

        return new GrainMap
        {
            Grains = [.. grains],
            Orientations = [.. grains.Select(grain => grain == Empty ? Empty : parameters.GrainOrientations[grain])],
            ActiveRows = activeRows,
            OccupiedFraction = counter.OccupiedFraction,
            AreaFractions = counter.AreaFractions,
            CellsOfGrains = counter.CellsOfGrains,
        };
    }
}
