using System.Collections.Immutable;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Energies that are known by hand: of a structure, by a function that the check writes down.</summary>
/// <param name="energy">The energy of a structure [eV].</param>
internal sealed class BondCounting(Func<AtomicStructure, double> energy) : IEnergyCalculator
{
    /// <summary>Each pair of atoms within a distance binds with one electronvolt.</summary>
    public static BondCounting Within(double distance) =>
        new(structure => -0.5 * Enumerable.Range(0, structure.AtomCount).Sum(atom => structure.NeighboursOf(atom, distance).Count));

    public ImmutableArray<ComputedEnergy> Compute(
        EnergyBatch batch, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default) =>
        [.. batch.Requests.Select(request => new ComputedEnergy(request.Name, energy(request.Structure), request.Structure.Positions))];
}
