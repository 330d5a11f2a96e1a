using Litmus.Primitives;

namespace Litmus.Electrochemistry.Energetics;

/// <summary>A difference of two computed energies, compared with the thermal energy and with the accuracy of the method.</summary>
public sealed record EnergyDifference
{
    /// <summary>First energy E₁ [J]; finite.</summary>
    public required double First { get; init => field = Require.Finite(value); }

    /// <summary>Second energy E₂ [J]; finite.</summary>
    public required double Second { get; init => field = Require.Finite(value); }

    /// <summary>Temperature T [K]; finite and greater than zero.</summary>
    public required double Temperature { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Accuracy with which the method gives differences [J]; finite, zero or greater.</summary>
    public required double Accuracy { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>E₁ − E₂ [J].</summary>
    public double Value => First - Second;

    /// <summary>|E₁ − E₂|/(k_B T) [1].</summary>
    public double InThermalEnergies => Math.Abs(Value) / (PhysicalConstants.Boltzmann * Temperature);

    /// <summary>Whether the difference exceeds both the thermal energy and the accuracy.</summary>
    public bool CarriesArgument => InThermalEnergies > 1 && Math.Abs(Value) > Accuracy;
}
