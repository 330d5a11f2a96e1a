using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Operations on the blocks of one tile.</summary>
internal static class TileKernel<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int LineLength = TileSize.LineLength, BlockLength = TileSize.CellCount;

    /// <summary>Prefetches the first values of a block. The processor does not foresee the next row of tiles.</summary>
    public static unsafe void Prefetch(nint block, int length)
    {
        const int cacheLine = 64;
        for (int i = 0; Sse.IsSupported && i < length * Unsafe.SizeOf<T>(); i += cacheLine)
        {
            Sse.Prefetch1((void*)(block + i));
        }
    }

    /// <summary>squares = Σ values² over the fields, in their order.</summary>
    /// <returns>Whether all sums are finite.</returns>
    public static bool SumSquares(ReadOnlySpan<TileField> fields, ref T squares)
    {
        TLanes zeroIfFinite = default;
        for (int i = 0; i < BlockLength; i += 8 * TLanes.Count)
        {
            // Eight independent sums, so no addition waits for the one before.
            TLanes s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            foreach (ref readonly TileField field in fields)
            {
                ref T values = ref Unsafe.Add(ref BlockArena<T>.At(field.Block), i);
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
            s0.Store(ref sums);
            s1.Store(ref Unsafe.Add(ref sums, TLanes.Count));
            s2.Store(ref Unsafe.Add(ref sums, 2 * TLanes.Count));
            s3.Store(ref Unsafe.Add(ref sums, 3 * TLanes.Count));
            s4.Store(ref Unsafe.Add(ref sums, 4 * TLanes.Count));
            s5.Store(ref Unsafe.Add(ref sums, 5 * TLanes.Count));
            s6.Store(ref Unsafe.Add(ref sums, 6 * TLanes.Count));
            s7.Store(ref Unsafe.Add(ref sums, 7 * TLanes.Count));
            // Squares are not negative, so their sum is finite only if each is. 0·S is 0 for finite S, else NaN.
            TLanes sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
            zeroIfFinite = TLanes.MultiplyAdd(sum, default, zeroIfFinite);
        }

        return TLanes.IsZero(zeroIfFinite);
    }

    /// <summary>Whether the valid columns of all lines differ from a value by at most a limit.</summary>
    public static bool IsNear(ref T values, T expected, T limit, TileMasks<TLanes, T> masks)
    {
        TLanes largest = default, minusExpected = TLanes.Fill(-expected);
        for (int i = 0; i < BlockLength; i += TLanes.Count)
        {
            largest = TLanes.LargerMagnitude(largest, (TLanes.Load(ref Unsafe.Add(ref values, i)) + minusExpected) & masks.Valid(i % LineLength));
        }

        return TLanes.MagnitudesAbove(largest, TLanes.Fill(limit)) == 0;
    }

    /// <summary>One explicit step of a block. Lines above its active rows are copied.</summary>
    /// <returns>The faces at which a value exceeds the entry threshold, and whether any value exceeds the activity threshold.</returns>
    public static (TileFaces Faces, bool IsAlive) Step<TShape>(
        in BlockStep<T> block, in VectorCoefficients<TLanes, T> c, TileMasks<TLanes, T> masks, in TileThresholds<T> thresholds)
        where TShape : struct, ITileShape
    {
        uint alive = 0, entering = 0;
        for (int column = 0; column < LineLength; column += TLanes.Count)
        {
            TLanes largest = block.Rows == TShape.Rows
                ? default
                : CopyFrom(block.Rows * TShape.Layers * LineLength, column, ref block.Center, ref block.Destination);
            for (int layer = 0; layer < TShape.Layers; layer++)
            {
                largest = StepStrip<TShape>(in block, column, layer, in c, masks, largest);
            }

            alive |= TLanes.MagnitudesAbove(largest, TLanes.Fill(thresholds.Activity)) << column;
            entering |= TLanes.MagnitudesAbove(largest, TLanes.Fill(thresholds.Entry)) << column;
        }

        return (entering == 0 ? TileFaces.None : FacesOf<TShape>(ref block.Destination, entering, masks.Width, thresholds.Entry), alive != 0);
    }

    /// <summary>The faces at which a stored value exceeds the entry threshold, and whether any value exceeds the activity threshold.</summary>
    public static (TileFaces Faces, bool IsAlive) Inspect<TShape>(ref T values, int width, in TileThresholds<T> thresholds)
        where TShape : struct, ITileShape
    {
        uint alive = 0, entering = 0;
        for (int column = 0; column < LineLength; column += TLanes.Count)
        {
            TLanes largest = default;
            for (int line = column; line < BlockLength; line += LineLength)
            {
                largest = TLanes.LargerMagnitude(largest, TLanes.Load(ref Unsafe.Add(ref values, line)));
            }

            alive |= TLanes.MagnitudesAbove(largest, TLanes.Fill(thresholds.Activity)) << column;
            entering |= TLanes.MagnitudesAbove(largest, TLanes.Fill(thresholds.Entry)) << column;
        }

        return (FacesOf<TShape>(ref values, entering, width, thresholds.Entry), alive != 0);
    }

    // Steps the vectors of one layer at the same columns. Each call passes constants for the cases of a column, so the loop over rows does not test for them.
    private static TLanes StepStrip<TShape>(
        in BlockStep<T> block, int column, int layer, in VectorCoefficients<TLanes, T> c, TileMasks<TLanes, T> masks, TLanes largest)
        where TShape : struct, ITileShape
    {
        int end = column + TLanes.Count;
        if (end > masks.Width)
        {
            return StepRows<TShape>(in block, column, layer, in c, masks, largest, isFirst: column == 0, isLast: false, isCut: true);
        }

        return (column == 0, end == masks.Width) switch
        {
            (true, true) => StepRows<TShape>(in block, column, layer, in c, masks, largest, isFirst: true, isLast: true, isCut: false),
            (true, false) => StepRows<TShape>(in block, column, layer, in c, masks, largest, isFirst: true, isLast: false, isCut: false),
            (false, true) => StepRows<TShape>(in block, column, layer, in c, masks, largest, isFirst: false, isLast: true, isCut: false),
            (false, false) => StepRows<TShape>(in block, column, layer, in c, masks, largest, isFirst: false, isLast: false, isCut: false),
        };
    }

    // Each row reuses the loads of the one before: the cell above becomes the cell, the cell the one below. A cut strip holds zeros beyond the grid.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes StepRows<TShape>(
        in BlockStep<T> block,
        int column,
        int layer,
        in VectorCoefficients<TLanes, T> coefficients,
        TileMasks<TLanes, T> masks,
        TLanes largest,
        bool isFirst,
        bool isLast,
        bool isCut)
        where TShape : struct, ITileShape
    {
        VectorCoefficients<TLanes, T> c = coefficients;
        nint plane = TShape.Layers * LineLength, start = layer * LineLength, first = start + column, top = first + ((block.Rows - 1) * plane);
        ref T cells = ref block.Center, squares = ref block.Squares, destination = ref block.Destination;
        ref T west = ref Unsafe.Add(ref block.West, -column), east = ref Unsafe.Add(ref block.East, -column);
        ref T back = ref layer > 0 ? ref Unsafe.Add(ref cells, -LineLength) : ref block.Back;
        ref T front = ref layer < TShape.Layers - 1 ? ref Unsafe.Add(ref cells, LineLength) : ref Unsafe.Add(ref block.Front, -start);
        TLanes below = TLanes.Load(ref Unsafe.Add(ref block.Below, first)), cell = TLanes.Load(ref Unsafe.Add(ref cells, first));
        for (nint at = first; at <= top; at += plane)
        {
            TLanes above = TLanes.Load(ref at < top ? ref Unsafe.Add(ref cells, at + plane) : ref Unsafe.Add(ref block.Above, first));
            TLanes westward = isFirst
                ? TLanes.LoadWest(ref Unsafe.Add(ref cells, at), cell, Unsafe.Add(ref west, at))
                : TLanes.LoadWest(ref Unsafe.Add(ref cells, at), cell);
            TLanes eastward = isLast
                ? TLanes.LoadEast(ref Unsafe.Add(ref cells, at), cell, Unsafe.Add(ref east, at))
                : TLanes.LoadEast(ref Unsafe.Add(ref cells, at), cell);
            if (isCut)
            {
                eastward = TLanes.Select(masks.Last(column), TLanes.Fill(Unsafe.Add(ref east, at)), eastward);
            }

            TLanes neighbours = (westward + eastward) + (below + above);
            if (TShape.Layers > 1)
            {
                neighbours += TLanes.Load(ref Unsafe.Add(ref back, at)) + TLanes.Load(ref Unsafe.Add(ref front, at));
            }

            TLanes stepped = c.Stepped(cell, neighbours, TLanes.Load(ref Unsafe.Add(ref squares, at)));
            if (isCut)
            {
                stepped &= masks.Valid(column);
            }

            stepped.Store(ref Unsafe.Add(ref destination, at));
            largest = TLanes.LargerMagnitude(largest, stepped);
            (below, cell) = (cell, above);
        }

        return largest;
    }

    private static TLanes CopyFrom(int first, int column, ref T source, ref T destination)
    {
        TLanes largest = default;
        for (int at = first + column; at < BlockLength; at += LineLength)
        {
            TLanes kept = TLanes.Load(ref Unsafe.Add(ref source, at));
            kept.Store(ref Unsafe.Add(ref destination, at));
            largest = TLanes.LargerMagnitude(largest, kept);
        }

        return largest;
    }

    // A set bit of columns: some value of that column exceeds the threshold.
    private static TileFaces FacesOf<TShape>(ref T values, uint columns, int width, T threshold)
        where TShape : struct, ITileShape
    {
        TLanes limit = TLanes.Fill(threshold);
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

        return faces;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAnyAbove(ref T values, int length, TLanes limit)
    {
        TLanes largest = default;
        for (int i = 0; i < length; i += TLanes.Count)
        {
            largest = TLanes.LargerMagnitude(largest, TLanes.Load(ref Unsafe.Add(ref values, i)));
        }

        return TLanes.MagnitudesAbove(largest, limit) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AddSquare(TLanes sum, ref T values, int vector)
    {
        TLanes value = TLanes.Load(ref Unsafe.Add(ref values, vector * TLanes.Count));
        return TLanes.MultiplyAdd(value, value, sum);
    }
}
