using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Are single printed numbers right: a constant, a ratio of temperatures, a rate, a sum, a limit? (zhang2025, Table S2, Methods, Fig S9)</summary>
public sealed class PrintedNumbersCase : IValidationCase
{
    private readonly Input _boltzmann, _capacity, _rate, _failedRate, _active, _electrolyte, _carbon, _patternMatch;

    /// <summary>The case.</summary>
    public PrintedNumbersCase(ReferenceDataset data)
    {
        Table text = data.Paper("zhang2025").Table("text-parameters");
        Description = CaseDescription.Of<PrintedNumbersCase>(
            "printed-numbers",
            "Are single printed numbers right?",
            answers:
            [
                .. Answer.ByLaw("tabs2-kb", "homologous-temperature"),
                .. Answer.ByArithmetic("c-over-2-current", "cathode-mix-sums"),
                .. Answer.ByRestatement("ebsd-crosscorr-bound", "seed-raises-current"),
            ],
            inputs:
            [
                _boltzmann = Input.Exact("boltzmannConstant", PhysicalConstants.BoltzmannInElectronvolt, "eV/K", "a definition: exact since the SI of 2019"),
                Temperatures.Room,
                Temperatures.Melting,
                _capacity = text.InputOf("arealCapacityRateTest"),
                _rate = text.InputOf("highestRate"),
                _failedRate = text.InputOf("rateOfShort"),
                _active = text.InputOf("cathodeActiveParts"),
                _electrolyte = text.InputOf("cathodeElectrolyteParts"),
                _carbon = text.InputOf("cathodeCarbonParts"),
                _patternMatch = text.InputOf("patternMatchExample"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("tabs2-kb", inputs[_boltzmann], "J/K")
            .Scalar("homologous-temperature", inputs[Temperatures.Room] / inputs[Temperatures.Melting], "1")
            .Scalar("c-over-2-current", inputs[_capacity] * inputs[_rate], "A/m2")
            .Scalar("seed-raises-current", inputs[_rate] / inputs[_failedRate], "1")
            .Scalar("cathode-mix-sums", inputs[_active] + inputs[_electrolyte] + inputs[_carbon], "1")
            .Scalar("ebsd-crosscorr-bound", inputs[_patternMatch], "1");
        if (inputs.WantsFigures)
        {
            observations.Note("tabs2-kb", ("exact_eV_per_K", PhysicalConstants.Boltzmann));
        }

        return observations.Complete();
    }
}
