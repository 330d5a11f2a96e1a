using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>The areal capacity that a cell must deliver at a current density.</summary>
public sealed record DesignTarget
{
    /// <summary>Stripping current density j [A m⁻²]; finite and greater than zero.</summary>
    public required double StrippingCurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Areal capacity Q [C m⁻²]; finite and greater than zero.</summary>
    public required double ArealCapacity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Q/j [s].</summary>
    public double Duration => ArealCapacity / StrippingCurrentDensity;
}
