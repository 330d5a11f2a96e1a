using Litmus.Primitives;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>The numerics of a boundary profile.</summary>
public sealed record BoundaryOptions
{
    /// <summary>Nodes in the shortest decay length; at least 4. Energy and mobility are extrapolated from this spacing and its double. Default 32.</summary>
    public int NodesPerLength { get; init => field = Require.AtLeast(value, minimum: 4); } = 32;

    /// <summary>Half the extent in units of the longest decay length; 8 … 60. Default 24: what lies beyond is e⁻²⁴ of the whole.</summary>
    public double HalfExtent { get; init => field = Require.Between(value, 8, 60); } = 24;

    /// <summary>Largest residual of the equilibrium, in units of w, at which the iteration ends; finite and greater than zero. Default 1e-9; rounding leaves about 1e-16 κ/(w Δx²).</summary>
    public double Tolerance { get; init => field = Require.PositiveFinite(value); } = 1e-9;
}
