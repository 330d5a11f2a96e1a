using Litmus.Primitives;

namespace Litmus.Electrochemistry.Creep;

/// <summary>Power-law creep ε̇ = A σᵐ exp(−Q/(R T)), given by a measured point instead of A, which spans many decades for large m.</summary>
/// <remarks>ε̇ = ε̇₀ (σ/σ₀)ᵐ exp(−(Q/R)(1/T − 1/T₀)), uniaxial.</remarks>
public sealed record PowerLawCreep
{
    /// <summary>Stress σ₀ of the measured point [Pa]; finite and greater than zero.</summary>
    public required double ReferenceStress { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Strain rate ε̇₀ of the measured point [s⁻¹]; finite and greater than zero.</summary>
    public required double ReferenceStrainRate { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Temperature T₀ of the measured point [K]; finite and greater than zero.</summary>
    public required double ReferenceTemperature { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Stress exponent m [1]; finite and greater than zero, 1 for a Newtonian body.</summary>
    public required double StressExponent { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Activation energy Q [J mol⁻¹]; finite, zero or greater.</summary>
    public required double ActivationEnergy { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Strain rate ε̇ [s⁻¹] under a uniaxial stress.</summary>
    /// <param name="stress">Stress σ [Pa]; finite, zero or greater.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public double StrainRate(double stress, double temperature) =>
        ReferenceStrainRate * Math.Pow(Require.NonNegativeFinite(stress) / ReferenceStress, StressExponent) * Acceleration(temperature);

    /// <summary>Stress σ [Pa] for a strain rate; the inverse of <see cref="StrainRate"/>.</summary>
    /// <param name="strainRate">Strain rate ε̇ [s⁻¹]; finite, zero or greater.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public double FlowStress(double strainRate, double temperature) =>
        ReferenceStress * Math.Pow(Require.NonNegativeFinite(strainRate) / (ReferenceStrainRate * Acceleration(temperature)), 1 / StressExponent);

    /// <summary>Consistency K of the same body in shear, τ = K γ̇ⁿ with n = 1/m [Pa sⁿ].</summary>
    /// <remarks>Incompressible von Mises body: τ = σ/√3, γ̇ = √3 ε̇, so K = C 3^(−(n + 1)/2) where σ = C ε̇ⁿ; a third of σ/ε̇ for m = 1 (Trouton).</remarks>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is refused.</exception>
    public double ShearConsistency(double temperature) => FlowStress(1, temperature) * Math.Pow(3, -((1 / StressExponent) + 1) / 2);

    private double Acceleration(double temperature) =>
        Math.Exp(-ActivationEnergy / PhysicalConstants.MolarGas * ((1 / Require.PositiveFinite(temperature)) - (1 / ReferenceTemperature)));
}
