using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.PhaseField.Texture;

/// <summary>Finds the grain of each cell line by line, and counts cells.</summary>
internal sealed class GrainCounter(AllenCahnParameters parameters)
{
    private readonly double[] _squares = new double[parameters.Grid.ColumnCount];
    private readonly double[] _largest = new double[parameters.Grid.ColumnCount];
    private readonly int[] _cellsOfGrains = new int[parameters.GrainOrientations.Length];
    private long _cellCount;

    /// <summary>Cells counted for each grain.</summary>
    public ImmutableArray<int> CellsOfGrains => [.. _cellsOfGrains];

    /// <summary>Number of grains with at least one cell.</summary>
    public int LivingGrains => _cellsOfGrains.Count(cells => cells > 0);

    /// <summary>Fraction of the counted cells that a grain fills [1].</summary>
    public double OccupiedFraction => (double)_cellsOfGrains.Sum() / _cellCount;

    /// <summary>For each orientation its fraction of the occupied cells [1]; zeros where nothing is occupied.</summary>
    public ImmutableArray<double> AreaFractions
    {
        get
        {
            int[] counts = new int[parameters.Orientations.Length];
            for (int grain = 0; grain < _cellsOfGrains.Length; grain++)
            {
                counts[parameters.GrainOrientations[grain]] += _cellsOfGrains[grain];
            }

            int occupied = counts.Sum();
            return [.. counts.Select(count => occupied == 0 ? 0 : (double)count / occupied)];
        }
    }

    /// <summary>Counts the cells of the first rows of a state.</summary>
    public void Count(PhaseFieldState state, int rows)
    {
        int[] grains = new int[parameters.Grid.ColumnCount];
        for (int line = 0; line < rows * parameters.Grid.DepthCount; line++)
        {
            FindGrains(state, line, grains);
            Count(grains);
        }
    }

    /// <summary>Counts cells whose grains are known.</summary>
    public void Count(ReadOnlySpan<int> grains)
    {
        foreach (int grain in grains)
        {
            if (grain != GrainMap.Empty)
            {
                _cellsOfGrains[grain]++;
            }
        }

        _cellCount += grains.Length;
    }

    /// <summary>Writes the number of the grain that fills each cell of a line, or <see cref="GrainMap.Empty"/>.</summary>
    public void FindGrains(PhaseFieldState state, int line, Span<int> grains)
    {
        grains.Fill(GrainMap.Empty);
        Array.Clear(_squares);
        Array.Clear(_largest);
        foreach (FieldRun run in state.Runs(line))
        {
            if (run.Field >= parameters.FirstGrain)
            {
                Add(state.Values(run), run.Field - parameters.FirstGrain, _squares.AsSpan(run.Column), _largest.AsSpan(run.Column), grains[run.Column..]);
            }
        }

        for (int column = 0; column < grains.Length; column++)
        {
            if (_squares[column] < GrainMap.OccupiedSquares)
            {
                grains[column] = GrainMap.Empty;
            }
        }
    }

    // Of equal values the grain with the smaller number wins.
    private static void Add(ReadOnlySpan<double> values, int grain, Span<double> squares, Span<double> largest, Span<int> grains)
    {
        for (int i = 0; i < values.Length; i++)
        {
            squares[i] += values[i] * values[i];
            if (values[i] > largest[i] || (values[i] == largest[i] && grain < grains[i]))
            {
                (largest[i], grains[i]) = (values[i], grain);
            }
        }
    }
}
