using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Registers of 512 bits. Neighbours come from shifted registers, because an unaligned load that crosses a cache line costs two.</summary>
internal readonly struct Lanes512<T>(Vector512<T> value) : ILanes<Lanes512<T>, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector512<T> _value = value;

    public static int Count => Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Fill(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(ref readonly T source) => new(Vector512.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T destination) => _value.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator +(Lanes512<T> left, Lanes512<T> right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator *(Lanes512<T> left, Lanes512<T> right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator &(Lanes512<T> left, Lanes512<T> mask) => new(left._value & mask._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> MultiplyAdd(Lanes512<T> a, Lanes512<T> b, Lanes512<T> c) =>
        typeof(T) == typeof(float)
            ? new(Vector512.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>())
            : new(Vector512.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Add(Lanes512<T> left, ref readonly T right) => new(left._value + Vector512.LoadUnsafe(in right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> MultiplyAdd(Lanes512<T> a, Lanes512<T> b, ref readonly T c) =>
        typeof(T) == typeof(float)
            ? new(Vector512.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), Vector512.LoadUnsafe(in c).AsSingle()).As<float, T>())
            : new(Vector512.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), Vector512.LoadUnsafe(in c).AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Select(Lanes512<T> mask, Lanes512<T> set, Lanes512<T> unset) =>
        new(Vector512.ConditionalSelect(mask._value, set._value, unset._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> LoadWest(ref readonly T cells, Lanes512<T> loaded) =>
        Avx512F.IsSupported ? new(LastThenFirst(At(in cells, -Count), loaded._value)) : new(At(in cells, -1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> LoadEast(ref readonly T cells, Lanes512<T> loaded) =>
        Avx512F.IsSupported ? new(Joined(loaded._value, At(in cells, Count), 1)) : new(At(in cells, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> LoadWest(ref readonly T cells, Lanes512<T> loaded, T ghost) =>
        Avx512F.IsSupported ? new(LastThenFirst(Vector512.Create(ghost), loaded._value)) : new(At(in cells, -1).WithElement(0, ghost));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> LoadEast(ref readonly T cells, Lanes512<T> loaded, T ghost) =>
        Avx512F.IsSupported ? new(Joined(loaded._value, Vector512.Create(ghost), 1)) : new(At(in cells, 1).WithElement(Count - 1, ghost));

    // Magnitudes read as integers have the order of the numbers; NaN is the largest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> LargerMagnitude(Lanes512<T> magnitudes, Lanes512<T> values) =>
        typeof(T) == typeof(float)
            ? new(Vector512.Max(magnitudes._value.AsInt32(), Vector512.Abs(values._value).AsInt32()).As<int, T>())
            : new(Vector512.Max(magnitudes._value.AsInt64(), Vector512.Abs(values._value).AsInt64()).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint MagnitudesAbove(Lanes512<T> magnitudes, Lanes512<T> limit) =>
        typeof(T) == typeof(float)
            ? (uint)Vector512.GreaterThan(magnitudes._value.AsInt32(), limit._value.AsInt32()).ExtractMostSignificantBits()
            : (uint)Vector512.GreaterThan(magnitudes._value.AsInt64(), limit._value.AsInt64()).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Lanes512<T> values) => Vector512.EqualsAll(values._value, Vector512<T>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> At(ref readonly T cells, int offset) => Vector512.LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in cells), offset));

    // The last lane of the first vector, then all but the last lane of the second.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> LastThenFirst(Vector512<T> first, Vector512<T> second) =>
        typeof(T) == typeof(float) ? Joined(first, second, 15) : Joined(first, second, 7);

    // The lanes of the concatenated vectors, from a lane of the first on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Joined(Vector512<T> first, Vector512<T> second, [ConstantExpected] byte lane) =>
        typeof(T) == typeof(float)
            ? Avx512F.AlignRight32(second.AsInt32(), first.AsInt32(), lane).As<int, T>()
            : Avx512F.AlignRight64(second.AsInt64(), first.AsInt64(), lane).As<long, T>();
}
