using Litmus.ReferenceData;

namespace Litmus.Cases;

/// <summary>Every case there is. A new case is added to its paper's list; a test finds any that is missing here.</summary>
public static class Catalogue
{
    /// <summary>Every case, with its inputs read from the reference data.</summary>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) =>
    [
        .. Lewis2023.Lewis2023Cases.All(data),
        .. Lewis2023.Lewis2023StrippingCases.All(data),
        .. Sanchez2024.Sanchez2024Cases.All(data),
        .. Sanchez2024.Sanchez2024NucleationCases.All(),
        .. Wang2023.Wang2023Cases.All(data),
        .. Wang2023.Wang2023KineticMonteCarloCases.All(data),
        .. Yoon2023.Yoon2023Cases.All(data),
        .. Zhang2025.Zhang2025Cases.All(data),
        .. Verification.VerificationCases.All(),
    ];
}
