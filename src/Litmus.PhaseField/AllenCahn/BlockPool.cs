using System.Numerics;
using System.Runtime.CompilerServices;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Blocks of 256 values, lent by address: they lie in pinned arrays, which the pool keeps. It only grows; what is given back is lent again.</summary>
internal sealed class BlockPool<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int BlocksPerChunk = 256;

    private readonly Lock _gate = new();
    private readonly List<AlignedArray<T>> _chunks = [];

    /// <summary>The first value of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ref T At(nint block) => ref Unsafe.AsRef<T>((void*)block);

    /// <summary>Adds new blocks to a list of free ones.</summary>
    public void Grow(Stack<nint> free)
    {
        AlignedArray<T> chunk = new(BlocksPerChunk * TileSize.CellCount);
        lock (_gate)
        {
            _chunks.Add(chunk);
        }

        for (int block = BlocksPerChunk - 1; block >= 0; block--)
        {
            free.Push(chunk.Address + (block * TileSize.CellCount * Unsafe.SizeOf<T>()));
        }
    }
}
