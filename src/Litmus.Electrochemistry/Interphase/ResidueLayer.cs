using Litmus.Primitives;

namespace Litmus.Electrochemistry.Interphase;

/// <summary>A porous layer of dead lithium and interphase. It grows by the loss of each cycle, and ions diffuse through it.</summary>
/// <remarks>
/// L = n (1 − CE) q v/(1 − ε) with v the volume of residue per charge lost; j = z F D ε c/(τ L), the current at which the concentration at the
/// metal is zero (one salt, no migration).
/// </remarks>
public sealed record ResidueLayer
{
    /// <summary>Porosity ε [1]; strictly between 0 and 1.</summary>
    public required double Porosity { get; init => field = Require.StrictlyBetween(value, 0, 1); }

    /// <summary>Tortuosity τ, the factor by which the pores lower the diffusivity [1]; at least 1.</summary>
    public required double Tortuosity { get; init => field = Require.Between(value, 1, double.MaxValue); }

    /// <summary>Volume of residue per charge lost v [m³ C⁻¹]; finite and greater than zero.</summary>
    public required double VolumePerCharge { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Diffusion coefficient of the ion in the pores D [m² s⁻¹]; finite and greater than zero.</summary>
    public required double DiffusionCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Concentration of the ion outside c [mol m⁻³]; finite and greater than zero.</summary>
    public required double Concentration { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Thickness L after a number of cycles [m].</summary>
    /// <param name="cycles">Number of cycles n [1]; finite, zero or greater.</param>
    /// <param name="arealCapacity">Capacity plated in each q [C m⁻²]; finite and greater than zero.</param>
    /// <param name="efficiency">Coulombic efficiency CE [1]; between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public double Thickness(double cycles, double arealCapacity, double efficiency) =>
        Require.NonNegativeFinite(cycles) * (1 - Require.Between(efficiency, 0, 1))
        * Require.PositiveFinite(arealCapacity) * VolumePerCharge / (1 - Porosity);

    /// <summary>Limiting current density j through a layer [A m⁻²], for a univalent ion.</summary>
    /// <param name="thickness">Thickness L [m]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The thickness is refused.</exception>
    public double LimitingCurrentDensity(double thickness) =>
        PhysicalConstants.Faraday * DiffusionCoefficient * Porosity * Concentration / (Tortuosity * Require.PositiveFinite(thickness));
}
