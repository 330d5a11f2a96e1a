using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Registers of 256 bits, for machines without wider ones. A 512-bit vector would take two of 16 registers, too few for a step.</summary>
internal readonly struct Lanes256<T>(Vector256<T> value) : ILanes<Lanes256<T>, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector256<T> _value = value;

    public static int Count => Vector256<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Fill(T value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(ref readonly T source) => new(Vector256.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T destination) => _value.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator +(Lanes256<T> left, Lanes256<T> right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator *(Lanes256<T> left, Lanes256<T> right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator &(Lanes256<T> left, Lanes256<T> mask) => new(left._value & mask._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> a, Lanes256<T> b, Lanes256<T> c) =>
        typeof(T) == typeof(float)
            ? new(Vector256.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>())
            : new(Vector256.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Add(Lanes256<T> left, ref readonly T right) => new(left._value + Vector256.LoadUnsafe(in right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> a, Lanes256<T> b, ref readonly T c) =>
        typeof(T) == typeof(float)
            ? new(Vector256.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), Vector256.LoadUnsafe(in c).AsSingle()).As<float, T>())
            : new(Vector256.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), Vector256.LoadUnsafe(in c).AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Select(Lanes256<T> mask, Lanes256<T> set, Lanes256<T> unset) =>
        new(Vector256.ConditionalSelect(mask._value, set._value, unset._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LoadWest(ref readonly T cells, Lanes256<T> loaded) => new(At(in cells, -1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LoadEast(ref readonly T cells, Lanes256<T> loaded) => new(At(in cells, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LoadWest(ref readonly T cells, Lanes256<T> loaded, T ghost)
    {
        Vector256<T> west = At(in cells, -1), ghosts = Vector256.Create(ghost);
        if (!Avx.IsSupported)
        {
            return new(west.WithElement(0, ghost));
        }

        return typeof(T) == typeof(float)
            ? new(Avx.Blend(west.AsSingle(), ghosts.AsSingle(), 0b0000_0001).As<float, T>())
            : new(Avx.Blend(west.AsDouble(), ghosts.AsDouble(), 0b0001).As<double, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LoadEast(ref readonly T cells, Lanes256<T> loaded, T ghost)
    {
        Vector256<T> east = At(in cells, 1), ghosts = Vector256.Create(ghost);
        if (!Avx.IsSupported)
        {
            return new(east.WithElement(Count - 1, ghost));
        }

        return typeof(T) == typeof(float)
            ? new(Avx.Blend(east.AsSingle(), ghosts.AsSingle(), 0b1000_0000).As<float, T>())
            : new(Avx.Blend(east.AsDouble(), ghosts.AsDouble(), 0b1000).As<double, T>());
    }

    // Magnitudes read as integers have the order of the numbers; NaN is the largest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LargerMagnitude(Lanes256<T> magnitudes, Lanes256<T> values)
    {
        Vector256<T> others = Vector256.Abs(values._value);
        if (typeof(T) == typeof(float))
        {
            return new(Vector256.Max(magnitudes._value.AsInt32(), others.AsInt32()).As<int, T>());
        }

        return Avx2.IsSupported
            ? new(Avx.BlendVariable(
                magnitudes._value.AsDouble(),
                others.AsDouble(),
                Avx2.CompareGreaterThan(others.AsInt64(), magnitudes._value.AsInt64()).AsDouble()).As<double, T>())
            : new(Vector256.Max(magnitudes._value.AsInt64(), others.AsInt64()).As<long, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint MagnitudesAbove(Lanes256<T> magnitudes, Lanes256<T> limit) =>
        typeof(T) == typeof(float)
            ? Vector256.GreaterThan(magnitudes._value.AsInt32(), limit._value.AsInt32()).ExtractMostSignificantBits()
            : Vector256.GreaterThan(magnitudes._value.AsInt64(), limit._value.AsInt64()).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Lanes256<T> values) => Vector256.EqualsAll(values._value, Vector256<T>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> At(ref readonly T cells, int offset) => Vector256.LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in cells), offset));
}
