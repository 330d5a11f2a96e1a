namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// Sites sorted into classes of equal rate. Adding, removing and picking the k-th member of a class cost the same at any size. Members lie in chunks of 64 out of one pool, so that nothing is allocated after the start and no class
/// needs room for all sites.
/// </summary>
internal sealed class EventLists
{
    private const int ChunkShift = 6;
    private const int ChunkMask = (1 << ChunkShift) - 1;

    private readonly int[] _pool;
    private readonly int[] _chunks;
    private readonly int _longest;
    private readonly int[] _free;
    private readonly int[] _position;
    private readonly int[] _counts;
    private int _freeCount;

    public EventLists(int classCount, int siteCount)
    {
        _longest = (siteCount >> ChunkShift) + 1;
        int chunkCount = _longest + classCount;

        // Entries are written before they are read, and most of the table never is: memory that nothing touches costs nothing.
        _pool = GC.AllocateUninitializedArray<int>(chunkCount << ChunkShift);
        _chunks = GC.AllocateUninitializedArray<int>(classCount * _longest);
        _position = GC.AllocateUninitializedArray<int>(siteCount);
        _free = [.. Enumerable.Range(0, chunkCount).Select(chunk => chunkCount - 1 - chunk)];
        _freeCount = chunkCount;
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
            _chunks[(list * _longest) + (k >> ChunkShift)] = _free[--_freeCount];
        }

        Slot(list, k) = site;
        _position[site] = k;
    }

    // The last member takes the place of the one that leaves.
    public void Remove(int list, int site)
    {
        int k = _position[site], last = --_counts[list], moved = Slot(list, last);
        Slot(list, k) = moved;
        _position[moved] = k;
        if ((last & ChunkMask) == 0)
        {
            _free[_freeCount++] = _chunks[(list * _longest) + (last >> ChunkShift)];
        }
    }

    private ref int Slot(int list, int k) => ref _pool[(_chunks[(list * _longest) + (k >> ChunkShift)] << ChunkShift) + (k & ChunkMask)];
}
