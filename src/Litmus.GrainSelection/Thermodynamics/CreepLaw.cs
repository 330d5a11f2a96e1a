using Litmus.Primitives;

namespace Litmus.GrainSelection.Thermodynamics;

/// <summary>Power-law creep under a constant stress, dε/dt = A σⁿ: the extrinsic strain of Eq 10.</summary>
/// <remarks>The source gives no values for A and n and neglects the extrinsic strain. Source: M. Zhang et al., Joule, 2025, text after Eq 10.</remarks>
public sealed record CreepLaw
{
    /// <summary>Strain rate at the reference stress, A σ_refⁿ [s⁻¹]; finite and greater than zero. Its unit does not depend on the exponent.</summary>
    public required double ReferenceStrainRate { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Reference stress σ_ref [Pa]; finite and greater than zero.</summary>
    public required double ReferenceStress { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Stress exponent n [1]; finite and greater than zero.</summary>
    public required double StressExponent { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Strain rate dε/dt = A σⁿ [s⁻¹].</summary>
    /// <param name="stress">Stress σ [Pa]; finite, zero or greater.</param>
    public double StrainRate(double stress) => ReferenceStrainRate * Math.Pow(Require.NonNegativeFinite(stress) / ReferenceStress, StressExponent);

    /// <summary>Extrinsic strain after a time under constant stress [1].</summary>
    /// <param name="stress">Stress σ [Pa]; finite, zero or greater.</param>
    /// <param name="duration">Time under stress [s]; finite, zero or greater.</param>
    public double Strain(double stress, double duration) => StrainRate(stress) * Require.NonNegativeFinite(duration);
}
