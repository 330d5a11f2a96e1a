using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Zeros that begin at a boundary of 64 bytes (a vector, a cache line), with a vector of slack before and after.</summary>
internal sealed class AlignedArray<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int Alignment = 64;

    private readonly T[] _array;
    private readonly int _offset;

    public AlignedArray(long length)
    {
        int slack = Alignment / Unsafe.SizeOf<T>();
        if (length > Array.MaxLength - (3 * slack))
        {
            throw new ArgumentOutOfRangeException(
                nameof(length),
                length,
                $"Dense storage would need {length} values in one array; at most {Array.MaxLength - (3 * slack)} fit. " +
                $"Use {nameof(FieldStorage)}.{nameof(FieldStorage.Tiles)}.");
        }

        Length = (int)length;
        _array = GC.AllocateArray<T>(Length + (3 * slack), pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _offset = slack + (int)((Alignment - (address % Alignment)) % Alignment / Unsafe.SizeOf<T>());
    }

    public int Length { get; }

    /// <summary>The first element, at a fixed address.</summary>
    public nint Address => Marshal.UnsafeAddrOfPinnedArrayElement(_array, _offset);

    public Span<T> Span => _array.AsSpan(_offset, Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T At(int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _offset + index);
}
