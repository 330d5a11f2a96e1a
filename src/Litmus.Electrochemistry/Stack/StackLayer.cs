using Litmus.Primitives;

namespace Litmus.Electrochemistry.Stack;

/// <summary>A layer of a stack that does not depend on the capacity: separator, collectors, coatings.</summary>
public sealed record StackLayer
{
    /// <summary>Name of the layer.</summary>
    public required string Name { get; init; }

    /// <summary>Thickness per cell of the stack [m], half of a collector coated on both sides; finite and greater than zero.</summary>
    public required double Thickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Density, pores included [kg m⁻³]; finite and greater than zero.</summary>
    public required double Density { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Mass per area [kg m⁻²].</summary>
    public double ArealMass => Thickness * Density;
}
