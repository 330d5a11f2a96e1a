using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Are single printed numbers right: a constant, a ratio of temperatures, a rate, a sum, a limit? (zhang2025, Table S2, Methods, Fig S9)</summary>
public sealed class PrintedNumbersCase(ReferenceDataset data) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("tabs2-kb", inputs["boltzmannConstant"], "J/K")
            .Scalar("homologous-temperature", inputs["roomTemperature"] / inputs["meltingTemperature"], "1")
            .Scalar("c-over-2-current", inputs["arealCapacityRateTest"] * inputs["highestRate"], "A/m2")
            .Scalar("cathode-mix-sums", inputs["cathodeActiveParts"] + inputs["cathodeElectrolyteParts"] + inputs["cathodeCarbonParts"], "1")
            .Scalar("ebsd-crosscorr-bound", inputs["patternMatchExample"], "1");
        if (inputs.WantsFigures)
        {
            observations.NoteText("tabs2-kb", $"k_B is {PhysicalConstants.BoltzmannInElectronvolt:G7} eV/K, which rounds to 8.62e-5; the table cuts it off. Its effect on the temperature analysis is a reading of zhang2025/temperature-analysis.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        Table text = paper.Table("text-parameters");
        return CaseDescription.Of<PrintedNumbersCase>(
            "printed-numbers",
            "Are single printed numbers right?",
            answers: ["tabs2-kb", "homologous-temperature", "c-over-2-current", "cathode-mix-sums", "ebsd-crosscorr-bound"],
            inputs:
            [
                Input.Assumed("boltzmannConstant", PhysicalConstants.BoltzmannInElectronvolt, "eV/K", 0, "exact since the SI of 2019"),
                PrintedGrains.RoomTemperature,
                Input.Assumed("meltingTemperature", PhysicalConstants.LithiumMeltingTemperature, "K", 0, "melting point of Li (CRC Handbook of Chemistry and Physics)"),
                .. ParameterInputs.Of(text, "arealCapacityRateTest", "highestRate", "cathodeActiveParts", "cathodeElectrolyteParts", "cathodeCarbonParts", "patternMatchExample"),
            ]);
    }
}
