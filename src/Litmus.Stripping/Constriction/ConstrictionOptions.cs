using Litmus.Primitives;

namespace Litmus.Stripping.Constriction;

/// <summary>The numerics of a constriction run.</summary>
public sealed record ConstrictionOptions
{
    /// <summary>Cells across the electrolyte, growing geometrically from the contact; at least 2. Default 64.</summary>
    public int DepthCellCount { get; init => field = Require.AtLeast(value, minimum: 2); } = 64;

    /// <summary>Thickness of the first cell over the lateral spacing [1]; greater than zero. Default 1. Cells are equal if larger ones do not fit.</summary>
    public double FirstDepthCell { get; init => field = Require.PositiveFinite(value); } = 1;

    /// <summary>Residual over right side at which the iteration ends [1]; between 1e-14 and 0.1. Default 1e-8.</summary>
    public double Tolerance { get; init => field = Require.Between(value, 1e-14, 0.1); } = 1e-8;

    /// <summary>Largest number of iterations; at least 1. Default 500.</summary>
    public int MostIterations { get; init => field = Require.AtLeast(value, minimum: 1); } = 500;

    /// <summary>Number of threads; at least 1. It changes the time, not the result. Default 1.</summary>
    public int ThreadCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;
}
