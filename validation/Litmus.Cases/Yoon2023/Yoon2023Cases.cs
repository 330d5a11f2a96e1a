using Litmus.ReferenceData;

namespace Litmus.Cases.Yoon2023;

/// <summary>The cases of yoon2023.</summary>
internal static class Yoon2023Cases
{
    /// <summary>Every case of the paper.</summary>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) => [];
}
