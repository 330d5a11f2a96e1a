using Litmus.ReferenceData;

namespace Litmus.Cases.Lewis2023;

/// <summary>The cases of lewis2023.</summary>
internal static class Lewis2023Cases
{
    /// <summary>Every case, with its inputs read from the reference data.</summary>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) =>
    [
        new DenseThicknessCase(data),
        new ChargeLedgerCase(data),
        new FirstLossCase(data),
        new CellArithmeticCase(data),
        new StackEnergyCase(data),
    ];
}
