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

    /// <summary>Asks for a block that will be read soon; tiles lie apart in memory, so that the machine cannot foresee it. It changes no value.</summary>
    public static unsafe void Prefetch(ref T values)
    {
        const int cacheLine = 64;
        for (int i = 0; Sse.IsSupported && i < BlockLength; i += cacheLine / Unsafe.SizeOf<T>())
        {
            // Blocks lie in pinned arrays.
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref values, i)));
        }
    }

    /// <summary>squares += values².</summary>
    public static void AddSquares(ref T values, ref T squares)
    {
        for (int i = 0; i < BlockLength; i += Lanes512)
        {
            Vector512<T> value = Vector512.LoadUnsafe(ref values, (nuint)i);
            Lanes.MultiplyAdd(value, value, Vector512.LoadUnsafe(ref squares, (nuint)i)).StoreUnsafe(ref squares, (nuint)i);
        }
    }

    /// <summary>squares = values².</summary>
    public static void SetSquares(ref T values, ref T squares)
    {
        for (int i = 0; i < BlockLength; i += Lanes512)
        {
            Vector512<T> value = Vector512.LoadUnsafe(ref values, (nuint)i);
            (value * value).StoreUnsafe(ref squares, (nuint)i);
        }
    }

    /// <summary>0·values, which is 0 where all are finite and NaN elsewhere.</summary>
    public static bool IsFinite(ref T values)
    {
        Vector512<T> sum = Vector512<T>.Zero;
        for (int i = 0; i < BlockLength; i += Lanes512)
        {
            sum = Lanes.MultiplyAdd(Vector512.LoadUnsafe(ref values, (nuint)i), Vector512<T>.Zero, sum);
        }

        return Vector512.EqualsAll(sum, Vector512<T>.Zero);
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

        return !Lanes.AnyMagnitudeAbove(largest, limit);
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
        Vector512<T> validFirst = masks.ValidFirst, validSecond = masks.ValidSecond;
        for (int row = 0; row < rows; row++)
        {
            for (int layer = 0; layer < TShape.Layers; layer++)
            {
                int line = ((row * TShape.Layers) + layer) * LineLength, plane = TShape.Layers * LineLength;
                ref T center = ref Unsafe.Add(ref near.Center, line);
                ref T below = ref row > 0 ? ref Unsafe.Add(ref center, -plane) : ref Unsafe.Add(ref near.Below, layer * LineLength);
                ref T above = ref row < rows - 1 ? ref Unsafe.Add(ref center, plane) : ref Unsafe.Add(ref near.Above, layer * LineLength);
                ref T back = ref center, front = ref center;
                if (TShape.Layers > 1)
                {
                    back = ref layer > 0 ? ref Unsafe.Add(ref center, -LineLength) : ref Unsafe.Add(ref near.Back, row * plane);
                    front = ref layer < TShape.Layers - 1 ? ref Unsafe.Add(ref center, LineLength) : ref Unsafe.Add(ref near.Front, row * plane);
                }

                Vector512<T> westGhost = Vector512.Create(Unsafe.Add(ref near.West, line)), eastGhost = Vector512.Create(Unsafe.Add(ref near.East, line));
                Vector512<T> west = Vector512.ConditionalSelect(westLane, westGhost, Vector512.LoadUnsafe(ref Unsafe.Add(ref center, -1)));
                Vector512<T> east = Vector512.ConditionalSelect(eastLaneFirst, eastGhost, Vector512.LoadUnsafe(ref Unsafe.Add(ref center, 1)));
                Vector512<T> stepped = validFirst & StepVector<TShape>(ref center, west + east, ref below, ref above, ref back, ref front, ref Unsafe.Add(ref squares, line), 0, faces, in c);
                stepped.StoreUnsafe(ref destination, (nuint)line);
                largestFirst = Lanes.LargerMagnitude(largestFirst, stepped);
                if (Lanes512 < LineLength)
                {
                    nuint half = (nuint)Lanes512;
                    west = Vector512.LoadUnsafe(ref Unsafe.Add(ref center, -1), half);
                    east = Vector512.ConditionalSelect(eastLaneSecond, eastGhost, Vector512.LoadUnsafe(ref Unsafe.Add(ref center, 1), half));
                    stepped = validSecond & StepVector<TShape>(ref center, west + east, ref below, ref above, ref back, ref front, ref Unsafe.Add(ref squares, line), half, faces, in c);
                    stepped.StoreUnsafe(ref destination, (nuint)line + half);
                    largestSecond = Lanes.LargerMagnitude(largestSecond, stepped);
                }
            }
        }

        for (int i = rows * TShape.Layers * LineLength; i < BlockLength; i += Lanes512)
        {
            Vector512<T> kept = Vector512.LoadUnsafe(ref near.Center, (nuint)i);
            kept.StoreUnsafe(ref destination, (nuint)i);
            largestFirst = Lanes.LargerMagnitude(largestFirst, kept);
        }

        bool isAlive = Lanes.AnyMagnitudeAbove(largestFirst, threshold) || Lanes.AnyMagnitudeAbove(largestSecond, threshold);
        return (isAlive ? FacesOf<TShape>(ref destination, largestFirst, largestSecond, masks.Width, threshold) : TileFaces.None, isAlive);
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

        bool isAlive = Lanes.AnyMagnitudeAbove(first, threshold) || Lanes.AnyMagnitudeAbove(second, threshold);
        return (isAlive ? FacesOf<TShape>(ref values, first, second, width, threshold) : TileFaces.None, isAlive);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> StepVector<TShape>(
        ref T center, Vector512<T> sides, ref T below, ref T above, ref T back, ref T front, ref T squares, nuint at, Vector512<T> faces, in VectorCoefficients<T> c)
        where TShape : struct, ITileShape
    {
        Vector512<T> neighbours = sides + (Vector512.LoadUnsafe(ref below, at) + Vector512.LoadUnsafe(ref above, at));
        if (TShape.Layers > 1)
        {
            neighbours += Vector512.LoadUnsafe(ref back, at) + Vector512.LoadUnsafe(ref front, at);
        }

        return Lanes.Stepped(Vector512.LoadUnsafe(ref center, at), neighbours, faces, Vector512.LoadUnsafe(ref squares, at), in c);
    }

    // Lane i of the two vectors holds the largest magnitude of column i over all lines.
    private static TileFaces FacesOf<TShape>(ref T values, Vector512<T> first, Vector512<T> second, int width, T threshold)
        where TShape : struct, ITileShape
    {
        int plane = TShape.Layers * LineLength, east = width - 1;
        TileFaces faces = Lanes.AnyMagnitudeAbove(Vector512.CreateScalar(first.GetElement(0)), threshold) ? TileFaces.West : TileFaces.None;
        T eastern = east < Lanes512 ? first.GetElement(east) : second.GetElement(east - Lanes512);
        faces |= Lanes.AnyMagnitudeAbove(Vector512.CreateScalar(eastern), threshold) ? TileFaces.East : TileFaces.None;
        faces |= IsAnyAbove(ref values, plane, threshold) ? TileFaces.Below : TileFaces.None;
        faces |= IsAnyAbove(ref Unsafe.Add(ref values, BlockLength - plane), plane, threshold) ? TileFaces.Above : TileFaces.None;
        if (TShape.Layers > 1)
        {
            for (int row = 0; row < TShape.Rows; row++)
            {
                faces |= IsAnyAbove(ref Unsafe.Add(ref values, row * plane), LineLength, threshold) ? TileFaces.Back : TileFaces.None;
                faces |= IsAnyAbove(ref Unsafe.Add(ref values, (row * plane) + plane - LineLength), LineLength, threshold) ? TileFaces.Front : TileFaces.None;
            }
        }

        return faces;
    }

    private static bool IsAnyAbove(ref T values, int length, T threshold)
    {
        Vector512<T> largest = Vector512<T>.Zero;
        for (int i = 0; i < length; i += Lanes512)
        {
            largest = Lanes.LargerMagnitude(largest, Vector512.LoadUnsafe(ref values, (nuint)i));
        }

        return Lanes.AnyMagnitudeAbove(largest, threshold);
    }
}
