using Litmus.Primitives;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The phase-field constants that all grains of one orientation share.</summary>
public sealed record CrystalOrientation
{
    /// <summary>Name, for example the Miller indices of the face.</summary>
    public required string Name { get; init; }

    /// <summary>Allen–Cahn mobility L [1 over time and energy density of the model; 1 in a dimensionless run]; finite and greater than zero.</summary>
    public required double Mobility { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Gradient energy coefficient κ, as κ/2 |∇φ|² in the energy [energy density × length² of the model]; finite and greater than zero.</summary>
    public required double GradientEnergyCoefficient { get; init => field = Require.PositiveFinite(value); }
}
