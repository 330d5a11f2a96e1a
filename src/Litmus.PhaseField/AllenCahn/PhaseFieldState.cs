using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>All order parameters at one step, stored as runs of cells in which a field is not zero. Immutable.</summary>
public sealed class PhaseFieldState
{
    private readonly int[] _lineStart;
    private readonly ReadOnlyMemory<FieldRun> _runs;
    private readonly ReadOnlyMemory<double> _values;

    // No copy: a built state lasts until its builder restarts.
    internal PhaseFieldState(CellGrid grid, int fieldCount, long step, int[] lineStart, ReadOnlyMemory<FieldRun> runs, ReadOnlyMemory<double> values)
    {
        (Grid, FieldCount, Step) = (grid, fieldCount, step);
        (_lineStart, _runs, _values) = (lineStart, runs, values);
    }

    /// <summary>The grid.</summary>
    public CellGrid Grid { get; }

    /// <summary>Number of order parameters, the void's included.</summary>
    public int FieldCount { get; }

    /// <summary>Steps Δt done since the start.</summary>
    public long Step { get; }

    internal ReadOnlySpan<FieldRun> AllRuns => _runs.Span;

    internal ReadOnlySpan<double> AllValues => _values.Span;

    /// <summary>Takes all values of all fields.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="fieldCount">Number of order parameters; at least 1.</param>
    /// <param name="values">Order parameters φ [1]. Shape: fields × rows × layers × columns.</param>
    /// <param name="step">Steps done; 0 for a start.</param>
    /// <exception cref="ArgumentException">The number of values is not fields × cells, or a value is not finite.</exception>
    public static PhaseFieldState FromDense(CellGrid grid, int fieldCount, ReadOnlySpan<double> values, long step = 0)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (fieldCount < 1 || values.Length != fieldCount * grid.CellCount)
        {
            throw new ArgumentException($"There are {values.Length} values; expected {fieldCount} fields × {grid.CellCount} cells.", nameof(values));
        }

        int columns = grid.ColumnCount;
        PhaseFieldStateBuilder builder = new(grid, fieldCount);
        for (int line = 0; line < grid.LineCount; line++)
        {
            for (int field = 0; field < fieldCount; field++)
            {
                long offset = (field * grid.CellCount) + ((long)line * columns);
                builder.AddLine(field, column: 0, values.Slice((int)offset, columns));
            }

            builder.EndLine();
        }

        PhaseFieldState state = builder.Build(step).Copy();
        state.ThrowIfNotFinite(nameof(values));
        return state;
    }

    /// <summary>φ of a field in a cell [1].</summary>
    /// <param name="field">The field.</param>
    /// <param name="column">0 … columns − 1.</param>
    /// <param name="row">0 … rows − 1.</param>
    /// <param name="layer">0 … depth − 1.</param>
    public double Value(int field, int column, int row, int layer = 0)
    {
        foreach (FieldRun run in Runs((row * Grid.DepthCount) + layer))
        {
            if (run.Field == field && column >= run.Column && column < run.Column + run.Count)
            {
                return Values(run)[column - run.Column];
            }
        }

        return 0;
    }

    /// <summary>All values of one field. Shape: rows × layers × columns.</summary>
    /// <param name="field">The field.</param>
    public double[] Dense(int field)
    {
        double[] dense = new double[Grid.CellCount];
        for (int line = 0; line < Grid.LineCount; line++)
        {
            AddLine(field, line, dense.AsSpan(line * Grid.ColumnCount, Grid.ColumnCount));
        }

        return dense;
    }

    internal ReadOnlySpan<FieldRun> Runs(int line) => _runs.Span[_lineStart[line].._lineStart[line + 1]];

    internal ReadOnlySpan<double> Values(FieldRun run) => _values.Span.Slice(run.Offset, run.Count);

    /// <summary>Writes the values of a field in a line over a buffer of zeros.</summary>
    internal void AddLine(int field, int line, Span<double> destination)
    {
        foreach (FieldRun run in Runs(line))
        {
            if (run.Field == field)
            {
                Values(run).CopyTo(destination[run.Column..]);
            }
        }
    }

    internal void ThrowIfNotFinite(string parameterName)
    {
        if (FirstNonFinite() is { } cell)
        {
            throw new ArgumentException(
                $"Order parameter {cell.Field} is {cell.Value} in column {cell.Column}, row {cell.Row}, layer {cell.Layer}; expected finite numbers.",
                parameterName);
        }
    }

    internal (int Field, int Column, int Row, int Layer, double Value)? FirstNonFinite()
    {
        for (int line = 0; line < Grid.LineCount; line++)
        {
            foreach (FieldRun run in Runs(line))
            {
                ReadOnlySpan<double> values = Values(run);
                for (int i = 0; i < values.Length; i++)
                {
                    if (!double.IsFinite(values[i]))
                    {
                        return (run.Field, run.Column + i, line / Grid.DepthCount, line % Grid.DepthCount, values[i]);
                    }
                }
            }
        }

        return null;
    }

    internal bool HoldsOnlyZerosFromRow(int row) =>
        _lineStart[Math.Min(row, Grid.RowCount) * Grid.DepthCount] == _runs.Length;

    /// <summary>The same state in its own memory.</summary>
    internal PhaseFieldState Copy() => new(Grid, FieldCount, Step, [.. _lineStart], _runs.ToArray(), _values.ToArray());
}
