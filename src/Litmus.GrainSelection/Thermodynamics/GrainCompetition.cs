using Litmus.GrainSelection.Crossovers;
using Litmus.Primitives;

namespace Litmus.GrainSelection.Thermodynamics;

/// <summary>Which of two neighbouring grains is preferred: ΔU = U₁ − U₂ = ΔΓ + ΔF. Negative prefers grain 1, positive grain 2.</summary>
/// <remarks>
/// ΔΓ = (E_S1 − E_S2)/h (Eq 5). ΔF = σ_y (ε_T − ε_c) [exp(−x₁) − exp(−x₂)] with x_i = βD_i/(LR) and D_i = D₀ exp(−E_a,i/(k_B T)) (Eq 11-13).
/// Closed forms without cancellation. The thermal term of Eq 3 is dropped, and moduli and yield strength are isotropic (Eq 9), as in the source.
/// Source: M. Zhang et al., "Grain selection growth of soft metal in electrochemical processes", Joule, 2025, Eq 2-5 and 9-13, Table S2.
/// </remarks>
public sealed class GrainCompetition
{
    /// <summary>Creates the competition of two grains in a film.</summary>
    public GrainCompetition(GrainCompetitionParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters;
    }

    /// <summary>The physics.</summary>
    public GrainCompetitionParameters Parameters { get; }

    /// <summary>Surface term ΔΓ = (E_S1 − E_S2)/h [J m⁻³] (Eq 5); it does not depend on temperature.</summary>
    public double SurfaceTerm => (Parameters.First.SurfaceEnergy - Parameters.Second.SurfaceEnergy) / Parameters.Thickness;

    /// <summary>Largest strain term of either sign, A = σ_y (ε_T − ε_c) [J m⁻³] (Eq 12): |ΔF| stays below it at any temperature.</summary>
    public double StrainScale => Parameters.YieldStrength * Parameters.StrainSpan;

    /// <summary>Diffusion coefficient D_i = D₀ exp(−E_a,i/(k_B T)) [m² s⁻¹] (Eq 13).</summary>
    /// <param name="grain">A grain; it need not be one of the two.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public double DiffusionCoefficient(Grain grain, double temperature)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return Parameters.DiffusionPrefactor * Math.Exp(-grain.ActivationEnergy / ThermalEnergy(temperature));
    }

    /// <summary>Relaxation exponent x_i = βD_i/(LR) [1]: the relief of strain by diffusion while the film grows by one grain size.</summary>
    /// <param name="grain">A grain; it need not be one of the two.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public double RelaxationExponent(Grain grain, double temperature) =>
        Parameters.RelaxationConstant * DiffusionCoefficient(grain, temperature) / (Parameters.GrainSize * Parameters.DepositionRate);

    /// <summary>Intrinsic strain ε_i = ε_c + (ε_T − ε_c) exp(−x_i) [1] (Eq 2 and 11): ε_T without diffusion, ε_c with unbounded diffusion.</summary>
    /// <param name="grain">A grain; it need not be one of the two.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <param name="compressiveLimit">Largest compressive strain ε_c [1], negative in compression. The source prints only the span.</param>
    public double IntrinsicStrain(Grain grain, double temperature, double compressiveLimit) =>
        Require.Finite(compressiveLimit) + (Parameters.StrainSpan * Math.Exp(-RelaxationExponent(grain, temperature)));

    /// <summary>Strain term ΔF = A [exp(−x₁) − exp(−x₂)] [J m⁻³] (Eq 12): positive where grain 2 is the more mobile one.</summary>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public double StrainTerm(double temperature)
    {
        // With a = min(x₁, x₂) and b = max: exp(−a) − exp(−b) = −exp(−a) expm1(−(b − a)), and b − a = −b expm1(−|E_a2 − E_a1|/(k_B T)).
        double first = RelaxationExponent(Parameters.First, temperature);
        double second = RelaxationExponent(Parameters.Second, temperature);
        double smaller = Math.Min(first, second);
        double larger = Math.Max(first, second);
        double barrierDifference = Math.Abs(Parameters.Second.ActivationEnergy - Parameters.First.ActivationEnergy);
        if (barrierDifference == 0 || double.IsPositiveInfinity(smaller))
        {
            return 0;
        }

        double exponentDifference = -larger * ExponentialMinusOne.Of(-barrierDifference / ThermalEnergy(temperature));
        double magnitude = -StrainScale * Math.Exp(-smaller) * ExponentialMinusOne.Of(-exponentDifference);
        return Parameters.Second.ActivationEnergy < Parameters.First.ActivationEnergy ? magnitude : -magnitude;
    }

    /// <summary>Strain term with extrinsic strains, ΔF = σ_y [(ε₁ + ε_ext,1) − (ε₂ + ε_ext,2)] [J m⁻³] (Eq 9 and 10). Equal ones cancel.</summary>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <param name="extrinsicFirst">Extrinsic strain of grain 1 [1], for example from <see cref="CreepLaw.Strain"/>.</param>
    /// <param name="extrinsicSecond">Extrinsic strain of grain 2 [1].</param>
    public double StrainTerm(double temperature, double extrinsicFirst, double extrinsicSecond) =>
        StrainTerm(temperature)
        + (Parameters.YieldStrength * (Require.Finite(extrinsicFirst) - Require.Finite(extrinsicSecond)));

    /// <summary>Slope dΔF/dT = A [x₂′ exp(−x₂) − x₁′ exp(−x₁)] [J m⁻³ K⁻¹] with x_i′ = x_i E_a,i/(k_B T²).</summary>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public double StrainTermSlope(double temperature) =>
        StrainScale * (RelaxationSlope(Parameters.Second, temperature) - RelaxationSlope(Parameters.First, temperature));

    /// <summary>Energy difference ΔU = ΔΓ + ΔF [J m⁻³] (Eq 4).</summary>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public double EnergyDifference(double temperature) => SurfaceTerm + StrainTerm(temperature);

    /// <summary>Anisotropy E_S2 − E_S1 = h ΔF(T) [J m⁻²] at which both terms balance. Below it grain 2 is preferred, above it grain 1.</summary>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    public double CriticalAnisotropy(double temperature) => Parameters.Thickness * StrainTerm(temperature);

    /// <summary>Temperatures at which ΔU changes sign inside a range. There may be none or several, because ΔF is not monotone.</summary>
    /// <param name="lowest">Lower end of the range [K]; finite and greater than zero.</param>
    /// <param name="highest">Upper end of the range [K], for example the melting point.</param>
    /// <param name="options">Numerics of the search.</param>
    public CrossoverSearchResult CrossoversInTemperature(double lowest, double highest, CrossoverSearchOptions? options = null) =>
        CrossoverSearch.Find(EnergyDifference, Require.PositiveFinite(lowest), highest, options);

    /// <summary>Values of one input at which ΔU(T) changes sign inside a range; all other inputs stay.</summary>
    /// <param name="input">The input that is varied.</param>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <param name="lowest">Lower end of the range, in the input's SI unit.</param>
    /// <param name="highest">Upper end of the range, in the input's SI unit.</param>
    /// <param name="options">Numerics of the search.</param>
    public CrossoverSearchResult CrossoversIn(CompetitionInput input, double temperature, double lowest, double highest, CrossoverSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return CrossoverSearch.Find(value => new GrainCompetition(input.With(Parameters, value)).EnergyDifference(temperature), lowest, highest, options);
    }

    /// <summary>The maximum of the strain term inside a range of temperature: a peak or an end of the range.</summary>
    /// <param name="lowest">Lower end of the range [K]; finite and greater than zero.</param>
    /// <param name="highest">Upper end of the range [K].</param>
    /// <param name="options">Numerics of the search.</param>
    public Extremum StrainTermMaximum(double lowest, double highest, CrossoverSearchOptions? options = null) =>
        CrossoverSearch.Find(StrainTerm, Require.PositiveFinite(lowest), highest, options).Maximum;

    private double RelaxationSlope(Grain grain, double temperature)
    {
        double exponent = RelaxationExponent(grain, temperature);
        return double.IsPositiveInfinity(exponent) ? 0 : exponent * Math.Exp(-exponent) * grain.ActivationEnergy / (ThermalEnergy(temperature) * temperature);
    }

    private double ThermalEnergy(double temperature) => Parameters.BoltzmannConstant * Require.PositiveFinite(temperature);
}
