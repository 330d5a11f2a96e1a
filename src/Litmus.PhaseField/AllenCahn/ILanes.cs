using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>A vector register. All lanes are treated alike and multiply-adds fused explicitly, so its width changes no bit of a result.</summary>
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

    /// <summary>The lanes that a mask keeps; zeros elsewhere. Each lane of the mask has all bits set or none.</summary>
    static abstract TSelf operator &(TSelf left, TSelf mask);

    /// <summary>a b + c, rounded once.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>left + the values of a vector in memory, in one instruction.</summary>
    static abstract TSelf Add(TSelf left, ref readonly T right);

    /// <summary>a b + the values of a vector in memory, rounded once, in one instruction.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, ref readonly T c);

    /// <summary>Lanes of one vector where a mask is set, of the other elsewhere.</summary>
    static abstract TSelf Select(TSelf mask, TSelf set, TSelf unset);

    /// <summary>The western neighbours of loaded cells, one place before them in memory.</summary>
    static abstract TSelf LoadWest(ref readonly T cells, TSelf loaded);

    /// <summary>The eastern neighbours of loaded cells, one place after them in memory.</summary>
    static abstract TSelf LoadEast(ref readonly T cells, TSelf loaded);

    /// <summary>The western neighbours of the first cells of a line: a ghost, then the cells.</summary>
    static abstract TSelf LoadWest(ref readonly T cells, TSelf loaded, T ghost);

    /// <summary>The eastern neighbours of the last cells of a line: the cells, then a ghost.</summary>
    static abstract TSelf LoadEast(ref readonly T cells, TSelf loaded, T ghost);

    /// <summary>The larger magnitude in each lane. NaN is larger than any number.</summary>
    static abstract TSelf LargerMagnitude(TSelf magnitudes, TSelf values);

    /// <summary>One bit per lane, set if its magnitude exceeds a limit or is NaN.</summary>
    static abstract uint MagnitudesAbove(TSelf magnitudes, TSelf limit);

    /// <summary>Whether all lanes are zero.</summary>
    static abstract bool IsZero(TSelf values);
}
