using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Builds states line by line. Each uses the memory of the one before.</summary>
internal sealed class PhaseFieldStateBuilder(CellGrid grid, int fieldCount)
{
    private readonly int[] _lineStart = new int[grid.LineCount + 1];
    private FieldRun[] _runs = new FieldRun[grid.LineCount];
    private double[] _values = new double[grid.CellCount];
    private int _line;
    private int _runCount;
    private int _valueCount;

    /// <summary>Begins a new state and overwrites the one before.</summary>
    public void Restart() => (_line, _runCount, _valueCount) = (0, 0, 0);

    /// <summary>Adds the part of the current line between its first and last value that is not zero.</summary>
    public void AddLine(int field, int column, ReadOnlySpan<double> values)
    {
        int first = values.IndexOfAnyExcept(0.0);
        if (first < 0)
        {
            return;
        }

        ReadOnlySpan<double> run = values[first..(values.LastIndexOfAnyExcept(0.0) + 1)];
        EnsureRoom(ref _runs, _runCount + 1);
        EnsureRoom(ref _values, checked(_valueCount + run.Length));
        _runs[_runCount++] = new FieldRun(field, column + first, run.Length, _valueCount);
        run.CopyTo(_values.AsSpan(_valueCount));
        _valueCount += run.Length;
    }

    public void EndLine() => _lineStart[++_line] = _runCount;

    /// <summary>The state. It lasts until <see cref="Restart"/>; a copy stays.</summary>
    public PhaseFieldState Build(long step) => new(grid, fieldCount, step, _lineStart, _runs.AsMemory(0, _runCount), _values.AsMemory(0, _valueCount));

    private static void EnsureRoom<T>(ref T[] array, int count)
    {
        if (count > array.Length)
        {
            Array.Resize(ref array, (int)Math.Max(count, Math.Min(Array.MaxLength, 2L * array.Length)));
        }
    }
}
