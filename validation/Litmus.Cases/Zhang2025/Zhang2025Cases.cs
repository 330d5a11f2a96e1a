using Litmus.ReferenceData;

namespace Litmus.Cases.Zhang2025;

/// <summary>The cases of zhang2025.</summary>
internal static class Zhang2025Cases
{
    /// <summary>Every case, with its inputs read from the reference data.</summary>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> All(ReferenceDataset data) =>
    [
        new TemperatureAnalysisCase(data),
        new TextureThresholdsCase(data),
        new StrainEnergyEquationsCase(data),
        new SurfaceEnergyTableCase(data),
        new PhaseFieldConstantsCase(data),
        new PhaseFieldClockCase(data),
        new LithiumFilmsCase(data),
        new TextureMapCase(data),
        new SodiumPotassiumFilmsCase(data),
        new DepositionArithmeticCase(data),
        new LoadAndStrengthCase(data),
        new GrainSizeCase(data),
        new PrintedNumbersCase(data),
        new SiliconSeedCase(data),
        new AlloyModulusCase(data),
        new CurrentDensitySurveyCase(data),
    ];
}
