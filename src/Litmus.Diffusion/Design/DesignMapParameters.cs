using System.Collections.Immutable;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>The physics of a map over thickness and grain size of the designs that meet each target.</summary>
public sealed record DesignMapParameters
{
    /// <summary>Diffusion coefficients and boundary width; the boundary must be the faster one.</summary>
    public required PolycrystalParameters Polycrystal { get; init; }

    /// <summary>The targets, in the order in which the result lists them.</summary>
    public required ImmutableArray<DesignTarget> Targets { get; init; }

    /// <summary>Initial concentration C₀ [mol m⁻³]; finite and greater than zero.</summary>
    public required double InitialConcentration { get; init => field = Require.PositiveFinite(value); }
}
