using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Tiles of 256 cells, each with blocks for the fields that matter there.</summary>
/// <remarks>
/// Each tile has an old and a new content. A step reads the old content of a tile and its face neighbours and writes the new list and values. A field enters
/// if a neighbour holds it above the entry threshold at the common face, and leaves if it is nowhere above the activity threshold. The result does not
/// depend on the order of the tiles or the number of threads. A tile with one field at its bulk value, among such tiles, is not stepped.
/// Each thread writes the blocks of the new time consecutively, so the next step reads memory in order. The step after that reuses the old memory.
/// </remarks>
internal sealed class TileFields<T, TLanes, TShape> : FieldStore
    where T : struct, IBinaryFloatingPointIeee754<T>
    where TLanes : struct, ILanes<TLanes, T>
    where TShape : struct, ITileShape
{
    // Grids up to this number of cells fit into the caches, where prefetching gains nothing.
    private const long LargestCachedGrid = 1 << 16;

    private readonly CellGrid _grid;
    private readonly int _fieldCount;
    private readonly bool _isExposed;
    private readonly bool _isLarge;
    private readonly T _threshold;
    private readonly TileThresholds<T>[] _thresholds;
    private readonly T _bulkValue;
    private readonly VectorCoefficients<TLanes, T>[] _coefficients;
    private readonly TileLattice _lattice;
    private readonly TileMasks<TLanes, T> _wholeMasks = new(TileSize.LineLength);
    private readonly TileMasks<TLanes, T> _lastMasks;
    private readonly AlignedArray<T> _zeros = new(TileSize.CellCount);
    private readonly TileWorker<T>[] _workers;
    private readonly Action<int> _step;
    private readonly ParallelOptions _parallel;
    private TileContent[] _old;
    private TileContent[] _new;
    private BlockArena<T>? _startBlocks = new();
    private int _activeRows;

    public TileFields(AllenCahnParameters parameters, AllenCahnOptions options, double substep, PhaseFieldState initial)
        : base(parameters)
    {
        _grid = parameters.Grid;
        _fieldCount = parameters.FieldCount;
        _isExposed = parameters.UnactivatedRows == UnactivatedRows.Exposed;
        _threshold = T.CreateTruncating(options.ActivityThreshold);
        _thresholds = TileThresholds<T>.Of(parameters, options.ActivityThreshold, substep);
        _bulkValue = T.CreateTruncating(parameters.FreeEnergy.BulkValue);
        _coefficients = VectorCoefficients<TLanes, T>.Of(parameters, substep);
        _isLarge = _grid.CellCount > LargestCachedGrid;
        _lattice = new TileLattice(_grid, TShape.Rows, TShape.Layers, parameters.LateralBoundary == LateralBoundary.Periodic);
        _lastMasks = new TileMasks<TLanes, T>(_lattice.Width(_lattice.Columns - 1));
        _old = Contents(_lattice.Count);
        _new = Contents(_lattice.Count);
        _workers = new TileWorker<T>[Math.Min(options.ThreadCount, _lattice.Count)];
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i] = new TileWorker<T>(_fieldCount, _zeros.Address);
        }

        _step = StepTiles;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = _workers.Length };
        Load(initial);
    }

    public override bool WasFinite => Array.TrueForAll(_workers, worker => worker.WasFinite);

    public override long ValueCount => TileSize.CellCount * _old.Sum(content => (long)content.Count);

    public override void Advance(int substeps, int activeRows)
    {
        bool wereAllActive = _activeRows == _grid.RowCount;
        _activeRows = activeRows;
        ShareTiles();
        for (int substep = 0; substep < substeps; substep++)
        {
            if (_workers.Length == 1)
            {
                StepTiles(0);
            }
            else
            {
                Parallel.For(0, _workers.Length, _parallel, _step);
            }

            (_old, _new) = (_new, _old);
        }

        if (wereAllActive)
        {
            // At least two substeps have written every tile at both times.
            _startBlocks = null;
        }
    }

    protected override void CollectInto(PhaseFieldStateBuilder builder)
    {
        double[] line = new double[TileSize.LineLength];
        for (int row = 0; row < _grid.RowCount; row++)
        {
            for (int layer = 0; layer < _grid.DepthCount; layer++)
            {
                int offset = (((row % TShape.Rows) * TShape.Layers) + (layer % TShape.Layers)) * TileSize.LineLength;
                for (int column = 0; column < _lattice.Columns; column++)
                {
                    AddLine(builder, _old[_lattice.Tile(column, row / TShape.Rows, layer / TShape.Layers)], offset, column, line);
                }

                builder.EndLine();
            }
        }
    }

    private static void AddLine(PhaseFieldStateBuilder builder, TileContent content, int offset, int column, double[] line)
    {
        foreach (ref readonly TileField field in content.Fields)
        {
            ref T values = ref Unsafe.Add(ref BlockArena<T>.At(field.Block), offset);
            for (int x = 0; x < line.Length; x++)
            {
                line[x] = double.CreateTruncating(Unsafe.Add(ref values, x));
            }

            builder.AddLine(field.Field, column * line.Length, line);
        }
    }

    private static TileContent[] Contents(int count)
    {
        TileContent[] contents = new TileContent[count];
        for (int tile = 0; tile < count; tile++)
        {
            contents[tile] = new TileContent();
        }

        return contents;
    }

    private void Load(PhaseFieldState initial)
    {
        for (int tile = 0; tile < _lattice.Count; tile++)
        {
            TilePlace place = _lattice.Place(tile);
            SortedSet<int> fields = [];
            foreach (int line in _lattice.Lines(place))
            {
                foreach (FieldRun run in initial.Runs(line))
                {
                    if (run.Column < place.FirstColumn + place.Width && run.Column + run.Count > place.FirstColumn)
                    {
                        fields.Add(run.Field);
                    }
                }
            }

            LoadContent(initial, place, fields, _old[tile]);
            // Inactive tiles are read as either time until they are activated.
            Copy(_old[tile], _new[tile]);
        }
    }

    private void LoadContent(PhaseFieldState initial, TilePlace place, SortedSet<int> fields, TileContent content)
    {
        content.Restart(fields.Count);
        foreach (int field in fields)
        {
            nint block = _startBlocks!.Take();
            LoadBlock(initial, place, field, ref BlockArena<T>.At(block));
            (TileFaces faces, bool isAlive) = TileKernel<TLanes, T>.Inspect<TShape>(ref BlockArena<T>.At(block), place.Width, in _thresholds[field]);
            if (isAlive)
            {
                content.Append(field, faces, block);
            }
            else
            {
                _startBlocks.GiveBack();
            }
        }

        content.IsUniform = IsUniform(content, place, TShape.Rows);
    }

    private static void Copy(TileContent source, TileContent destination)
    {
        destination.Restart(source.Count);
        foreach (ref readonly TileField field in source.Fields)
        {
            destination.Append(field.Field, field.Faces, field.Block);
        }

        destination.IsUniform = source.IsUniform;
    }

    private void LoadBlock(PhaseFieldState initial, TilePlace place, int field, ref T block)
    {
        for (int i = 0; i < TileSize.CellCount; i++)
        {
            Unsafe.Add(ref block, i) = T.Zero;
        }

        for (int row = place.FirstRow; row < Math.Min(place.FirstRow + TShape.Rows, _grid.RowCount); row++)
        {
            for (int layer = place.FirstLayer; layer < Math.Min(place.FirstLayer + TShape.Layers, _grid.DepthCount); layer++)
            {
                int offset = (((row - place.FirstRow) * TShape.Layers) + layer - place.FirstLayer) * TileSize.LineLength;
                foreach (FieldRun run in initial.Runs((row * _grid.DepthCount) + layer))
                {
                    int from = Math.Max(run.Column, place.FirstColumn), to = Math.Min(run.Column + run.Count, place.FirstColumn + place.Width);
                    for (int column = from; run.Field == field && column < to; column++)
                    {
                        Unsafe.Add(ref block, offset + column - place.FirstColumn) = T.CreateTruncating(initial.Values(run)[column - run.Column]);
                    }
                }
            }
        }
    }

    // Contiguous tiles with about equal numbers of blocks.
    private void ShareTiles()
    {
        int tiles = _lattice.ActiveCount(_activeRows);
        long total = 0, sum = 0;
        for (int tile = 0; tile < tiles; tile++)
        {
            total += _old[tile].Count + 1;
        }

        int worker = 0;
        _workers[0].First = 0;
        for (int tile = 0; tile < tiles && worker < _workers.Length - 1; tile++)
        {
            sum += _old[tile].Count + 1;
            if (sum * _workers.Length >= total * (worker + 1))
            {
                _workers[worker++].End = tile + 1;
                _workers[worker].First = tile + 1;
            }
        }

        _workers[worker].End = tiles;
        for (worker++; worker < _workers.Length; worker++)
        {
            (_workers[worker].First, _workers[worker].End) = (tiles, tiles);
        }
    }

    private void StepTiles(int index)
    {
        TileWorker<T> worker = _workers[index];
        worker.BeginStep();
        for (int tile = worker.First; tile < worker.End; tile++)
        {
            StepTile(worker, tile);
        }
    }

    private void StepTile(TileWorker<T> worker, int tile)
    {
        TilePlace place = _lattice.Place(tile);
        int rows = Math.Min(TShape.Rows, _activeRows - place.FirstRow);
        bool isTop = place.FirstRow + rows == _activeRows;
        bool readsEmpty = isTop && _isExposed && _activeRows < _grid.RowCount;
        TileContent old = _old[tile], next = _new[tile];
        FindNeighbours(worker, tile, place, isTop);
        if (old.IsUniform && !readsEmpty && worker.AreNeighboursUniform(old))
        {
            KeepUniform(worker, old, next);
            return;
        }

        worker.Collect(old);
        next.Restart(worker.SlotCount);
        if (worker.SlotCount == 0)
        {
            return;
        }

        ref T squares = ref worker.Squares.At(0);
        worker.WasFinite &= TileKernel<TLanes, T>.SumSquares(old.Fields, ref squares);
        TileMasks<TLanes, T> masks = MasksOf(place);
        BlockStep<T> step = new() { Squares = ref squares, Rows = rows };
        // Prefetch two tiles ahead (the next one is already in cache as a neighbour) and the touching rows of the tile above. The tile below is still in cache.
        int later = Math.Min(tile + 2, worker.End - 1);
        ReadOnlySpan<TileField> soon = _isLarge ? _old[later].Fields : [];
        ReadOnlySpan<TileField> soonAbove = _isLarge ? _old[Math.Min(later + _lattice.RowLength, _old.Length - 1)].Fields : [];
        for (int i = 0; i < worker.SlotCount; i++)
        {
            // Field by field, so loads overlap with the step of a field.
            Prefetch(soon, i, TileSize.CellCount);
            Prefetch(soonAbove, i, TShape.Layers * TileSize.LineLength);
            ref readonly TileSlot slot = ref worker.Slot(i);
            Attach(worker, in slot, ref step, place, readsEmpty);
            nint block = worker.Blocks.Take();
            step.Destination = ref BlockArena<T>.At(block);
            (TileFaces faces, bool isAlive) = TileKernel<TLanes, T>.Step<TShape>(in step, in _coefficients[slot.Field], masks, in _thresholds[slot.Field]);
            if (isAlive)
            {
                next.Append(slot.Field, faces, block);
            }
            else
            {
                worker.Blocks.GiveBack();
            }
        }

        next.IsUniform = IsUniform(next, place, rows);
    }

    // A copy, because the next step overwrites the memory of the old time.
    private static void KeepUniform(TileWorker<T> worker, TileContent old, TileContent next)
    {
        next.Restart(old.Count);
        if (old.Count == 1)
        {
            TileField field = old.Fields[0];
            nint block = worker.Blocks.Take();
            Values(field.Block).CopyTo(Values(block));
            next.Append(field.Field, field.Faces, block);
        }
    }

    private static Span<T> Values(nint block) => MemoryMarshal.CreateSpan(ref BlockArena<T>.At(block), TileSize.CellCount);

    private TileMasks<TLanes, T> MasksOf(TilePlace place) => place.Width == TileSize.LineLength ? _wholeMasks : _lastMasks;

    private void FindNeighbours(TileWorker<T> worker, int tile, TilePlace place, bool isTop)
    {
        worker.SetNeighbour(FaceBlocks.West, ContentAt(_lattice.West(tile, place)));
        worker.SetNeighbour(FaceBlocks.East, ContentAt(_lattice.East(tile, place)));
        worker.SetNeighbour(FaceBlocks.Below, ContentAt(_lattice.Below(tile, place)));
        worker.SetNeighbour(FaceBlocks.Above, isTop ? null : ContentAt(_lattice.Above(tile, place)));
        worker.SetNeighbour(FaceBlocks.Back, TShape.Layers > 1 ? ContentAt(_lattice.Back(tile, place)) : null);
        worker.SetNeighbour(FaceBlocks.Front, TShape.Layers > 1 ? ContentAt(_lattice.Front(tile, place)) : null);
    }

    private TileContent? ContentAt(int tile) => tile < 0 ? null : _old[tile];

    private static void Prefetch(ReadOnlySpan<TileField> fields, int index, int length)
    {
        if (index < fields.Length)
        {
            TileKernel<TLanes, T>.Prefetch(fields[index].Block, length);
        }
    }

    // Beyond a face lies the neighbour's block of the field, zeros if it has none, or the tile itself if the face is a mirror.
    private void Attach(TileWorker<T> worker, in TileSlot slot, ref BlockStep<T> step, TilePlace place, bool readsEmpty)
    {
        const int line = TileSize.LineLength;
        int plane = TShape.Layers * line;
        ref T center = ref BlockArena<T>.At(slot.Center);
        step.Center = ref center;
        step.West = ref worker.IsMirror(FaceBlocks.West) ? ref center : ref At(slot.Beyond[FaceBlocks.West], _lattice.WidthWestOf(place) - 1);
        step.East = ref worker.IsMirror(FaceBlocks.East) ? ref Unsafe.Add(ref center, place.Width - 1) : ref At(slot.Beyond[FaceBlocks.East], 0);
        step.Below = ref worker.IsMirror(FaceBlocks.Below) ? ref center : ref At(slot.Beyond[FaceBlocks.Below], TileSize.CellCount - plane);
        step.Above = ref worker.IsMirror(FaceBlocks.Above) ? ref Unsafe.Add(ref center, (step.Rows - 1) * plane) : ref At(slot.Beyond[FaceBlocks.Above], 0);
        if (readsEmpty)
        {
            step.Above = ref _zeros.At(0);
        }

        if (TShape.Layers > 1)
        {
            step.Back = ref worker.IsMirror(FaceBlocks.Back) ? ref center : ref At(slot.Beyond[FaceBlocks.Back], plane - line);
            step.Front = ref worker.IsMirror(FaceBlocks.Front) ? ref Unsafe.Add(ref center, plane - line) : ref At(slot.Beyond[FaceBlocks.Front], 0);
        }
    }

    private static ref T At(nint block, int offset) => ref Unsafe.Add(ref BlockArena<T>.At(block), offset);

    private bool IsUniform(TileContent content, TilePlace place, int rows)
    {
        if (content.Count == 0)
        {
            return true;
        }

        bool isWhole = rows == TShape.Rows && place.IsFilled;
        TileMasks<TLanes, T> masks = MasksOf(place);
        return content.Count == 1
            && isWhole
            && _threshold > T.Zero
            && TileKernel<TLanes, T>.IsNear(ref BlockArena<T>.At(content.Fields[0].Block), _bulkValue, _threshold, masks);
    }
}
