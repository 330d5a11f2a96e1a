using Litmus.Primitives;

namespace Litmus.Nucleation.Kinetics;

/// <summary>Butler-Volmer kinetics with concentrations: i = i₀ [(c_Li/c_Li*) e^((1−α)Fη/RT) − (c₊/c₊*) e^(−αFη/RT)]; anodic currents are positive.</summary>
/// <remarks>
/// Both concentrations are relative to equilibrium, so the current is zero at η = 0 when neither has changed.
/// Source: A. J. Sanchez, N. P. Dasgupta, J. Am. Chem. Soc. 146, 4282 (2024), Eq 4, with absolute concentrations.
/// </remarks>
public sealed record ButlerVolmer
{
    // A bracketed Newton iteration that halves at worst. 200 halvings lead from any double to any other.
    private const int MaximumIterations = 200;

    /// <summary>Exchange current density i₀ [A m⁻²]; finite and greater than zero.</summary>
    public required double ExchangeCurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Charge-transfer coefficient α of the cathodic direction [1]; greater than 0 and less than 1.</summary>
    public required double TransferCoefficient { get; init => field = Require.Between(value, 1e-6, 1 - 1e-6); }

    /// <summary>Temperature T [K]; finite and greater than zero.</summary>
    public required double Temperature { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Surface concentration of the metal over that at equilibrium c_Li/c_Li* [1]; finite and greater than zero. Default 1.</summary>
    public double MetalRatio { get; init => field = Require.PositiveFinite(value); } = 1;

    /// <summary>Concentration of the ion over that at equilibrium c₊/c₊* [1]; finite and greater than zero. Default 1.</summary>
    public double IonRatio { get; init => field = Require.PositiveFinite(value); } = 1;

    /// <summary>F/(RT) [V⁻¹].</summary>
    public double InverseThermalVoltage => PhysicalConstants.Faraday / (PhysicalConstants.MolarGas * Temperature);

    /// <summary>The overpotential at zero current, (RT/F) ln[(c₊/c₊*)/(c_Li/c_Li*)] [V].</summary>
    public double EquilibriumOverpotential => Math.Log(IonRatio / MetalRatio) / InverseThermalVoltage;

    /// <summary>Current density i [A m⁻²]; anodic positive.</summary>
    /// <param name="overpotential">Overpotential η [V].</param>
    public double CurrentDensity(double overpotential) => ExchangeCurrentDensity * (Anodic(overpotential) - Cathodic(overpotential));

    /// <summary>di/dη [A m⁻² V⁻¹]; greater than zero.</summary>
    /// <param name="overpotential">Overpotential η [V].</param>
    public double Slope(double overpotential) => Slope(Anodic(overpotential), Cathodic(overpotential));

    /// <summary>The overpotential η [V] of a current density, the only root of a rising function, by Newton's method inside a bracket.</summary>
    /// <param name="currentDensity">Current density i [A m⁻²]; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The current density is not finite.</exception>
    public double Overpotential(double currentDensity)
    {
        double ratio = Require.Finite(currentDensity) / ExchangeCurrentDensity;
        (double lower, double upper) = Bracket(ratio);
        double middle = (lower + upper) / 2;
        for (int iteration = 0; iteration < MaximumIterations && middle > lower && middle < upper; iteration++)
        {
            double anodic = Anodic(middle), cathodic = Cathodic(middle), excess = anodic - cathodic - ratio;
            (lower, upper) = excess > 0 ? (lower, middle) : (middle, upper);
            double newton = middle - (excess * ExchangeCurrentDensity / Slope(anodic, cathodic));
            double next = newton > lower && newton < upper ? newton : lower + ((upper - lower) / 2);
            if (next == middle)
            {
                break;
            }

            middle = next;
        }

        return middle;
    }

    private double Slope(double anodic, double cathodic) =>
        ExchangeCurrentDensity * InverseThermalVoltage * (((1 - TransferCoefficient) * anodic) + (TransferCoefficient * cathodic));

    // At the root the larger exponential is at most |i|/i₀ plus both ratios, which bounds it on either side.
    private (double Lower, double Upper) Bracket(double ratio)
    {
        double reach = Math.Log(1 + ((Math.Abs(ratio) + MetalRatio + IonRatio) / Math.Min(MetalRatio, IonRatio))) / InverseThermalVoltage;
        return (-reach / TransferCoefficient, reach / (1 - TransferCoefficient));
    }

    private double Anodic(double overpotential) => MetalRatio * Math.Exp((1 - TransferCoefficient) * InverseThermalVoltage * overpotential);

    private double Cathodic(double overpotential) => IonRatio * Math.Exp(-TransferCoefficient * InverseThermalVoltage * overpotential);
}
