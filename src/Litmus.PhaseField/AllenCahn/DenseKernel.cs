using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Operations on lines of consecutive cells, each with a ghost cell at either end.</summary>
internal static class DenseKernel<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>sums = sums + values².</summary>
    public static void AddSquares(ref T values, ref T sums, int count)
    {
        for (int i = 0; i < count; i += TLanes.Count)
        {
            AddSquare(TLanes.Load(ref Unsafe.Add(ref values, i)), ref Unsafe.Add(ref sums, i));
        }
    }

    /// <summary>Whether all squares are finite.</summary>
    public static bool AreFinite(ref T squares, int count)
    {
        // 0·S is 0 for finite S, else NaN.
        TLanes zeroIfFinite = default;
        for (int i = 0; i < count; i += TLanes.Count)
        {
            zeroIfFinite = TLanes.MultiplyAdd(TLanes.Load(ref Unsafe.Add(ref squares, i)), default, zeroIfFinite);
        }

        return TLanes.IsZero(zeroIfFinite);
    }

    /// <summary>One explicit step of a line. The destination may be the line below or above, which is read before.</summary>
    /// <param name="near">The line and its neighbours at the old time.</param>
    /// <param name="squares">Σφ² of the line at the old time.</param>
    /// <param name="nextSquares">Σφ² at the new time, to which φ² of this field is added.</param>
    /// <param name="destination">The line at the new time.</param>
    /// <param name="count">Cells.</param>
    /// <param name="coefficients">Constants of the field.</param>
    /// <param name="isDeep">Whether the grid has three dimensions.</param>
    public static void StepLine(
        in LineNeighbours<T> near,
        ref T squares,
        ref T nextSquares,
        ref T destination,
        int count,
        in VectorCoefficients<TLanes, T> coefficients,
        bool isDeep)
    {
        // Each call passes a constant, so the loop does not test for it.
        if (isDeep)
        {
            StepVectors(in near, ref squares, ref nextSquares, ref destination, count, in coefficients, isDeep: true);
        }
        else
        {
            StepVectors(in near, ref squares, ref nextSquares, ref destination, count, in coefficients, isDeep: false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void StepVectors(
        in LineNeighbours<T> near,
        ref T squares,
        ref T nextSquares,
        ref T destination,
        nint count,
        in VectorCoefficients<TLanes, T> coefficients,
        bool isDeep)
    {
        VectorCoefficients<TLanes, T> c = coefficients;
        ref T center = ref near.Center, below = ref near.Below, above = ref near.Above, back = ref near.Back, front = ref near.Front;
        nint soon = near.Soon;
        for (nint i = 0; i < count; i += TLanes.Count)
        {
            if (Sse.IsSupported)
            {
                Sse.Prefetch0((void*)(soon + (i * Unsafe.SizeOf<T>())));
            }

            TLanes cell = TLanes.Load(ref Unsafe.Add(ref center, i));
            TLanes neighbours = (TLanes.LoadWest(ref Unsafe.Add(ref center, i), cell) + TLanes.LoadEast(ref Unsafe.Add(ref center, i), cell))
                + TLanes.Add(TLanes.Load(ref Unsafe.Add(ref below, i)), ref Unsafe.Add(ref above, i));
            if (isDeep)
            {
                neighbours += TLanes.Add(TLanes.Load(ref Unsafe.Add(ref back, i)), ref Unsafe.Add(ref front, i));
            }

            TLanes stepped = c.Stepped(cell, neighbours, TLanes.Load(ref Unsafe.Add(ref squares, i)));
            stepped.Store(ref Unsafe.Add(ref destination, i));
            AddSquare(stepped, ref Unsafe.Add(ref nextSquares, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSquare(TLanes value, ref T sum) => TLanes.MultiplyAdd(value, value, ref sum).Store(ref sum);
}
