using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Inventory;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Sanchez2024.SanchezNumbers;

namespace Litmus.Sanchez2024;

/// <summary>How many cycles does an efficiency of 99.5 % allow, without and with spare lithium? (sanchez2024, Section 1)</summary>
public sealed class CycleLifeCase(ReferenceDataset data) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumInventory none = new() { Efficiency = inputs["efficiency"] }, spare = none with { SpareCapacities = inputs["spareCapacities"] };
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("ce-99p5-50-cycles", none.CyclesToRetention(inputs["endOfLife"]), "cycles")
            .Scalar("excess-hundreds", spare.CyclesToRetention(inputs["endOfLife"]), "cycles");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText("ce-99p5-50-cycles", $"{none.CyclesToRetention(0.8):F0} cycles to 80 %; 50 cycles end at {none.RetentionAfter(50):P0}, and the rounding of 99.5 % alone spans {(none with { Efficiency = 0.9945 }).CyclesToRetention(0.8):F0} to {(none with { Efficiency = 0.9955 }).CyclesToRetention(0.8):F0}.")
                .NoteText("excess-hundreds", $"One spare capacity gives {(none with { SpareCapacities = 1 }).CyclesToRetention(0.8):F0} cycles, three give {(none with { SpareCapacities = 3 }).CyclesToRetention(0.8):F0}.");
            AddFigure(observations, none);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<CycleLifeCase>(
            "cycle-life",
            "How many cycles does an efficiency of 99.5 % allow, without and with spare lithium?",
            answers: ["ce-99p5-50-cycles", "excess-hundreds"],
            inputs:
            [
                numbers.Printed("efficiency", Numbers, "coulombic_efficiency_reached"),
                Input.Assumed("endOfLife", 80, "%", 5, "the retention that ends a life is not printed; 80 % by custom, 70 to 90 % in use"),
                Input.Assumed("spareCapacities", 2, "1", 1 / Math.Sqrt(3), "the excess is not printed; from one to the three cathode capacities that wang2023 quotes for common cells, half-width/√3"),
            ]);
    }

    private static void AddFigure(CaseObservations observations, LithiumInventory none)
    {
        double[] spares = [0, 1, 2, 3], cycles = Trend.Sweep(0, 800, 161);
        observations
            .Table(new CaseTable("retention",
            [
                CaseColumn.Of("spare", [.. spares.SelectMany(spare => cycles.Select(_ => $"{spare:F0} spare capacities"))]),
                CaseColumn.InUnit("cycles_1", [.. spares.SelectMany(_ => cycles)]),
                CaseColumn.InUnit("retention_percent", [.. spares.SelectMany(spare => cycles.Select(cycle => 100 * (none with { SpareCapacities = spare }).RetentionAfter(cycle)))]),
            ]))
            .Figure(new FigureDescription(
                "retention",
                "Retention at the printed efficiency",
                "Capacity against cycles at a constant Coulombic efficiency of 99.5 %, lithium being the only loss.",
                new FigureAxis("cycles"),
                new FigureAxis("retention (%)"),
                [new FigureLayer(FigureMark.Line, "retention", "cycles_1", "retention_percent", Series: "spare")],
                ["ce-99p5-50-cycles", "excess-hundreds"]));
    }
}
