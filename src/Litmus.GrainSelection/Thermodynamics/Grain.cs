using Litmus.Primitives;

namespace Litmus.GrainSelection.Thermodynamics;

/// <summary>A grain: its growing plane, its surface energy, and the barrier of self-diffusion on it.</summary>
public sealed record Grain
{
    /// <summary>Miller indices of the growing plane, for example 001.</summary>
    public required string Orientation { get; init; }

    /// <summary>Surface energy E_S [J m⁻²]; finite and greater than zero.</summary>
    public required double SurfaceEnergy { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Barrier of self-diffusion E_a [J] per atom; finite, zero or greater.</summary>
    public required double ActivationEnergy { get; init => field = Require.NonNegativeFinite(value); }
}
