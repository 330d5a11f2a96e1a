using Litmus.Primitives;

namespace Litmus.Diffusion.FiniteVolume;

/// <summary>The physics of one stripping run on a grid: C_t = D C_xx on 0 &lt; x &lt; L, C(x, 0) = C₀, D C_x = j/F at x = 0, C_x = 0 at x = L, for a given time.</summary>
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

    /// <summary>Simulated time [s]; finite and greater than zero. It may exceed the depletion time: the linear problem goes on below zero, and the result says when it crossed.</summary>
    public required double Duration { get; init => field = Require.PositiveFinite(value); }
}
