using Litmus.Primitives;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>The numerics of a boundary profile.</summary>
public sealed record BoundaryOptions
{
    /// <summary>Nodes per shortest decay length; at least 4. Default 32. Energy and mobility are extrapolated from this spacing and its double.</summary>
    public int NodesPerLength { get; init => field = Require.AtLeast(value, minimum: 4); } = 32;

    /// <summary>Half the extent in longest decay lengths; 8 … 60. Default 24, which leaves out a part of e⁻²⁴.</summary>
    public double HalfExtent { get; init => field = Require.Between(value, 8, 60); } = 24;

    /// <summary>Largest accepted residual in units of w; finite and greater than zero. Default 1e-9; rounding leaves about 1e-16 κ/(w Δx²).</summary>
    public double Tolerance { get; init => field = Require.PositiveFinite(value); } = 1e-9;
}
