using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Tests;

/// <summary>Energies that a test makes up from a structure.</summary>
internal sealed class SyntheticCalculator(Func<AtomicStructure, double> energy) : IEnergyCalculator
{
    /// <summary>Every pair within the limit binds with 1 eV.</summary>
    public static SyntheticCalculator Bonds(double limit) =>
        new(structure => -0.5 * Enumerable.Range(0, structure.AtomCount).Sum(atom => structure.NeighboursOf(atom, limit).Count));

    public ImmutableArray<ComputedEnergy> Compute(
        EnergyBatch batch, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default) =>
        [.. batch.Requests.Select(request => new ComputedEnergy(request.Name, energy(request.Structure), request.Structure.Positions))];
}
