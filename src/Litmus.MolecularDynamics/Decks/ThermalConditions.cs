using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Decks;

/// <summary>Temperature, time step and the seed that selects one trajectory.</summary>
public sealed record ThermalConditions
{
    /// <summary>Temperature T [K]; finite and greater than zero.</summary>
    public required double Temperature { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Seed of the initial velocities; at least 1. Default 4711.</summary>
    public int Seed { get; init => field = Require.AtLeast(value, 1); } = 4711;

    /// <summary>Time step Δt [ps]; finite and greater than zero. Default 0.004, a 28th of the shortest period of lithium's lattice.</summary>
    public double TimeStep { get; init => field = Require.PositiveFinite(value); } = 0.004;

    internal IEnumerable<(string Name, object Value)> Numbers => [("temperature", Temperature), ("seed", Seed), ("step", TimeStep)];
}
