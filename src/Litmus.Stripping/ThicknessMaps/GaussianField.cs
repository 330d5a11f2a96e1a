using System.Collections.Immutable;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>One draw of a normal random field on the cells of a square window.</summary>
public sealed record GaussianField
{
    /// <summary>The field [1], row-major. Shape: cells × cells.</summary>
    public required ImmutableArray<double> Values { get; init; }

    /// <summary>Cells along each edge.</summary>
    public required int CellCount { get; init; }

    /// <summary>Edge of a cell [m].</summary>
    public required double Spacing { get; init; }

    /// <summary>Seed of xoshiro256** for this draw.</summary>
    public required ulong Seed { get; init; }
}
