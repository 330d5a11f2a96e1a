using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>What is done to a block of 256 values: sixteen lines of sixteen columns, row × layer × column.</summary>
internal static class TileKernel<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public const int LineLength = 16;
    public const int BlockLength = 256;

    private static int Lanes512 => Vector512<T>.Count;

    /// <summary>Asks for the first values of a block that will be read soon; blocks lie apart in memory, so that the machine cannot foresee it. It changes no value.</summary>
    public static unsafe void Prefetch(nint block, int length)
    {
        const int cacheLine = 64;
        for (int i = 0; Sse.IsSupported && i < length * Unsafe.SizeOf<T>(); i += cacheLine)
        {
            Sse.Prefetch1((void*)(block + i));
        }
    }

    /// <summary>squares = Σ values² over the fields, in their order.</summary>
    /// <returns>Whether all are finite.</returns>
    public static bool SumSquares(ReadOnlySpan<TileField> fields, ref T squares)
    {
        Vector512<T> zeroIfFinite = Vector512<T>.Zero;
        for (int i = 0; i < BlockLength; i += 8 * Lanes512)
        {
            // Eight sums, so that an addition need not wait for the one before.
            Vector512<T> s0 = Vector512<T>.Zero, s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
            foreach (ref readonly TileField field in fields)
            {
                ref T values = ref Unsafe.Add(ref BlockPool<T>.At(field.Block), i);
                s0 = AddSquare(s0, ref values, 0);
                s1 = AddSquare(s1, ref values, 1);
                s2 = AddSquare(s2, ref values, 2);
                s3 = AddSquare(s3, ref values, 3);
                s4 = AddSquare(s4, ref values, 4);
                s5 = AddSquare(s5, ref values, 5);
                s6 = AddSquare(s6, ref values, 6);
                s7 = AddSquare(s7, ref values, 7);
            }

            ref T sums = ref Unsafe.Add(ref squares, i);
            s0.StoreUnsafe(ref sums);
            s1.StoreUnsafe(ref sums, (nuint)Lanes512);
            s2.StoreUnsafe(ref sums, (nuint)(2 * Lanes512));
            s3.StoreUnsafe(ref sums, (nuint)(3 * Lanes512));
            s4.StoreUnsafe(ref sums, (nuint)(4 * Lanes512));
            s5.StoreUnsafe(ref sums, (nuint)(5 * Lanes512));
            s6.StoreUnsafe(ref sums, (nuint)(6 * Lanes512));
            s7.StoreUnsafe(ref sums, (nuint)(7 * Lanes512));
            // Squares are not negative, so that their sum is finite only if each is; 0·S is 0 where S is finite and NaN elsewhere.
            Vector512<T> sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
            zeroIfFinite = Lanes.MultiplyAdd(sum, Vector512<T>.Zero, zeroIfFinite);
        }

        return Vector512.EqualsAll(zeroIfFinite, Vector512<T>.Zero);
    }

    /// <summary>Whether the valid columns of all lines differ from a value by no more than a limit.</summary>
    public static bool IsNear(ref T values, T expected, T limit, in TileMasks<T> masks)
    {
        Vector512<T> largest = Vector512<T>.Zero, target = Vector512.Create(expected);
        for (int i = 0; i < BlockLength; i += Lanes512)
        {
            Vector512<T> valid = i % LineLength == 0 ? masks.ValidFirst : masks.ValidSecond;
            largest = Lanes.LargerMagnitude(largest, (Vector512.LoadUnsafe(ref values, (nuint)i) - target) & valid);
        }

        return Lanes.MagnitudesAbove(largest, Vector512.Create(limit)) == 0;
    }

    /// <summary>One explicit step of a block. Lines from <paramref name="rows"/> on are copied.</summary>
    /// <returns>The faces at which a value exceeds the threshold, and whether one does anywhere.</returns>
    public static (TileFaces Faces, bool IsAlive) Step<TShape>(
        in BlockNeighbours<T> near, ref T squares, ref T destination, int rows, in FieldCoefficients<T> coefficients, in TileMasks<T> masks, T threshold)
        where TShape : struct, ITileShape
    {
        VectorCoefficients<T> c = new(in coefficients);
        Vector512<T> faces = Vector512.Create(T.CreateTruncating(TShape.Layers == 1 ? -4 : -6));
        Vector512<T> largestFirst = Vector512<T>.Zero, largestSecond = Vector512<T>.Zero;
        Vector512<T> westLane = masks.WestLane, eastLaneFirst = masks.EastLaneFirst, eastLaneSecond = masks.EastLaneSecond;
        bool isWhole = masks.IsWhole;
        Vector512<T> validFirst = masks.ValidFirst, validSecond = masks.ValidSecond;
        Vector512<T> first = default, second = default, belowFirst = default, belowSecond = default, aboveFirst = default, aboveSecond = default;
        for (int row = 0; row < rows; row++)
        {
            for (int layer = 0; layer < TShape.Layers; layer++)
            {
                int line = ((row * TShape.Layers) + layer) * LineLength, plane = TShape.Layers * LineLength;
                ref T center = ref Unsafe.Add(ref near.Center, line);
                ref T above = ref row < rows - 1 ? ref Unsafe.Add(ref center, plane) : ref Unsafe.Add(ref near.Above, layer * LineLength);
                ref T back = ref center, front = ref center;
                if (TShape.Layers > 1)
                {
                    back = ref layer > 0 ? ref Unsafe.Add(ref center, -LineLength) : ref Unsafe.Add(ref near.Back, row * plane);
                    front = ref layer < TShape.Layers - 1 ? ref Unsafe.Add(ref center, LineLength) : ref Unsafe.Add(ref near.Front, row * plane);
                }

                // With one layer a line is the one above of the step before.
                if (TShape.Layers > 1 || row == 0)
                {
                    ref T below = ref row > 0 ? ref Unsafe.Add(ref center, -plane) : ref Unsafe.Add(ref near.Below, layer * LineLength);
                    (belowFirst, belowSecond) = LoadLine(ref below);
                    (first, second) = LoadLine(ref center);
                }

                (aboveFirst, aboveSecond) = LoadLine(ref above);
                Vector512<T> westGhost = Vector512.Create(Unsafe.Add(ref near.West, line)), eastGhost = Vector512.Create(Unsafe.Add(ref near.East, line));
                Vector512<T> west = Lanes.West(westGhost, first, ref Unsafe.Add(ref center, -1)), east = Lanes.East(first, Lanes512 < LineLength ? second : eastGhost, ref Unsafe.Add(ref center, 1));
                if (!Avx512F.IsSupported)
                {
                    west = Vector512.ConditionalSelect(westLane, westGhost, west);
                }

                if (!isWhole || !Avx512F.IsSupported)
                {
                    east = Vector512.ConditionalSelect(eastLaneFirst, eastGhost, east);
                }

                Vector512<T> stepped = StepVector<TShape>(first, west + east, belowFirst + aboveFirst, ref back, ref front, ref Unsafe.Add(ref squares, line), 0, faces, in c);
                stepped = isWhole ? stepped : stepped & validFirst;
                stepped.StoreUnsafe(ref destination, (nuint)line);
                largestFirst = Lanes.LargerMagnitude(largestFirst, stepped);
                if (Lanes512 < LineLength)
                {
                    nuint half = (nuint)Lanes512;
                    west = Lanes.West(first, second, ref Unsafe.Add(ref center, Lanes512 - 1));
                    east = Lanes.East(second, eastGhost, ref Unsafe.Add(ref center, Lanes512 + 1));
                    if (!isWhole || !Avx512F.IsSupported)
                    {
                        east = Vector512.ConditionalSelect(eastLaneSecond, eastGhost, east);
                    }

                    stepped = StepVector<TShape>(second, west + east, belowSecond + aboveSecond, ref back, ref front, ref Unsafe.Add(ref squares, line), half, faces, in c);
                    stepped = isWhole ? stepped : stepped & validSecond;
                    stepped.StoreUnsafe(ref destination, (nuint)line + half);
                    largestSecond = Lanes.LargerMagnitude(largestSecond, stepped);
                }

                (belowFirst, belowSecond, first, second) = (first, second, aboveFirst, aboveSecond);
            }
        }

        for (int line = rows * TShape.Layers * LineLength; line < BlockLength; line += LineLength)
        {
            Vector512<T> kept = Vector512.LoadUnsafe(ref near.Center, (nuint)line);
            kept.StoreUnsafe(ref destination, (nuint)line);
            largestFirst = Lanes.LargerMagnitude(largestFirst, kept);
            if (Lanes512 < LineLength)
            {
                kept = Vector512.LoadUnsafe(ref near.Center, (nuint)(line + Lanes512));
                kept.StoreUnsafe(ref destination, (nuint)(line + Lanes512));
                largestSecond = Lanes.LargerMagnitude(largestSecond, kept);
            }
        }

        return FacesOf<TShape>(ref destination, largestFirst, largestSecond, masks.Width, threshold);
    }

    /// <summary>The faces at which a value of a stored block exceeds the threshold, and whether one does anywhere.</summary>
    public static (TileFaces Faces, bool IsAlive) Inspect<TShape>(ref T values, int width, T threshold)
        where TShape : struct, ITileShape
    {
        Vector512<T> first = Vector512<T>.Zero, second = Vector512<T>.Zero;
        for (int line = 0; line < BlockLength; line += LineLength)
        {
            first = Lanes.LargerMagnitude(first, Vector512.LoadUnsafe(ref values, (nuint)line));
            second = Lanes512 < LineLength ? Lanes.LargerMagnitude(second, Vector512.LoadUnsafe(ref values, (nuint)(line + Lanes512))) : second;
        }

        return FacesOf<TShape>(ref values, first, second, width, threshold);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> StepVector<TShape>(
        Vector512<T> center, Vector512<T> sides, Vector512<T> ends, ref T back, ref T front, ref T squares, nuint at, Vector512<T> faces, in VectorCoefficients<T> c)
        where TShape : struct, ITileShape
    {
        Vector512<T> neighbours = sides + ends;
        if (TShape.Layers > 1)
        {
            neighbours += Vector512.LoadUnsafe(ref back, at) + Vector512.LoadUnsafe(ref front, at);
        }

        return Lanes.Stepped(center, neighbours, faces, Vector512.LoadUnsafe(ref squares, at), in c);
    }

    // The second vector of a line is used only where one does not hold it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<T> First, Vector512<T> Second) LoadLine(ref T line) =>
        (Vector512.LoadUnsafe(ref line), Lanes512 < LineLength ? Vector512.LoadUnsafe(ref line, (nuint)Lanes512) : Vector512<T>.Zero);

    // Lane i of the two vectors holds the largest magnitude of column i over all lines.
    private static (TileFaces Faces, bool IsAlive) FacesOf<TShape>(ref T values, Vector512<T> first, Vector512<T> second, int width, T threshold)
        where TShape : struct, ITileShape
    {
        Vector512<T> limit = Vector512.Create(threshold);
        uint columns = Lanes.MagnitudesAbove(first, limit);
        columns |= Lanes512 < LineLength ? Lanes.MagnitudesAbove(second, limit) << Lanes512 : 0;
        if (columns == 0)
        {
            return (TileFaces.None, false);
        }

        int plane = TShape.Layers * LineLength;
        TileFaces faces = (columns & 1) != 0 ? TileFaces.West : TileFaces.None;
        faces |= (columns >> (width - 1) & 1) != 0 ? TileFaces.East : TileFaces.None;
        faces |= IsAnyAbove(ref values, plane, limit) ? TileFaces.Below : TileFaces.None;
        faces |= IsAnyAbove(ref Unsafe.Add(ref values, BlockLength - plane), plane, limit) ? TileFaces.Above : TileFaces.None;
        for (int row = 0; TShape.Layers > 1 && row < TShape.Rows; row++)
        {
            faces |= IsAnyAbove(ref Unsafe.Add(ref values, row * plane), LineLength, limit) ? TileFaces.Back : TileFaces.None;
            faces |= IsAnyAbove(ref Unsafe.Add(ref values, (row * plane) + plane - LineLength), LineLength, limit) ? TileFaces.Front : TileFaces.None;
        }

        return (faces, true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAnyAbove(ref T values, int length, Vector512<T> limit)
    {
        Vector512<T> largest = Vector512<T>.Zero;
        for (int i = 0; i < length; i += Lanes512)
        {
            largest = Lanes.LargerMagnitude(largest, Vector512.LoadUnsafe(ref values, (nuint)i));
        }

        return Lanes.MagnitudesAbove(largest, limit) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> AddSquare(Vector512<T> sum, ref T values, int vector)
    {
        Vector512<T> value = Vector512.LoadUnsafe(ref values, (nuint)(vector * Lanes512));
        return Lanes.MultiplyAdd(value, value, sum);
    }
}
