using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Inventory;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Sanchez2024;

/// <summary>How many cycles does an efficiency of 99.5 % allow, without and with spare lithium? (sanchez2024, Section 1)</summary>
public sealed class CycleLifeCase : IValidationCase
{
    private const string Density = "excess-keeps-density";
    private const double PrintedCycles = 50;

    private static readonly Input EndOfLife = Input.Assumed(
        "endOfLife", 80, "%", 5, "the retention that ends a life is not printed; 80 % by custom, 70 to 90 % in use")
        .Within(70, 90, "ends of life in use");

    private static readonly Input SpareCapacities = Input.Assumed(
        "spareCapacities", 2, "1", 1 / Math.Sqrt(3), "the excess is not printed; common cells have one to three cathode capacities (wang2023); half-width/√3")
        .Within(0.5, 12, "foils of 10 to 250 um against cathodes of 4 mAh/cm2 (J. Liu et al., Nat. Energy 4, 180, 2019, discusses both ends)");

    private static readonly Input Hundreds = Input.Assumed(
        "hundreds", 500, "1", 150, "the text says hundreds of cycles, no number; the middle of the plural, and what cells for vehicles need at least")
        .Within(200, 1000, "'hundreds' is a plural below a thousand");

    private static readonly Input GraphiteCapacity = Input.Assumed(
        "graphiteCapacity", 550, "mAh/cm3", 50, "not printed; a dense graphite electrode with its binder and pores, charged")
        .Within(400, 700, "electrodes of cells for power to the crystal of LiC6 with a tenth of pores");

    private readonly Input _efficiency;

    /// <summary>The case with its numbers.</summary>
    public CycleLifeCase(ReferenceDataset data)
    {
        _efficiency = SanchezNumbers.Efficiency(data);
        Description = CaseDescription.Of<CycleLifeCase>(
            "cycle-life",
            "How many cycles does an efficiency of 99.5 % allow, without and with spare lithium?",
            answers: [.. Answer.ByLaw("ce-99p5-50-cycles", "excess-hundreds", Density)],
            inputs:
            [
                _efficiency, EndOfLife, SpareCapacities, Hundreds, GraphiteCapacity, LithiumDeposit.Density, LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumInventory none = new() { Efficiency = inputs[_efficiency] };
        double end = inputs[EndOfLife], life = none.CyclesToRetention(end);
        double LifeWith(double spare) => (none with { SpareCapacities = spare }).CyclesToRetention(end);

        // The excess that carries the whole capacity until the rest of the life without excess begins, and the thickness of both for each charge.
        double excess = Math.Max(0, (inputs[Hundreds] - life) * (1 - none.Efficiency));
        double relative = (1 + excess) * LithiumDeposit.Of(inputs).VolumePerCharge * inputs[GraphiteCapacity];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("ce-99p5-50-cycles", life, "cycles")
            .Scalar("excess-hundreds", LifeWith(inputs[SpareCapacities]), "cycles")
            .Scalar(Density, relative, "1");
        if (inputs.WantsFigures)
        {
            double halfDigit = Math.Sqrt(3) * _efficiency.SiStandardUncertainty;
            double LifeAt(double change) => (none with { Efficiency = none.Efficiency + change }).CyclesToRetention(end);
            observations
                .Note(
                    "ce-99p5-50-cycles",
                    ("life", life), ("end_percent", end), ("printed", PrintedCycles), ("left_percent", none.RetentionAfter(PrintedCycles)),
                    ("efficiency_percent", none.Efficiency), ("shortest", LifeAt(-halfDigit)), ("longest", LifeAt(halfDigit)))
                .Note("excess-hundreds", ("one", LifeWith(1)), ("three", LifeWith(3)))
                .Note(
                    Density,
                    ("cycles", inputs[Hundreds]), ("excess", excess), ("relative_percent", relative),
                    ("most", life + (((1 / (relative / (1 + excess))) - 1) / (1 - none.Efficiency))));
            AddFigure(observations, none);
        }

        return observations.Complete();
    }

    private static void AddFigure(CaseObservations observations, LithiumInventory none)
    {
        double[] spares = [0, 1, 2, 3], cycles = Trend.Sweep(0, 800, 161);
        observations
            .Table(new CaseTable("retention",
            [
                CaseColumn.Of("spare", [.. spares.SelectMany(spare => cycles.Select(_ => $"{spare:F0} spare capacities"))]),
                CaseColumn.Of("cycles_1", [.. spares.SelectMany(_ => cycles)]),
                CaseColumn.Of("retention_percent", [.. spares.SelectMany(spare => cycles.Select((none with { SpareCapacities = spare }).RetentionAfter))]),
            ]))
            .Figure(new FigureDescription(
                "retention",
                "Retention at the printed efficiency",
                "Capacity against cycles at a constant Coulombic efficiency of 99.5 %. Lithium is the only loss.",
                new FigureAxis("cycles"),
                new FigureAxis("retention (%)"),
                [new FigureLayer(FigureMark.Line, "retention", "cycles_1", "retention_percent", Series: "spare")],
                ["ce-99p5-50-cycles", "excess-hundreds"]));
    }
}
