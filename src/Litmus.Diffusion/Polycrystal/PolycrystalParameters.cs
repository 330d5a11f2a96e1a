using Litmus.Primitives;

namespace Litmus.Diffusion.Polycrystal;

/// <summary>The diffusion coefficients of boundary and bulk, and the boundary width.</summary>
public sealed record PolycrystalParameters
{
    /// <summary>Boundary diffusion coefficient D_g [m² s⁻¹]; finite and greater than zero.</summary>
    public required double BoundaryDiffusionCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Bulk (grain interior) diffusion coefficient D_b [m² s⁻¹]; finite and greater than zero.</summary>
    public required double BulkDiffusionCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Boundary width w [m]; finite and greater than zero. No grain can be smaller.</summary>
    public required double BoundaryWidth { get; init => field = Require.PositiveFinite(value); }
}
