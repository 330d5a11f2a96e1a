using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Blocks of 256 values, lent by number. It only grows; what is given back is lent again.</summary>
internal sealed class BlockPool<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int ChunkBits = 8;
    private const int BlocksPerChunk = 1 << ChunkBits;

    private readonly Lock _gate = new();
    private AlignedArray<T>[] _chunks = [];

    /// <summary>The first value of a block.</summary>
    public ref T At(int block) => ref _chunks[block >> ChunkBits].At((block & (BlocksPerChunk - 1)) * TileKernel<T>.BlockLength);

    /// <summary>Adds new blocks to a list of free ones.</summary>
    public void Grow(Stack<int> free)
    {
        lock (_gate)
        {
            int first = _chunks.Length * BlocksPerChunk;
            // A new array, so that another thread reads either the old or the new one.
            _chunks = [.. _chunks, new AlignedArray<T>(BlocksPerChunk * TileKernel<T>.BlockLength)];
            for (int block = first + BlocksPerChunk - 1; block >= first; block--)
            {
                free.Push(block);
            }
        }
    }
}
