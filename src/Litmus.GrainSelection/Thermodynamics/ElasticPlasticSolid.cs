using Litmus.Primitives;

namespace Litmus.GrainSelection.Thermodynamics;

/// <summary>A solid that is linear up to its yield strain and perfectly plastic beyond it.</summary>
/// <remarks>
/// The yield strain is a parameter, as in the source. Its two forms of the energy hold at and beyond yield and agree only where E ε_y = σ_y.
/// Source: M. Zhang et al., Joule, 2025, Eq 6-9.
/// </remarks>
public sealed record ElasticPlasticSolid
{
    /// <summary>Elastic modulus E [Pa]; finite and greater than zero.</summary>
    public required double ElasticModulus { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Yield strength σ_y [Pa]; finite and greater than zero.</summary>
    public required double YieldStrength { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Yield strain ε_y [1]; finite and greater than zero.</summary>
    public required double YieldStrain { get; init => field = Require.PositiveFinite(value); }

    /// <summary>A solid whose yield strain is that of Hooke's law, ε_y = σ_y/E.</summary>
    /// <param name="elasticModulus">Elastic modulus E [Pa].</param>
    /// <param name="yieldStrength">Yield strength σ_y [Pa].</param>
    public static ElasticPlasticSolid WithHookeanYield(double elasticModulus, double yieldStrength) =>
        new() { ElasticModulus = elasticModulus, YieldStrength = yieldStrength, YieldStrain = yieldStrength / elasticModulus };

    /// <summary>Energy as the sum of an elastic and a plastic part, F = E ε_y²/2 + σ_y (ε − ε_y) [J m⁻³] (Eq 6).</summary>
    /// <param name="strain">Strain ε [1], at least the yield strain.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strain lies below yield, where the form does not hold.</exception>
    public double EnergyByParts(double strain) => ElasticTerm + (YieldStrength * (AtYieldOrBeyond(strain) - YieldStrain));

    /// <summary>Energy in one expression, F = σ_y ε − E ε_y²/2 [J m⁻³] (Eq 7).</summary>
    /// <param name="strain">Strain ε [1], at least the yield strain.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strain lies below yield, where the form does not hold.</exception>
    public double EnergyInOneLine(double strain) => (YieldStrength * AtYieldOrBeyond(strain)) - ElasticTerm;

    /// <summary>Difference of two grains with a common yield strain as printed, ΔF = σ_y (ε₁ − ε₂) − (E₁ − E₂) ε_y²/2 [J m⁻³] (Eq 8).</summary>
    /// <param name="yieldStrength">Yield strength σ_y [Pa] of both.</param>
    /// <param name="yieldStrain">Yield strain ε_y [1] of both.</param>
    /// <param name="firstModulus">Elastic modulus E₁ [Pa].</param>
    /// <param name="secondModulus">Elastic modulus E₂ [Pa].</param>
    /// <param name="firstStrain">Strain ε₁ [1].</param>
    /// <param name="secondStrain">Strain ε₂ [1].</param>
    public static double DifferenceWithCommonYieldStrain(
        double yieldStrength, double yieldStrain, double firstModulus, double secondModulus, double firstStrain, double secondStrain)
    {
        Require.PositiveFinite(yieldStrain);
        double moduli = Require.PositiveFinite(firstModulus) - Require.PositiveFinite(secondModulus);
        return PlasticDifference(yieldStrength, firstStrain, secondStrain) - (moduli * yieldStrain * yieldStrain / 2);
    }

    /// <summary>Difference of two grains with ε_y,i = σ_y/E_i, ΔF = σ_y (ε₁ − ε₂) − σ_y² (1/E₁ − 1/E₂)/2 [J m⁻³]; elastic sign opposite to Eq 8.</summary>
    /// <param name="yieldStrength">Yield strength σ_y [Pa] of both.</param>
    /// <param name="firstModulus">Elastic modulus E₁ [Pa].</param>
    /// <param name="secondModulus">Elastic modulus E₂ [Pa].</param>
    /// <param name="firstStrain">Strain ε₁ [1].</param>
    /// <param name="secondStrain">Strain ε₂ [1].</param>
    public static double DifferenceWithHookeanYield(double yieldStrength, double firstModulus, double secondModulus, double firstStrain, double secondStrain)
    {
        double compliances = (1 / Require.PositiveFinite(firstModulus)) - (1 / Require.PositiveFinite(secondModulus));
        return PlasticDifference(yieldStrength, firstStrain, secondStrain) - (yieldStrength * yieldStrength * compliances / 2);
    }

    /// <summary>Difference of two grains with equal moduli, ΔF = σ_y (ε₁ − ε₂) [J m⁻³] (Eq 9).</summary>
    /// <param name="yieldStrength">Yield strength σ_y [Pa] of both.</param>
    /// <param name="firstStrain">Strain ε₁ [1].</param>
    /// <param name="secondStrain">Strain ε₂ [1].</param>
    public static double PlasticDifference(double yieldStrength, double firstStrain, double secondStrain) =>
        Require.PositiveFinite(yieldStrength) * (Require.Finite(firstStrain) - Require.Finite(secondStrain));

    private double ElasticTerm => ElasticModulus * YieldStrain * YieldStrain / 2;

    private double AtYieldOrBeyond(double strain) => Require.Between(Require.Finite(strain), YieldStrain, double.MaxValue, nameof(strain));
}
