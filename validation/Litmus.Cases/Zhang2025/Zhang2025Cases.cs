using Litmus.ReferenceData;

namespace Litmus.Cases.Zhang2025;

/// <summary>The cases of zhang2025.</summary>
internal static class Zhang2025Cases
{
    /// <summary>Every case of the paper.</summary>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) => [];
}
