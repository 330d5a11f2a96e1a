using Litmus.Cases;
using Litmus.Electrochemistry.Inventory;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>
/// Would the lithium inventory have outlasted the short, and does the cathode explain the loss of the first cycle? (lewis2023, Section 2.2, Fig 4)
/// </summary>
public sealed class FirstLossCase : IValidationCase
{
    private readonly Input _meanEfficiency, _endOfLife, _firstEfficiencyExcess, _firstEfficiencyFree;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public FirstLossCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Input Efficiency(string name, string cell, string cycle) =>
            numbers.Printed(name, Efficiencies, "mean_ce_percent", ("cell", cell), ("first_cycle_1", cycle));
        Description = CaseDescription.Of<FirstLossCase>(
            "first-loss",
            "Would the lithium inventory have outlasted the short, and does the cathode explain the loss of the first cycle?",
            answers: ["ce-short-independent", "nmc-full-residual-cathode"],
            inputs:
            [
                _meanEfficiency = Efficiency("meanEfficiency", "Cu/LPSC/NMC", "2"),
                _endOfLife = Input.Assumed("endOfLife", 80, "%", 5, "the retention that ends a life is not printed; 80 % by custom, 70 to 90 % in use"),
                _firstEfficiencyExcess = Efficiency("firstEfficiencyExcess", "Li/LPSC/NMC", "1"),
                _firstEfficiencyFree = Efficiency("firstEfficiencyFree", "Cu/LPSC/NMC", "1"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        const int shortCycle = 9;
        LithiumInventory inventory = new() { Efficiency = inputs[_meanEfficiency] };
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("ce-short-independent", inventory.CyclesToRetention(inputs[_endOfLife]), "cycles")
            .Scalar("nmc-full-residual-cathode", (1 - inputs[_firstEfficiencyExcess]) / (1 - inputs[_firstEfficiencyFree]), "1");
        if (inputs.WantsFigures)
        {
            observations.Note("ce-short-independent", ("cycle", shortCycle), ("left_percent", inventory.RetentionAfter(shortCycle)));
        }

        return observations.Complete();
    }
}
