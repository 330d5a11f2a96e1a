using Litmus.ReferenceData;

namespace Litmus.Cases.Lewis2023;

/// <summary>The cases of lewis2023 on stripping a deposit of uneven thickness.</summary>
internal static class Lewis2023StrippingCases
{
    /// <summary>Every one of them, with its inputs read from the reference data.</summary>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) =>
    [
        new ThicknessFeasibilityCase(data),
        new UnevenDepositCase(data),
        new ActiveAreaCase(data),
        new MeanCurrentFactorCase(data),
        new CurrentConstrictionCase(data),
    ];
}
