using Litmus.Primitives;

namespace Litmus.GrainSelection.Thermodynamics;

/// <summary>The physics of two neighbouring grains in a film under deposition. Temperature is an argument of the quantities instead.</summary>
public sealed record GrainCompetitionParameters
{
    /// <summary>Grain 1, preferred where ΔU is negative.</summary>
    public required Grain First { get; init; }

    /// <summary>Grain 2, preferred where ΔU is positive.</summary>
    public required Grain Second { get; init; }

    /// <summary>Film thickness h [m]; finite and greater than zero. Only the surface term depends on it.</summary>
    public required double Thickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Grain size L [m]; finite and greater than zero.</summary>
    public required double GrainSize { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Deposition rate R [m s⁻¹], the growth of thickness; finite and greater than zero.</summary>
    public required double DepositionRate { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Yield strength σ_y [Pa], equal for both grains; finite and greater than zero.</summary>
    public required double YieldStrength { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Span ε_T − ε_c between the largest tensile and the largest compressive intrinsic strain [1]; finite and greater than zero.</summary>
    public required double StrainSpan { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Constant β of the relaxation of the intrinsic strain [1]; finite and greater than zero.</summary>
    public required double RelaxationConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Prefactor D₀ of the diffusion coefficient [m² s⁻¹], equal for both grains; finite and greater than zero.</summary>
    public required double DiffusionPrefactor { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Boltzmann constant k_B [J K⁻¹]; finite and greater than zero. Default: the CODATA value; a publication may round it.</summary>
    public double BoltzmannConstant { get; init => field = Require.PositiveFinite(value); } = PhysicalConstants.Boltzmann;
}
