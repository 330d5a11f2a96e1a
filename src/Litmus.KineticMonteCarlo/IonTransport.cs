using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>
/// Transport by a dilute gas of walkers above the deposit. Their number is constant: a walker launched at the ceiling replaces each one deposited.
/// The ceiling stays a fixed number of layers above the highest layer that has held an atom.
/// Walkers hop to nearest neighbours, but not onto a filled site, onto another walker or through the ceiling.
/// </summary>
public sealed record IonTransport
{
    /// <summary>Rate k_ion of a walker's hop to each of its nearest neighbours [s⁻¹]; finite and greater than zero.</summary>
    public required double HopRate { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Number of walkers; at least 1, at most a quarter of the substrate sites.</summary>
    public required int WalkerCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Layers between the highest atom and the ceiling; at least 2.</summary>
    public required int LaunchGap { get; init => field = Require.AtLeast(value, minimum: 2); }
}
