using Litmus.Primitives;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>The numerics of a random field.</summary>
public sealed record GaussianFieldOptions
{
    /// <summary>Cells along each edge of the window; at least 2. The spacing is edge / cells.</summary>
    public int CellCount { get; init => field = Require.AtLeast(value, minimum: 2); } = 128;

    /// <summary>Padding on every side in correlation lengths; at least 1. Mirror images enter as exp(−(2·padding)²). Default 3, 2·10⁻¹⁶.</summary>
    public double Padding { get; init => field = Require.Between(value, 1, 20); } = 3;

    /// <summary>Seed of xoshiro256**; it names the draw.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads; at least 1. It changes the time, not the result.</summary>
    public int ThreadCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;
}
