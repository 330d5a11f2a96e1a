using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Vectors of 512 bits and the one step that both storages share, so that they give the same bits.</summary>
internal static class Lanes
{
    /// <summary>a b + c, rounded once, on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd<T>(Vector512<T> a, Vector512<T> b, Vector512<T> c)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? Vector512.FusedMultiplyAdd(a.AsSingle(), b.AsSingle(), c.AsSingle()).As<float, T>()
            : Vector512.FusedMultiplyAdd(a.AsDouble(), b.AsDouble(), c.AsDouble()).As<double, T>();

    /// <summary>One explicit step in one vector of cells; <paramref name="neighbours"/> is the sum over the faces and <paramref name="faces"/> minus their number.</summary>
    // φ + D (Σ neighbours − faces φ) + φ (r₁ + r₂φ + r₃φ² + r_S S)
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Stepped<T>(Vector512<T> phi, Vector512<T> neighbours, Vector512<T> faces, Vector512<T> squares, in VectorCoefficients<T> c)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> laplacian = MultiplyAdd(faces, phi, neighbours);
        Vector512<T> rate = MultiplyAdd(MultiplyAdd(c.Cubic, phi, c.Quadratic), phi, MultiplyAdd(c.Squares, squares, c.Linear));
        return phi + MultiplyAdd(c.Diffusion, laplacian, phi * rate);
    }

    /// <summary>In each lane the magnitude that is larger as a number; NaN is larger than all.</summary>
    // Magnitudes compare as their bits do when these are read as integers; the largest bits are those of NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LargerMagnitude<T>(Vector512<T> magnitudes, Vector512<T> values)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? Vector512.Max(magnitudes.AsInt32(), Vector512.Abs(values).AsInt32()).As<int, T>()
            : Vector512.Max(magnitudes.AsInt64(), Vector512.Abs(values).AsInt64()).As<long, T>();

    /// <summary>A bit for each lane whose magnitude exceeds a limit or is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint MagnitudesAbove<T>(Vector512<T> magnitudes, Vector512<T> limit)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? (uint)Vector512.GreaterThan(magnitudes.AsInt32(), limit.AsInt32()).ExtractMostSignificantBits()
            : (uint)Vector512.GreaterThan(magnitudes.AsInt64(), limit.AsInt64()).ExtractMostSignificantBits();

    /// <summary>The last lane of one vector and all but the last of the next: the cells to the west. <paramref name="unshifted"/> is where the machine reads them instead, if it cannot shift across vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> West<T>(Vector512<T> previous, Vector512<T> current, ref readonly T unshifted)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (!Avx512F.IsSupported)
        {
            return Vector512.LoadUnsafe(in unshifted);
        }

        return typeof(T) == typeof(float)
            ? Avx512F.AlignRight32(current.AsInt32(), previous.AsInt32(), 15).As<int, T>()
            : Avx512F.AlignRight64(current.AsInt64(), previous.AsInt64(), 7).As<long, T>();
    }

    /// <summary>All but the first lane of one vector and the first of the next: the cells to the east.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> East<T>(Vector512<T> current, Vector512<T> next, ref readonly T unshifted)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (!Avx512F.IsSupported)
        {
            return Vector512.LoadUnsafe(in unshifted);
        }

        return typeof(T) == typeof(float)
            ? Avx512F.AlignRight32(next.AsInt32(), current.AsInt32(), 1).As<int, T>()
            : Avx512F.AlignRight64(next.AsInt64(), current.AsInt64(), 1).As<long, T>();
    }
}
