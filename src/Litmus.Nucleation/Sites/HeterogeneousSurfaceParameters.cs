using Litmus.Nucleation.Kinetics;
using Litmus.Primitives;

namespace Litmus.Nucleation.Sites;

/// <summary>The physics of nucleation on a surface whose sites differ in their contact angle.</summary>
public sealed record HeterogeneousSurfaceParameters
{
    /// <summary>Sites and their contact angles.</summary>
    public required SiteDistribution Sites { get; init; }

    /// <summary>Kinetics that relate current density and overpotential.</summary>
    public required ButlerVolmer Kinetics { get; init; }

    /// <summary>Energy of the face between metal and electrolyte γ_s [J m⁻²]; finite and greater than zero.</summary>
    public required double ElectrolyteFaceEnergy { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Molar volume V_m [m³ mol⁻¹]; finite and greater than zero.</summary>
    public required double MolarVolume { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Rate of a site without a barrier k [s⁻¹]; finite and greater than zero.</summary>
    public required double RateConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Time t for which the overpotential acts before growth takes over [s]; finite and greater than zero.</summary>
    public required double Duration { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Share of the surface that carries the current while nuclei form [1]; greater than 0, at most 1.</summary>
    public required double ActiveFraction { get; init => field = Require.Between(value, 1e-12, 1); }
}
