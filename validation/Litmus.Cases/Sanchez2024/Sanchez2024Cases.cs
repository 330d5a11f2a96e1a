using Litmus.ReferenceData;

namespace Litmus.Cases.Sanchez2024;

/// <summary>The cases of sanchez2024.</summary>
internal static class Sanchez2024Cases
{
    /// <summary>Every case, with its inputs read from the reference data.</summary>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) =>
    [
        new LithiumConstantsCase(),
        new CycleLifeCase(data),
        new CreepAndStressCase(),
        new TransportLimitsCase(data),
    ];
}
