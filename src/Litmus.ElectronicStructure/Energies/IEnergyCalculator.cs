using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Energies;

/// <summary>Computes energies of structures: an engine for density-functional theory, or a potential with a closed form.</summary>
public interface IEnergyCalculator
{
    /// <summary>The energies, in the order of the requests.</summary>
    /// <param name="batch">Structures with common settings.</param>
    /// <param name="progress">Told how far it is; may be absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ImmutableArray<ComputedEnergy> Compute(EnergyBatch batch, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default);
}
