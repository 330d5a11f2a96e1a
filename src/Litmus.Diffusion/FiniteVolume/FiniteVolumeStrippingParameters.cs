using Litmus.Primitives;

namespace Litmus.Diffusion.FiniteVolume;

/// <summary>Stripping on a grid for a given time: C_t = D C_xx on 0 &lt; x &lt; L, C(x, 0) = C₀, D C_x = j/F at x = 0, C_x = 0 at x = L.</summary>
public sealed record FiniteVolumeStrippingParameters
{
    /// <summary>Diffusion coefficient D [m² s⁻¹]; finite and greater than zero.</summary>
    public required double DiffusionCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Anode thickness L [m]; finite and greater than zero.</summary>
    public required double Thickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Stripping current density j [A m⁻²]; finite and greater than zero.</summary>
    public required double StrippingCurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Initial concentration C₀ [mol m⁻³]; finite and greater than zero.</summary>
    public required double InitialConcentration { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Simulated time [s]; finite and greater than zero. After depletion the linear problem continues below zero.</summary>
    public required double Duration { get; init => field = Require.PositiveFinite(value); }
}
