using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Energies;

/// <summary>One structure whose energy is asked for.</summary>
/// <param name="Name">Its name among those that are asked together: letters, digits and hyphens.</param>
/// <param name="Structure">The atoms.</param>
public sealed record EnergyRequest(string Name, AtomicStructure Structure)
{
    /// <summary>Atoms that stay where they are.</summary>
    public ImmutableArray<int> Fixed { get; init; } = [];

    /// <summary>Atoms that move along z alone, such as an adatom at a saddle.</summary>
    public ImmutableArray<int> AlongNormal { get; init; } = [];

    /// <summary>Largest force to which free atoms are relaxed [eV/Å]; absent where nothing moves.</summary>
    public double? LargestForce { get; init => field = value is { } force ? Require.PositiveFinite(force, nameof(LargestForce)) : null; }
}
