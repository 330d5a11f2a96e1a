using Litmus.Primitives;

namespace Litmus.Electrochemistry.Stack;

/// <summary>A composite electrode: its areal capacity sets its mass and its thickness.</summary>
public sealed record CompositeElectrode
{
    /// <summary>Specific capacity of the active material c [C kg⁻¹]; finite and greater than zero.</summary>
    public required double SpecificCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Mass fraction of active material w [1]; greater than 0, at most 1.</summary>
    public required double ActiveFraction { get; init => field = Require.Between(value, double.Epsilon, 1); }

    /// <summary>Density of the layer, pores included ρ [kg m⁻³]; finite and greater than zero.</summary>
    public required double Density { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Mass per area q/(c w) [kg m⁻²].</summary>
    /// <param name="arealCapacity">Areal capacity q [C m⁻²]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is refused.</exception>
    public double ArealMass(double arealCapacity) => Require.PositiveFinite(arealCapacity) / (SpecificCapacity * ActiveFraction);

    /// <summary>Thickness q/(c w ρ) [m].</summary>
    /// <param name="arealCapacity">Areal capacity q [C m⁻²]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is refused.</exception>
    public double Thickness(double arealCapacity) => ArealMass(arealCapacity) / Density;
}
