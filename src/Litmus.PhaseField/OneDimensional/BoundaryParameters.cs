using Litmus.Primitives;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>The physics of a flat boundary between two grains.</summary>
public sealed record BoundaryParameters
{
    /// <summary>Local free energy density.</summary>
    public required PairEnergy Energy { get; init; }

    /// <summary>Factor w [energy density of the model]; finite and greater than zero.</summary>
    public required double WellHeight { get; init => field = Require.PositiveFinite(value); }

    /// <summary>κ_i of the first grain [energy density × length²]; finite and greater than zero.</summary>
    public required double FirstGradientEnergyCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>κ_j of the second grain [energy density × length²]; finite and greater than zero.</summary>
    public required double SecondGradientEnergyCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>L_i of the first grain; finite and greater than zero.</summary>
    public double FirstMobility { get; init => field = Require.PositiveFinite(value); } = 1;

    /// <summary>L_j of the second grain; finite and greater than zero.</summary>
    public double SecondMobility { get; init => field = Require.PositiveFinite(value); } = 1;
}
