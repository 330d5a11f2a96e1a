using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Every field in every cell, stepped in place.</summary>
/// <remarks>
/// A line is the cells of one field along x with a ghost cell at either end; lines lie as row × layer × field, so that Σφ² and the update of a row work in the cache. A plane (one row) is copied
/// aside before it is overwritten; threads own contiguous rows and keep copies of the row below and above theirs, so the values read are those of the old time for any number of threads.
/// </remarks>
internal sealed class DenseFields<T> : FieldStore
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly CellGrid _grid;
    private readonly int _fieldCount;
    private readonly bool _isPeriodic;
    private readonly bool _isExposed;
    private readonly int _lanes = Vector512<T>.Count;
    private readonly int _stride;
    private readonly int _planeLength;
    private readonly FieldCoefficients<T>[] _coefficients;
    private readonly AlignedArray<T> _values;
    private readonly RowWorker[] _workers;
    private readonly Action<int> _step;
    private readonly ParallelOptions _parallel;
    private int _activeRows;

    public DenseFields(AllenCahnParameters parameters, AllenCahnOptions options, double substep, PhaseFieldState initial)
    {
        _grid = parameters.Grid;
        _fieldCount = parameters.FieldCount;
        _isPeriodic = parameters.LateralBoundary == LateralBoundary.Periodic;
        _isExposed = parameters.UnactivatedRows == UnactivatedRows.Exposed;
        // The left ghost is the last cell of a whole vector, so that the first cell of the line is aligned.
        _stride = _lanes + ((_grid.ColumnCount + _lanes) / _lanes * _lanes);
        _planeLength = checked(_grid.DepthCount * _fieldCount * _stride);
        _coefficients = FieldCoefficients<T>.Of(parameters, substep);
        _values = new AlignedArray<T>((long)_grid.RowCount * _planeLength);
        _workers = new RowWorker[Math.Min(options.ThreadCount, _grid.RowCount)];
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i] = new RowWorker(_planeLength, _grid.DepthCount * _stride);
        }

        _step = StepRows;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = _workers.Length };
        Load(initial);
    }

    public override bool WasFinite => Array.TrueForAll(_workers, worker => worker.WasFinite);

    public override void Advance(int substeps, int activeRows)
    {
        _activeRows = activeRows;
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i].First = (int)((long)activeRows * i / _workers.Length);
            _workers[i].End = (int)((long)activeRows * (i + 1) / _workers.Length);
        }

        for (int substep = 0; substep < substeps; substep++)
        {
            foreach (RowWorker worker in _workers)
            {
                CopyNeighbouringPlanes(worker);
            }

            if (_workers.Length == 1)
            {
                StepRows(0);
            }
            else
            {
                Parallel.For(0, _workers.Length, _parallel, _step);
            }
        }
    }

    public override PhaseFieldState Snapshot(long step)
    {
        PhaseFieldStateBuilder builder = new(_grid, _fieldCount, step);
        double[] line = new double[_grid.ColumnCount];
        for (int row = 0; row < _grid.RowCount; row++)
        {
            for (int layer = 0; layer < _grid.DepthCount; layer++)
            {
                for (int field = 0; field < _fieldCount; field++)
                {
                    Span<T> values = _values.Span.Slice(Line(row, layer, field), line.Length);
                    for (int i = 0; i < line.Length; i++)
                    {
                        line[i] = double.CreateTruncating(values[i]);
                    }

                    builder.AddLine(field, column: 0, line);
                }

                builder.EndLine();
            }
        }

        return builder.Build();
    }

    /// <summary>Adds to a field, for checks with a source term.</summary>
    internal void Add(int field, Func<int, int, int, double> amount)
    {
        for (int row = 0; row < _grid.RowCount; row++)
        {
            for (int layer = 0; layer < _grid.DepthCount; layer++)
            {
                int line = Line(row, layer, field);
                for (int column = 0; column < _grid.ColumnCount; column++)
                {
                    _values.At(line + column) += T.CreateTruncating(amount(column, row, layer));
                }

                SetGhosts(ref _values.At(line));
            }
        }
    }

    private void Load(PhaseFieldState initial)
    {
        double[] buffer = new double[_grid.ColumnCount];
        for (int line = 0; line < _grid.LineCount; line++)
        {
            foreach (FieldRun run in initial.Runs(line))
            {
                Array.Clear(buffer);
                initial.AddLine(run.Field, line, buffer);
                int start = Line(line / _grid.DepthCount, line % _grid.DepthCount, run.Field);
                for (int i = 0; i < buffer.Length; i++)
                {
                    _values.At(start + i) = T.CreateTruncating(buffer[i]);
                }

                SetGhosts(ref _values.At(start));
            }
        }
    }

    private int Line(int row, int layer, int field) => (row * _planeLength) + LineInPlane(layer, field);

    private int LineInPlane(int layer, int field) => (((layer * _fieldCount) + field) * _stride) + _lanes;

    private void CopyNeighbouringPlanes(RowWorker worker)
    {
        if (worker.First >= worker.End)
        {
            return;
        }

        if (worker.First > 0)
        {
            _values.Span.Slice((worker.First - 1) * _planeLength, _planeLength).CopyTo(worker.Kept(worker.First - 1).Span);
        }

        if (worker.End < _grid.RowCount)
        {
            _values.Span.Slice(worker.End * _planeLength, _planeLength).CopyTo(worker.Above.Span);
        }
    }

    private void StepRows(int index)
    {
        RowWorker worker = _workers[index];
        Vector512<T> zeroIfFinite = Vector512<T>.Zero;
        for (int row = worker.First; row < worker.End; row++)
        {
            AlignedArray<T> center = worker.Kept(row);
            for (int layer = 0; layer < _grid.DepthCount; layer++)
            {
                ref T squares = ref worker.Squares.At(layer * _stride);
                int plane = layer * _fieldCount * _stride;
                DenseKernel<T>.KeepAndSquare(ref _values.At((row * _planeLength) + plane), ref center.At(plane), ref squares, _fieldCount, _stride);
                zeroIfFinite = DenseKernel<T>.AddZeroTimes(ref squares, _stride, zeroIfFinite);
            }

            for (int layer = 0; layer < _grid.DepthCount; layer++)
            {
                StepLines(worker, center, row, layer);
            }
        }

        worker.WasFinite = Vector512.EqualsAll(zeroIfFinite, Vector512<T>.Zero);
    }

    private void StepLines(RowWorker worker, AlignedArray<T> center, int row, int layer)
    {
        bool isTop = row == _activeRows - 1 && (!_isExposed || _activeRows == _grid.RowCount);
        int back = Neighbour(layer - 1), front = Neighbour(layer + 1);
        ref T squares = ref worker.Squares.At((layer * _stride) + _lanes);
        for (int field = 0; field < _fieldCount; field++)
        {
            int line = LineInPlane(layer, field);
            ref T above = ref center.At(line);
            if (!isTop)
            {
                above = ref row + 1 < worker.End ? ref _values.At(((row + 1) * _planeLength) + line) : ref worker.Above.At(line);
            }

            ref T below = ref row > 0 ? ref worker.Kept(row - 1).At(line) : ref center.At(line);
            ref T destination = ref _values.At((row * _planeLength) + line);
            if (_grid.DepthCount == 1)
            {
                DenseKernel<T>.StepLine(ref center.At(line), ref below, ref above, ref squares, ref destination, _grid.ColumnCount, _coefficients[field]);
            }
            else
            {
                DenseKernel<T>.StepLine(
                    ref center.At(line), ref below, ref above, ref center.At(LineInPlane(back, field)), ref center.At(LineInPlane(front, field)), ref squares, ref destination,
                    _grid.ColumnCount, _coefficients[field]);
            }

            SetGhosts(ref destination);
        }
    }

    private int Neighbour(int layer)
    {
        int depth = _grid.DepthCount;
        return _isPeriodic ? (layer + depth) % depth : Math.Clamp(layer, 0, depth - 1);
    }

    // The cells after the right ghost, up to a whole vector, hold zeros.
    private void SetGhosts(ref T line)
    {
        int columns = _grid.ColumnCount;
        Unsafe.Add(ref line, -1) = _isPeriodic ? Unsafe.Add(ref line, columns - 1) : line;
        Unsafe.Add(ref line, columns) = _isPeriodic ? line : Unsafe.Add(ref line, columns - 1);
        for (int i = columns + 1; i < _stride - _lanes; i++)
        {
            Unsafe.Add(ref line, i) = T.Zero;
        }
    }

    /// <summary>What one thread keeps: the old planes of two rows, the old plane above its last row, and Σφ² of a row.</summary>
    private sealed class RowWorker(int planeLength, int squaresLength)
    {
        private readonly AlignedArray<T> _even = new(planeLength);
        private readonly AlignedArray<T> _odd = new(planeLength);

        public AlignedArray<T> Above { get; } = new(planeLength);

        public AlignedArray<T> Squares { get; } = new(squaresLength);

        public int First { get; set; }

        public int End { get; set; }

        public bool WasFinite { get; set; } = true;

        public AlignedArray<T> Kept(int row) => (row & 1) == 0 ? _even : _odd;
    }
}
