using Litmus.ReferenceData;

namespace Litmus.Cases.Yoon2023;

/// <summary>The cases of yoon2023: grain boundary diffusion in lithium anodes.</summary>
public static class Yoon2023Cases
{
    /// <summary>All of them.</summary>
    /// <param name="data">The reference data.</param>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) =>
    [
        new StructureSearchCase(data),
        new CoincidenceGeometryCase(data),
        new ActivationEnergyCase(data),
        new PrintedRatiosCase(data),
        new EinsteinRelationCase(),
        new PolycrystalLimitsCase(data),
        new FittedStatementsCase(data),
        new PolycrystalDiffusivityCase(data),
        new PolycrystalTemperatureCase(data),
        new TemperatureInversionCase(data),
        new PolycrystalModelsCase(data),
        new DiffusionLengthCase(data),
        new DiffusionLengthMapCase(data),
        new InventoryThicknessCase(data),
        new DepletionSeriesCase(data),
        new ThickAnodeDepletionCase(data),
        new DepletedInterfaceCase(data),
        new DischargeCapacityCase(data),
        new TargetDiffusivityCase(data),
        new DesignTargetsCase(data),
    ];
}
