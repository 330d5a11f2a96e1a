using Litmus.Primitives;

namespace Litmus.Nucleation.Kinetics;

/// <summary>The rate of a step over a classical nucleation barrier: k e^(−B/η²), with the limit 0 at η = 0.</summary>
public sealed record BarrierRate
{
    /// <summary>Rate without a barrier k [s⁻¹]; finite, zero or greater.</summary>
    public required double RateConstant { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Barrier constant B = ΔG* η²/(k_B T) [V²]; finite and greater than zero.</summary>
    public required double BarrierConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>k e^(−B/η²) [s⁻¹].</summary>
    /// <param name="overpotential">Overpotential η [V], of either sign.</param>
    public double At(double overpotential) => RateConstant * Math.Exp(-BarrierConstant / (overpotential * overpotential));

    /// <summary>Derivative of the rate, 2B/η³ times the rate [s⁻¹ V⁻¹]; 0 at η = 0, its limit.</summary>
    /// <param name="overpotential">Overpotential η [V], of either sign.</param>
    public double Slope(double overpotential)
    {
        double rate = At(overpotential);
        return rate == 0 ? 0 : 2 * BarrierConstant * rate / (overpotential * overpotential * overpotential);
    }
}
