using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>A vector register and what the kernels do with it. Lanes are treated alike and multiplications and additions fused explicitly, so that the width changes no bit of a result.</summary>
internal interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>One value in all lanes.</summary>
    static abstract TSelf Fill(T value);

    static abstract TSelf Load(ref readonly T source);

    void Store(ref T destination);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>The lanes that a mask of all bits or none lets through; zeros elsewhere.</summary>
    static abstract TSelf operator &(TSelf left, TSelf mask);

    /// <summary>a b + c, rounded once, on every machine.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>Lanes of one vector where a mask is set, of another elsewhere.</summary>
    static abstract TSelf Select(TSelf mask, TSelf set, TSelf unset);

    /// <summary>The cells to the west of some cells: those one before them in memory.</summary>
    static abstract TSelf LoadWest(ref readonly T cells, TSelf loaded);

    /// <summary>The cells to the east of some cells: those one after them in memory.</summary>
    static abstract TSelf LoadEast(ref readonly T cells, TSelf loaded);

    /// <summary>The cells to the west of the first cells of a line: a ghost and those after it.</summary>
    static abstract TSelf LoadWest(ref readonly T cells, TSelf loaded, T ghost);

    /// <summary>The cells to the east of the last cells of a line: those before a ghost, and it.</summary>
    static abstract TSelf LoadEast(ref readonly T cells, TSelf loaded, T ghost);

    /// <summary>In each lane the magnitude that is larger as a number; NaN is larger than all.</summary>
    static abstract TSelf LargerMagnitude(TSelf magnitudes, TSelf values);

    /// <summary>A bit for each lane whose magnitude exceeds a limit or is NaN.</summary>
    static abstract uint MagnitudesAbove(TSelf magnitudes, TSelf limit);

    /// <summary>Whether all lanes are zero; NaN is not.</summary>
    static abstract bool IsZero(TSelf values);
}
