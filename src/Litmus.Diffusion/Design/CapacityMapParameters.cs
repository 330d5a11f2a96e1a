using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>The physics of a map of capacity over current density and grain size, at one thickness.</summary>
public sealed record CapacityMapParameters
{
    /// <summary>Diffusion coefficients and boundary width; the boundary must be the faster one.</summary>
    public required PolycrystalParameters Polycrystal { get; init; }

    /// <summary>Anode thickness L [m]; finite and greater than zero.</summary>
    public required double Thickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Initial concentration C₀ [mol m⁻³]; finite and greater than zero.</summary>
    public required double InitialConcentration { get; init => field = Require.PositiveFinite(value); }
}
