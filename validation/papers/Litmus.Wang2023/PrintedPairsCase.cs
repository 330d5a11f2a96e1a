using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do numbers that are printed in two places, or that must add up, agree within their digits? (wang2023, Introduction, Results, Experimental Section, Fig 1b, Fig 7e)</summary>
/// <remarks>The margins of these claims are the propagated digits, so that all inputs are settings.</remarks>
public sealed class PrintedPairsCase(ReferenceDataset data) : IValidationCase
{
    private static readonly string[] Alloys = ["In", "Al", "Si"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("loading-0p1-vs-0p2", inputs["loadingResults"] / inputs["loadingExperimental"], "1")
            .Scalar("full-cell-plateau-shift", inputs["fullCellFirst"] + inputs["halfCellFirst"] - inputs["fullCellSecond"] - inputs["halfCellSecond"], "V")
            .Scalar("alloy-potentials-consistent", Alloys.Max(host => Math.Abs(inputs[$"introduction{host}"] - inputs[$"results{host}"])), "V")
            .Scalar("activation-inventory", inputs["secondDischarge"] / (inputs["firstCharge"] - inputs["activation"]), "1");
        if (inputs.WantsFigures)
        {
            observations.NoteText("full-cell-plateau-shift", $"Both pairs add up to {inputs["fullCellFirst"] + inputs["halfCellFirst"]:F1} V, the potential of the cathode at the beginning of its charge.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<PrintedPairsCase>(
            "printed-pairs",
            "Do numbers that are printed in two places, or that must add up, agree within their digits?",
            answers: ["loading-0p1-vs-0p2", "full-cell-plateau-shift", "alloy-potentials-consistent", "activation-inventory"],
            inputs:
            [
                numbers.Setting("loadingResults", Parameters, "cu2teLoadingLowResults"),
                numbers.Setting("loadingExperimental", Parameters, "cu2teLoadingLowExperimental"),
                numbers.Setting("halfCellFirst", Parameters, "halfCellPlateauFirst"),
                numbers.Setting("halfCellSecond", Parameters, "halfCellPlateauSecond"),
                numbers.Setting("fullCellFirst", Parameters, "fullCellPlateauFirst"),
                numbers.Setting("fullCellSecond", Parameters, "fullCellPlateauSecond"),
                .. Alloys.Select(host => numbers.Setting($"introduction{host}", "delithiation-potentials", "introduction_V", ("host", host))),
                .. Alloys.Select(host => numbers.Setting($"results{host}", "delithiation-potentials", "results_V", ("host", host))),
                numbers.Setting("firstCharge", "full-cell-capacity", "charge_mAh_per_g", ("collector", Coated), ("cycle_1", "1")),
                numbers.Setting("secondDischarge", "full-cell-capacity", "discharge_mAh_per_g", ("collector", Coated), ("cycle_1", "2")),
                numbers.Setting("activation", Parameters, "activationSpecificCharge"),
            ]);
    }
}
