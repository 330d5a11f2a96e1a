using System.Numerics;
using System.Runtime.CompilerServices;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Every field in every cell, stepped in place.</summary>
/// <remarks>
/// A line is the cells of one field along x with a ghost cell at either end. A plane is one row: its lines in the order layer × field. A step writes the new
/// plane of a row over the old plane of the row before, which nothing reads any more: all rows move by one plane. The next step moves them back.
/// A few rows of one field are stepped together while their lines are in the first cache, and Σφ² of the new time is summed on the way.
/// Threads own contiguous rows with a free plane before them. They read a copy of the one old plane that their neighbour overwrites, so the values read are
/// those of the old time for any number of threads. Inactive rows lie behind the active ones and are not read.
/// </remarks>
internal sealed class DenseFields<T, TLanes> : FieldStore
    where T : struct, IBinaryFloatingPointIeee754<T>
    where TLanes : struct, ILanes<TLanes, T>
{
    // The cells of a line begin at a cache line, after the left ghost.
    private static readonly int _slack = 64 / Unsafe.SizeOf<T>();

    // On the published grid the lines of six rows of a field and of twice four rows of Σφ² fit into the first cache.
    private const int RowsPerBlock = 4;

    private readonly CellGrid _grid;
    private readonly int _fieldCount;
    private readonly bool _isPeriodic;
    private readonly bool _isExposed;
    private readonly int _stride;
    private readonly int _planeLength;
    private readonly VectorCoefficients<TLanes, T>[] _coefficients;
    private readonly AlignedArray<T> _values;
    private readonly AlignedArray<T> _zeros;
    private readonly int[] _planes;
    private readonly RowWorker[] _workers;
    private readonly Action<int> _step;
    private readonly ParallelOptions _parallel;
    private AlignedArray<T> _squares;
    private AlignedArray<T> _nextSquares;
    private bool _areSquaresKnown;
    private int _activeRows;
    private bool _isAscending = true;

    public DenseFields(AllenCahnParameters parameters, AllenCahnOptions options, double substep, PhaseFieldState initial)
        : base(parameters)
    {
        _grid = parameters.Grid;
        _fieldCount = parameters.FieldCount;
        _isPeriodic = parameters.LateralBoundary == LateralBoundary.Periodic;
        _isExposed = parameters.UnactivatedRows == UnactivatedRows.Exposed;
        _stride = _slack + ((_grid.ColumnCount + _slack) / _slack * _slack);
        _planeLength = checked(_grid.DepthCount * _fieldCount * _stride);
        _coefficients = VectorCoefficients<TLanes, T>.Of(parameters, substep);
        _workers = new RowWorker[Math.Min(options.ThreadCount, _grid.RowCount)];
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i] = new RowWorker(_planeLength);
        }

        _values = new AlignedArray<T>((long)(_grid.RowCount + _workers.Length) * _planeLength);
        _squares = new AlignedArray<T>((long)_grid.LineCount * _stride);
        _nextSquares = new AlignedArray<T>((long)_grid.LineCount * _stride);
        _zeros = new AlignedArray<T>(_stride);
        _planes = [.. Enumerable.Range(_workers.Length, _grid.RowCount)];
        _step = StepRows;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = _workers.Length };
        Load(initial);
    }

    public override bool WasFinite => Array.TrueForAll(_workers, worker => worker.WasFinite);

    public override long ValueCount => _fieldCount * _grid.CellCount;

    public override void Advance(int substeps, int activeRows)
    {
        if (activeRows != _activeRows)
        {
            ShareRows(activeRows);
        }

        if (!_areSquaresKnown)
        {
            SumSquares();
        }

        for (int substep = 0; substep < substeps; substep++)
        {
            foreach (RowWorker worker in _workers)
            {
                KeepOverwrittenNeighbour(worker);
            }

            if (_workers.Length == 1)
            {
                StepRows(0);
            }
            else
            {
                Parallel.For(0, _workers.Length, _parallel, _step);
            }

            for (int row = 0; row < _activeRows; row++)
            {
                _planes[row] += _isAscending ? -1 : 1;
            }

            _isAscending = !_isAscending;
            (_squares, _nextSquares) = (_nextSquares, _squares);
        }
    }

    protected override void CollectInto(PhaseFieldStateBuilder builder)
    {
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
    }

    /// <summary>Adds a source term to a field, for tests.</summary>
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

        _areSquaresKnown = false;
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

    private int Line(int row, int layer, int field) => (_planes[row] * _planeLength) + LineInPlane(layer, field);

    private int LineInPlane(int layer, int field) => (((layer * _fieldCount) + field) * _stride) + _slack;

    private Span<T> Plane(int row) => _values.Span.Slice(_planes[row] * _planeLength, _planeLength);

    // Each worker has a free plane before its rows, so the first step ascends.
    private void ShareRows(int activeRows)
    {
        int[] planes = [.. Enumerable.Range(_workers.Length, _grid.RowCount)];
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i].First = (int)((long)activeRows * i / _workers.Length);
            _workers[i].End = (int)((long)activeRows * (i + 1) / _workers.Length);
            for (int row = _workers[i].First; row < _workers[i].End; row++)
            {
                planes[row] = row + i + 1;
            }
        }

        // Rows keep their order, so moving them from the outside in never overwrites a row that has not moved yet.
        for (int row = _grid.RowCount - 1; row >= 0; row--)
        {
            MovePlane(row, Math.Max(planes[row], _planes[row]));
        }

        for (int row = 0; row < _grid.RowCount; row++)
        {
            MovePlane(row, planes[row]);
        }

        (_activeRows, _isAscending, _areSquaresKnown) = (activeRows, true, false);
    }

    private void MovePlane(int row, int plane)
    {
        if (plane != _planes[row])
        {
            Span<T> source = Plane(row);
            _planes[row] = plane;
            source.CopyTo(Plane(row));
        }
    }

    // The worker itself overwrites the row after its last one before reading it.
    private void KeepOverwrittenNeighbour(RowWorker worker)
    {
        int row = _isAscending ? worker.End : worker.First - 1;
        if (worker.First < worker.End && row >= 0 && row < _activeRows)
        {
            Plane(row).CopyTo(worker.Neighbour.Span);
        }
    }

    private void SumSquares()
    {
        _squares.Span.Clear();
        for (int row = 0; row < _activeRows; row++)
        {
            for (int line = 0; line < _grid.DepthCount * _fieldCount; line++)
            {
                ref T squares = ref _squares.At(LineOfSquares(row, line / _fieldCount));
                DenseKernel<TLanes, T>.AddSquares(ref _values.At(Line(row, 0, line)), ref squares, _grid.ColumnCount);
            }
        }

        _areSquaresKnown = true;
    }

    private int LineOfSquares(int row, int layer) => (((row * _grid.DepthCount) + layer) * _stride) + _slack;

    private void StepRows(int index)
    {
        RowWorker worker = _workers[index];
        worker.WasFinite = true;
        for (int done = 0; done < worker.End - worker.First; done += RowsPerBlock)
        {
            int count = Math.Min(RowsPerBlock, worker.End - worker.First - done);
            StepBlock(worker, _isAscending ? worker.First + done : worker.End - done - count, count);
        }
    }

    private void StepBlock(RowWorker worker, int firstRow, int rowCount)
    {
        int start = firstRow * _grid.DepthCount * _stride, length = rowCount * _grid.DepthCount * _stride;
        worker.WasFinite &= DenseKernel<TLanes, T>.AreFinite(ref _squares.At(start), length);
        _nextSquares.Span.Slice(start, length).Clear();
        for (int field = 0; field < _fieldCount; field++)
        {
            for (int i = 0; i < rowCount; i++)
            {
                StepRow(worker, field, _isAscending ? firstRow + i : firstRow + rowCount - 1 - i);
            }
        }
    }

    private unsafe void StepRow(RowWorker worker, int field, int row)
    {
        bool isTop = row == _activeRows - 1, isDeep = _grid.DepthCount > 1;
        LineNeighbours<T> near = default;
        for (int layer = 0; layer < _grid.DepthCount; layer++)
        {
            int inPlane = LineInPlane(layer, field), line = Line(row, layer, field), squares = LineOfSquares(row, layer);
            near.Center = ref _values.At(line);
            near.Below = ref row == 0
                ? ref near.Center
                : ref row == worker.First && !_isAscending ? ref worker.Neighbour.At(inPlane) : ref _values.At(Line(row - 1, layer, field));
            near.Above = ref !isTop
                ? ref row == worker.End - 1 && _isAscending ? ref worker.Neighbour.At(inPlane) : ref _values.At(Line(row + 1, layer, field))
                : ref _isExposed && _activeRows < _grid.RowCount ? ref _zeros.At(_slack) : ref near.Center;
            if (isDeep)
            {
                near.Back = ref _values.At(Line(row, Neighbour(layer - 1), field));
                near.Front = ref _values.At(Line(row, Neighbour(layer + 1), field));
            }

            // A field's lines follow those of the field before. The row that comes in is the one that no step of the rows before has read.
            near.Soon = (nint)Unsafe.AsPointer(ref _isAscending ? ref near.Above : ref near.Below) + (_stride * Unsafe.SizeOf<T>());
            ref T destination = ref _values.At(line + (_isAscending ? -_planeLength : _planeLength));
            DenseKernel<TLanes, T>.StepLine(
                in near, ref _squares.At(squares), ref _nextSquares.At(squares), ref destination, _grid.ColumnCount, in _coefficients[field], isDeep);
            SetGhosts(ref destination);
        }
    }

    private int Neighbour(int layer)
    {
        int depth = _grid.DepthCount;
        return _isPeriodic ? (layer + depth) % depth : Math.Clamp(layer, 0, depth - 1);
    }

    // Zeros fill the vector after the right ghost.
    private void SetGhosts(ref T line)
    {
        int columns = _grid.ColumnCount;
        Unsafe.Add(ref line, -1) = _isPeriodic ? Unsafe.Add(ref line, columns - 1) : line;
        Unsafe.Add(ref line, columns) = _isPeriodic ? line : Unsafe.Add(ref line, columns - 1);
        for (int i = columns + 1; i < _stride - _slack; i++)
        {
            Unsafe.Add(ref line, i) = T.Zero;
        }
    }

    /// <summary>The rows of one thread, and the old plane of a neighbour's row.</summary>
    private sealed class RowWorker(int planeLength)
    {
        public AlignedArray<T> Neighbour { get; } = new(planeLength);

        public int First { get; set; }

        public int End { get; set; }

        public bool WasFinite { get; set; } = true;
    }
}
