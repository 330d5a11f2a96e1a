namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// Atoms in classes of equal rate. Adding, removing and picking the k-th member take constant time. Members lie in chunks of 64 from one pool.
/// After the start only the growth of the table of chunks allocates.
/// </summary>
internal sealed class EventLists
{
    private const int ChunkShift = 6;
    private const int ShortestRow = 4;
    private const int ChunkMask = (1 << ChunkShift) - 1;

    private readonly int[] _pool;
    private readonly Row[] _rows;
    private readonly int[] _free;
    private readonly int[] _position;
    private readonly int[] _counts;
    private int[] _chunks;
    private int _chunksUsed;
    private int _freeCount;
    private int _usedCount;

    public EventLists(int classCount, int siteCount)
    {
        int chunkCount = (siteCount >> ChunkShift) + 1 + classCount;
        _rows = new Row[classCount];

        // Not cleared, because entries are written before they are read. Pages that nothing touches cost no memory.
        _pool = GC.AllocateUninitializedArray<int>(chunkCount << ChunkShift);
        _chunks = GC.AllocateUninitializedArray<int>(4 * chunkCount);
        _position = GC.AllocateUninitializedArray<int>(siteCount);
        _free = GC.AllocateUninitializedArray<int>(chunkCount);
        _counts = new int[classCount];
    }

    public int ClassCount => _counts.Length;

    public int Count(int list) => _counts[list];

    public int At(int list, int k) => Slot(list, k);

    public void Add(int list, int site)
    {
        int k = _counts[list]++;
        if ((k & ChunkMask) == 0)
        {
            if (k >> ChunkShift == _rows[list].Length)
            {
                Lengthen(list);
            }

            _chunks[_rows[list].Start + (k >> ChunkShift)] = _freeCount > 0 ? _free[--_freeCount] : _usedCount++;
        }

        Slot(list, k) = site;
        _position[site] = k;
    }

    // The last member takes the place of the one removed.
    public void Remove(int list, int site)
    {
        int k = _position[site], last = --_counts[list], moved = Slot(list, last);
        Slot(list, k) = moved;
        _position[moved] = k;
        if ((last & ChunkMask) == 0)
        {
            _free[_freeCount++] = _chunks[_rows[list].Start + (last >> ChunkShift)];
        }
    }

    private ref int Slot(int list, int k) => ref _pool[(_chunks[_rows[list].Start + (k >> ChunkShift)] << ChunkShift) + (k & ChunkMask)];

    // Moves a full row to the end of the table, with twice the room.
    private void Lengthen(int list)
    {
        Row former = _rows[list];
        int length = Math.Max(ShortestRow, 2 * former.Length);
        if (_chunksUsed + length > _chunks.Length)
        {
            Array.Resize(ref _chunks, 2 * (_chunksUsed + length));
        }

        Array.Copy(_chunks, former.Start, _chunks, _chunksUsed, former.Length);
        _rows[list] = new Row(_chunksUsed, length);
        _chunksUsed += length;
    }

    // The part of _chunks that numbers the chunks of one class.
    private readonly record struct Row(int Start, int Length);
}
