using Litmus.Nucleation.Kinetics;
using Litmus.Primitives;

namespace Litmus.Nucleation.Pathways;

/// <summary>The physics of the parallel pathways of a lithium electrode: double layer, SEI, nucleation, growth of the deposit, pits.</summary>
public sealed record PathwayParameters
{
    /// <summary>Capacitance of the double layer C_dl [F m⁻²]; finite and greater than zero.</summary>
    public required double DoubleLayerCapacitance { get; init => field = Require.PositiveFinite(value); }

    /// <summary>SEI current density k of a bare surface at <see cref="SeiPotential"/> [A m⁻²]; finite, zero or greater.</summary>
    public required double SeiRateConstant { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Potential E_s at which the electrolyte is reduced at the rate k, against lithium [V]; finite.</summary>
    public required double SeiPotential { get; init => field = Require.Finite(value); }

    /// <summary>Charge-transfer coefficient b of the reduction of the electrolyte [1]; greater than 0, at most 1.</summary>
    public required double SeiTransferCoefficient { get; init => field = Require.Between(value, 1e-6, 1); }

    /// <summary>Charge q₀ that lowers the rate of the SEI by a factor e [C m⁻²]; finite and greater than zero.</summary>
    public required double SeiPassivationCharge { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Kinetics of lithium on lithium: growth, stripping, and the walls of pits.</summary>
    public required ButlerVolmer Growth { get; init; }

    /// <summary>Rate k_n of a free site and barrier constant B of nuclei.</summary>
    public required BarrierRate Nucleation { get; init; }

    /// <summary>Sites for nuclei N_s [m⁻²]; finite and greater than zero.</summary>
    public required double SiteDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Energy of the face between lithium and electrolyte γ_s [J m⁻²], for the critical radius; finite and greater than zero.</summary>
    public required double ElectrolyteFaceEnergy { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Molar volume of lithium V_m [m³ mol⁻¹]; finite and greater than zero.</summary>
    public required double MolarVolume { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Lithium χ that loses contact per stripped lithium [1]; from 0 to 10.</summary>
    public required double DeadPerStripped { get; init => field = Require.Between(value, 0, 10); }

    /// <summary>Rate k_p of the closed surface of the reservoir and barrier constant B_p of pits.</summary>
    public required BarrierRate Pits { get; init; }

    /// <summary>Lithium below the deposit that pits can strip [C m⁻²]; finite, 0 without excess lithium.</summary>
    public required double ReservoirCapacity { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Charge per volume of lithium F/V_m [C m⁻³].</summary>
    public double ChargePerVolume => PhysicalConstants.Faraday / MolarVolume;
}
