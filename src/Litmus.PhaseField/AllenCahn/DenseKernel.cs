using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>What is done to lines of cells that lie one after another, each with a ghost cell at either end.</summary>
internal static class DenseKernel<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private static int Lanes512 => Vector512<T>.Count;

    /// <summary>kept = values; squares = Σ values² over the fields, in their order.</summary>
    public static void KeepAndSquare(ref T values, ref T kept, ref T squares, int fieldCount, int stride)
    {
        for (int i = 0; i < stride; i += Lanes512)
        {
            Vector512<T>.Zero.StoreUnsafe(ref squares, (nuint)i);
        }

        int field = 0;
        for (; field + 3 < fieldCount; field += 4)
        {
            ref T source = ref Unsafe.Add(ref values, field * stride), copy = ref Unsafe.Add(ref kept, field * stride);
            for (int i = 0; i < stride; i += Lanes512)
            {
                Vector512<T> sum = Vector512.LoadUnsafe(ref squares, (nuint)i);
                sum = KeepAndAdd(ref source, ref copy, i, sum);
                sum = KeepAndAdd(ref source, ref copy, i + stride, sum);
                sum = KeepAndAdd(ref source, ref copy, i + (2 * stride), sum);
                sum = KeepAndAdd(ref source, ref copy, i + (3 * stride), sum);
                sum.StoreUnsafe(ref squares, (nuint)i);
            }
        }

        for (; field < fieldCount; field++)
        {
            ref T source = ref Unsafe.Add(ref values, field * stride), copy = ref Unsafe.Add(ref kept, field * stride);
            for (int i = 0; i < stride; i += Lanes512)
            {
                KeepAndAdd(ref source, ref copy, i, Vector512.LoadUnsafe(ref squares, (nuint)i)).StoreUnsafe(ref squares, (nuint)i);
            }
        }
    }

    /// <summary>Adds 0·S, which is 0 where S is finite and NaN elsewhere; one NaN stays.</summary>
    public static Vector512<T> AddZeroTimes(ref T squares, int length, Vector512<T> sum)
    {
        for (int i = 0; i < length; i += Lanes512)
        {
            sum = Lanes.MultiplyAdd(Vector512.LoadUnsafe(ref squares, (nuint)i), Vector512<T>.Zero, sum);
        }

        return sum;
    }

    /// <summary>Five-point stencil, (west + east) + (below + above) − 4φ.</summary>
    public static void StepLine(ref T center, ref T below, ref T above, ref T squares, ref T destination, int count, in FieldCoefficients<T> coefficients)
    {
        VectorCoefficients<T> c = new(in coefficients);
        Vector512<T> faces = Vector512.Create(T.CreateTruncating(-4));
        Vector512<T> previous = Vector512.LoadUnsafe(ref Unsafe.Add(ref center, -Lanes512)), phi = Vector512.LoadUnsafe(ref center);
        for (int i = 0; i < count; i += Lanes512)
        {
            nuint at = (nuint)i;
            Vector512<T> next = Vector512.LoadUnsafe(ref center, at + (nuint)Lanes512);
            Vector512<T> neighbours = Sides(previous, phi, next, ref Unsafe.Add(ref center, i)) + (Vector512.LoadUnsafe(ref below, at) + Vector512.LoadUnsafe(ref above, at));
            Lanes.Stepped(phi, neighbours, faces, Vector512.LoadUnsafe(ref squares, at), in c).StoreUnsafe(ref destination, at);
            (previous, phi) = (phi, next);
        }
    }

    /// <summary>Seven-point stencil, ((west + east) + (below + above)) + (back + front) − 6φ.</summary>
    public static void StepLine(
        ref T center, ref T below, ref T above, ref T back, ref T front, ref T squares, ref T destination, int count, in FieldCoefficients<T> coefficients)
    {
        VectorCoefficients<T> c = new(in coefficients);
        Vector512<T> faces = Vector512.Create(T.CreateTruncating(-6));
        Vector512<T> previous = Vector512.LoadUnsafe(ref Unsafe.Add(ref center, -Lanes512)), phi = Vector512.LoadUnsafe(ref center);
        for (int i = 0; i < count; i += Lanes512)
        {
            nuint at = (nuint)i;
            Vector512<T> next = Vector512.LoadUnsafe(ref center, at + (nuint)Lanes512);
            Vector512<T> neighbours = Sides(previous, phi, next, ref Unsafe.Add(ref center, i)) + (Vector512.LoadUnsafe(ref below, at) + Vector512.LoadUnsafe(ref above, at));
            neighbours += Vector512.LoadUnsafe(ref back, at) + Vector512.LoadUnsafe(ref front, at);
            Lanes.Stepped(phi, neighbours, faces, Vector512.LoadUnsafe(ref squares, at), in c).StoreUnsafe(ref destination, at);
            (previous, phi) = (phi, next);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Sides(Vector512<T> previous, Vector512<T> phi, Vector512<T> next, ref T center) =>
        Lanes.West(previous, phi, ref Unsafe.Add(ref center, -1)) + Lanes.East(phi, next, ref Unsafe.Add(ref center, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> KeepAndAdd(ref T source, ref T copy, int at, Vector512<T> sum)
    {
        Vector512<T> value = Vector512.LoadUnsafe(ref source, (nuint)at);
        value.StoreUnsafe(ref copy, (nuint)at);
        return Lanes.MultiplyAdd(value, value, sum);
    }
}
