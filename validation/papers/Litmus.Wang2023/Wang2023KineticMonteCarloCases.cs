using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Wang2023;

/// <summary>The cases of wang2023 that need the lattice model of electrodeposition.</summary>
internal static class Wang2023KineticMonteCarloCases
{
    /// <summary>Every such case, with its inputs read from the reference data.</summary>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) => [new SubstrateAffinityCase(data)];
}
