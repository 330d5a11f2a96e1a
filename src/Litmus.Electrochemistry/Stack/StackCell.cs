using System.Collections.Immutable;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;

namespace Litmus.Electrochemistry.Stack;

/// <summary>One cell of a stack in the discharged state: energy per volume and per mass of all its layers, without case and terminals.</summary>
/// <remarks>
/// E = q u V. Thickness and mass: cathode (with all its lithium, mass of the lithiated material), inactive layers, host of an insertion anode,
/// spare lithium, and metal that the protocol leaves at the anode. Lithium that returns to the cathode takes no extra volume.
/// </remarks>
public sealed record StackCell
{
    /// <summary>Areal capacity of the cathode q [C m⁻²]; finite and greater than zero.</summary>
    public required double ArealCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Mean voltage of the discharge V [V]; finite and greater than zero.</summary>
    public required double MeanVoltage { get; init => field = Require.PositiveFinite(value); }

    /// <summary>The cathode.</summary>
    public required CompositeElectrode Cathode { get; init; }

    /// <summary>Separator, collectors and other layers.</summary>
    public required ImmutableArray<StackLayer> InactiveLayers { get; init; }

    /// <summary>Lithium metal.</summary>
    public required FaradayDeposition Lithium { get; init; }

    /// <summary>The host of an insertion anode; none for a lithium-metal anode.</summary>
    public CompositeElectrode? InsertionAnode { get; init; }

    /// <summary>Capacity of the insertion anode over that of the cathode [1]; finite and greater than zero.</summary>
    public double AnodeToCathodeRatio { get; init => field = Require.PositiveFinite(value); } = 1;

    /// <summary>Spare lithium metal in cathode capacities [1]; finite, zero or greater; zero in an anode-free cell.</summary>
    public double SpareCapacities { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Share of the capacity that is cycled u [1]; greater than 0, at most 1.</summary>
    public double Utilisation { get; init => field = Require.Between(value, double.Epsilon, 1); } = 1;

    /// <summary>Share of the uncycled capacity that is metal at the anode [1]; between 0 (all of it in the cathode) and 1.</summary>
    public double UnusedShareAtAnode { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>Energy of a discharge per area [J m⁻²].</summary>
    public double ArealEnergy => ArealCapacity * Utilisation * MeanVoltage;

    /// <summary>Lithium metal in the discharged state [C m⁻²].</summary>
    public double MetalCapacity => ArealCapacity * (SpareCapacities + ((1 - Utilisation) * UnusedShareAtAnode));

    /// <summary>Thickness [m].</summary>
    public double Thickness => Cathode.Thickness(ArealCapacity) + InactiveLayers.Sum(layer => layer.Thickness)
        + (InsertionAnode?.Thickness(ArealCapacity * AnodeToCathodeRatio) ?? 0) + Lithium.Thickness(MetalCapacity);

    /// <summary>Mass per area [kg m⁻²]. The cathode counts with all its lithium, so only spare metal is added.</summary>
    public double ArealMass => Cathode.ArealMass(ArealCapacity) + InactiveLayers.Sum(layer => layer.ArealMass)
        + (InsertionAnode?.ArealMass(ArealCapacity * AnodeToCathodeRatio) ?? 0) + (Lithium.Thickness(ArealCapacity * SpareCapacities) * Lithium.Density);

    /// <summary>Energy over volume [J m⁻³]; divided by 3.6·10⁶ it is in Wh/L.</summary>
    public double EnergyDensity => ArealEnergy / Thickness;

    /// <summary>Energy over mass [J kg⁻¹]; divided by 3600 it is in Wh/kg.</summary>
    public double SpecificEnergy => ArealEnergy / ArealMass;
}
