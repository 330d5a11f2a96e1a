using System.Collections.Immutable;

namespace Litmus.ElectronicStructure.Energies;

/// <summary>Structures whose energies are compared with each other, so they are computed with the same settings by the same engine.</summary>
/// <param name="Title">What is computed, in a few words.</param>
/// <param name="Settings">The settings of all.</param>
/// <param name="Requests">The structures; their names differ.</param>
public sealed record EnergyBatch(string Title, EnergySettings Settings, ImmutableArray<EnergyRequest> Requests)
{
    /// <summary>About how long it takes on one core [s].</summary>
    public double ExpectedSeconds { get; init; } = 60;
}
