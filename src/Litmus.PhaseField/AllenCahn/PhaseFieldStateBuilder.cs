using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Collects a state line by line.</summary>
internal sealed class PhaseFieldStateBuilder(CellGrid grid, int fieldCount, long step)
{
    private readonly int[] _lineStart = new int[grid.LineCount + 1];
    private readonly List<FieldRun> _runs = [];
    private readonly List<double> _values = [];
    private int _line;

    /// <summary>Adds the part of the current line from the first to the last value that is not zero.</summary>
    public void AddLine(int field, int column, ReadOnlySpan<double> values)
    {
        int first = values.IndexOfAnyExcept(0.0);
        if (first < 0)
        {
            return;
        }

        int last = values.LastIndexOfAnyExcept(0.0);
        _runs.Add(new FieldRun(field, column + first, last - first + 1, _values.Count));
        _values.AddRange(values[first..(last + 1)]);
    }

    public void EndLine() => _lineStart[++_line] = _runs.Count;

    public PhaseFieldState Build() => new(grid, fieldCount, step, _lineStart, [.. _runs], [.. _values]);
}
