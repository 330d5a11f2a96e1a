using Litmus.ReferenceData;

namespace Litmus.Cases.Wang2023;

/// <summary>The cases of wang2023.</summary>
internal static class Wang2023Cases
{
    /// <summary>Every case, with its inputs read from the reference data.</summary>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) =>
    [
        new DenseThicknessCase(data),
        new PrintedThicknessesCase(data),
        new CreepThinningCase(data),
        new InterfaceResistanceCase(data),
        new EfficiencyCase(data),
        new CyclingTimesCase(data),
        new CoatingCase(data),
        new PrintedPairsCase(data),
        new PotentialsCase(data),
        new PhotoemissionCase(data),
        new DiffractionCase(data),
        new BindingEnergiesCase(data),
        new SpecificEnergyCase(data),
    ];
}
