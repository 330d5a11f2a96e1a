using System.Numerics;
using System.Runtime.CompilerServices;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Blocks of 256 values in pinned arrays, in the order in which they are taken. All are freed at once. The arena only grows.</summary>
internal sealed class BlockArena<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int BlocksPerChunk = 256;

    private static readonly int _blockBytes = TileSize.CellCount * Unsafe.SizeOf<T>();

    private readonly List<AlignedArray<T>> _chunks = [];
    private int _chunksUsed;
    private nint _next;
    private nint _end;

    /// <summary>The first value of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ref T At(nint block) => ref Unsafe.AsRef<T>((void*)block);

    /// <summary>The next block, with the values that it last held.</summary>
    public nint Take()
    {
        if (_next == _end)
        {
            OpenChunk();
        }

        nint block = _next;
        _next += _blockBytes;
        return block;
    }

    /// <summary>Returns the block taken last.</summary>
    public void GiveBack() => _next -= _blockBytes;

    /// <summary>Frees all blocks.</summary>
    public void Clear() => (_chunksUsed, _next, _end) = (0, 0, 0);

    private void OpenChunk()
    {
        if (_chunksUsed == _chunks.Count)
        {
            _chunks.Add(new AlignedArray<T>(BlocksPerChunk * TileSize.CellCount));
        }

        _next = _chunks[_chunksUsed++].Address;
        _end = _next + (BlocksPerChunk * _blockBytes);
    }
}
