using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>Stripping of a slab at constant current: C_t = D C_xx, C(x, 0) = C₀, D C_x = j/F at the electrolyte x = 0, C_x = 0 at the collector L.</summary>
/// <remarks>Source: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Eqs 8, 9. Its text puts both conditions at x = L; Eq 9 is right for x = 0.</remarks>
public sealed record StrippingParameters
{
    /// <summary>Diffusion coefficient D of the polycrystal [m² s⁻¹]; finite and greater than zero.</summary>
    public required double DiffusionCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Anode thickness L [m]; finite and greater than zero.</summary>
    public required double Thickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Stripping current density j [A m⁻²]; finite and greater than zero, positive when lithium leaves.</summary>
    public required double StrippingCurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Initial concentration C₀ [mol m⁻³]; finite and greater than zero. <see cref="Lithium.Concentration"/> for dense lithium.</summary>
    public required double InitialConcentration { get; init => field = Require.PositiveFinite(value); }
}
