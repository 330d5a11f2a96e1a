using Litmus.Cases;
using Litmus.Electrochemistry.Inventory;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Would the lithium inventory have outlasted the short, and does the cathode explain the loss of the first cycle? (lewis2023, Section 2.2, Fig 4)</summary>
public sealed class FirstLossCase(ReferenceDataset data) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumInventory inventory = new() { Efficiency = inputs["meanEfficiency"] };
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("ce-short-independent", inventory.CyclesToRetention(inputs["endOfLife"]), "cycles")
            .Scalar("nmc-full-residual-cathode", (1 - inputs["firstEfficiencyExcess"]) / (1 - inputs["firstEfficiencyFree"]), "1");
        if (inputs.WantsFigures)
        {
            observations.NoteText("ce-short-independent", $"At the short in the ninth cycle the inventory still holds {inventory.RetentionAfter(9):P1}.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Efficiency(string name, string cell, string cycle) => numbers.Printed(name, "coulombic-efficiency", "mean_ce_percent", ("cell", cell), ("first_cycle_1", cycle));
        return CaseDescription.Of<FirstLossCase>(
            "first-loss",
            "Would the lithium inventory have outlasted the short, and does the cathode explain the loss of the first cycle?",
            answers: ["ce-short-independent", "nmc-full-residual-cathode"],
            inputs:
            [
                Efficiency("meanEfficiency", "Cu/LPSC/NMC", "2"),
                Input.Assumed("endOfLife", 80, "%", 5, "the retention that ends a life is not printed; 80 % by custom, 70 to 90 % in use"),
                Efficiency("firstEfficiencyExcess", "Li/LPSC/NMC", "1"),
                Efficiency("firstEfficiencyFree", "Cu/LPSC/NMC", "1"),
            ]);
    }
}
