using Litmus.Primitives;

namespace Litmus.Stripping.Constriction;

/// <summary>The physics of current that crosses an electrolyte and enters an electrode only in places.</summary>
public sealed record ConstrictionParameters
{
    /// <summary>The places where the interface conducts.</summary>
    public required ContactMask Contact { get; init; }

    /// <summary>Edge of a cell of the contact [m]; finite and greater than zero.</summary>
    public required double Spacing { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Thickness L of the electrolyte up to an equipotential counter electrode [m]; finite and greater than zero.</summary>
    public required double ElectrolyteThickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Conductivity κ of the electrolyte [S m⁻¹]; finite and greater than zero.</summary>
    public required double Conductivity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Resistance r of the interface [Ω m²]; zero or greater. At zero the current density at the edge of a contact grows with refinement.</summary>
    public required double InterfaceResistance { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>κ r [m]: contacts much smaller than this share the current evenly.</summary>
    public double InterfaceLength => Conductivity * InterfaceResistance;
}
