using Litmus.Primitives;

namespace Litmus.Nucleation.Pathways;

/// <summary>A cycle: plate a charge at constant current, rest, strip the same charge or up to a cut-off. Potentials are against lithium.</summary>
public sealed record CyclingProtocol
{
    /// <summary>Potential at the start E₀ [V]; greater than the lower cut-off.</summary>
    public required double InitialPotential { get; init => field = Require.Finite(value); }

    /// <summary>SEI at the start as its charge q [C m⁻²]; finite, 0 on a bare surface.</summary>
    public required double InitialSeiCharge { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Size of the plating current density [A m⁻²]; finite and greater than zero.</summary>
    public required double PlatingCurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Charge of the plating step and largest charge stripped [C m⁻²]; finite and greater than zero.</summary>
    public required double Capacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Rest at open circuit [s]; finite, zero or greater.</summary>
    public required double RestTime { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Size of the stripping current density [A m⁻²]; finite and greater than zero.</summary>
    public required double StrippingCurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Stripping ends at this potential [V]; finite and greater than zero.</summary>
    public required double UpperCutoff { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Plating ends at this potential [V]; less than zero.</summary>
    public required double LowerCutoff { get; init => field = Require.NegativeFinite(value); }
}
