using System.Numerics;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>A resistance parallel to a constant phase element: Z = R/(1 + R Q (iω)ᵃ), an arc in the complex plane.</summary>
public sealed record ImpedanceArc
{
    /// <summary>Resistance R [Ω or Ω m²]; finite and greater than zero.</summary>
    public required double Resistance { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Coefficient of the constant phase element Q [S sᵃ or S sᵃ m⁻²]; finite and greater than zero.</summary>
    public required double Coefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Exponent of the constant phase element a [1]; greater than 0, at most 1 (a capacitor).</summary>
    public required double Exponent { get; init => field = Require.Between(value, double.Epsilon, 1); }

    /// <summary>Time constant τ = (R Q)^(1/a) [s], the inverse of the angular frequency at the top of the arc.</summary>
    public double TimeConstant => Math.Pow(Resistance * Coefficient, 1 / Exponent);

    /// <summary>Effective capacitance C = Q^(1/a) R^((1 − a)/a) [F or F m⁻²]: τ = R C.</summary>
    /// <remarks>Source: C. H. Hsu, F. Mansfeld, Corrosion 57, 747 (2001).</remarks>
    public double EffectiveCapacitance => TimeConstant / Resistance;

    /// <summary>The arc of a resistance and a time constant.</summary>
    /// <param name="resistance">Resistance R [Ω or Ω m²]; finite and greater than zero.</param>
    /// <param name="timeConstant">Time constant τ [s]; finite and greater than zero.</param>
    /// <param name="exponent">Exponent a [1]; greater than 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static ImpedanceArc FromTimeConstant(double resistance, double timeConstant, double exponent) => new()
    {
        Resistance = Require.PositiveFinite(resistance),
        Exponent = exponent,
        Coefficient = Math.Pow(Require.PositiveFinite(timeConstant), exponent) / resistance,
    };

    /// <summary>Impedance [Ω or Ω m²] at an angular frequency.</summary>
    /// <param name="angularFrequency">Angular frequency ω [rad s⁻¹]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is refused.</exception>
    public Complex At(double angularFrequency)
    {
        double magnitude = Resistance * Coefficient * Math.Pow(Require.PositiveFinite(angularFrequency), Exponent);
        return Resistance / (1 + Complex.FromPolarCoordinates(magnitude, Exponent * Math.PI / 2));
    }
}
