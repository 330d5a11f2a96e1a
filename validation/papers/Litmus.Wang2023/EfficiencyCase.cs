using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Efficiency;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do efficiencies, capacities and lives of the cells fit each other? (wang2023, Fig 2c, Fig 3a-b, Fig 7, Fig S18, Fig S19)</summary>
public sealed class EfficiencyCase(ReferenceDataset data) : IValidationCase
{
    private static readonly string[] CoatedCurrents = ["0.5", "1", "2", "4", "6", "8"];
    private static readonly string[] BareCurrents = ["0.5", "1", "2"];
    private static readonly string[] Rates = ["0.1", "0.5", "1"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] coated = [.. CoatedCurrents.Select(current => inputs[Initial(Coated, current)])], bare = [.. BareCurrents.Select(current => inputs[Initial(Bare, current)])];
        double[] capacities = [.. Rates.Select(rate => inputs[$"discharge{rate}C"])];
        string ofCoated = Trend.Of(coated), ofBare = Trend.Of(bare);
        double mean = CumulativeEfficiency.MeanEfficiency(inputs["retention"], inputs["retentionCycles"]);
        CaseObservations observations = CaseObservations.For(Description)
            .Token("ice-decreases-with-j", ofCoated == ofBare ? ofCoated : "not monotone")
            .Evidence("ice-decreases-with-j", [.. Steps(coated), .. Steps(bare)])
            .Scalar("ice-li2te-above-cu", BareCurrents.Min(current => inputs[Initial(Coated, current)] - inputs[Initial(Bare, current)]), "1")
            .Scalar("ice-full-li2te", inputs["firstDischargeCoated"] / inputs["firstChargeCoated"], "1")
            .Scalar("ice-full-cu", inputs["firstDischargeBare"] / inputs["firstChargeBare"], "1")
            .Scalar("retention-ce", mean, "1")
            .Token("rate-monotone", Trend.Of(capacities))
            .Evidence("rate-monotone", Steps(capacities))
            .Scalar("rate-0p2c-between", inputs["firstDischargeCoated"], "C/kg")
            .Scalar("cathode-limits-life", inputs["lifeWithoutReservoir"] / inputs["lifeWithReservoir"], "1");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText("ice-full-cu", $"151/208 is {inputs["firstDischargeBare"] / inputs["firstChargeBare"]:P1}; with the digits of both it lies between {150.5 / 208.5:P1} and {151.5 / 207.5:P1}, so that only an unrounded pair decides.")
                .NoteText("retention-ce", $"A mean of {mean:P2} would lose a fifth in {inputs["retentionCycles"]:F0} cycles if lithium were the only loss; a measured mean of 99 % alone would leave {CumulativeEfficiency.Retention(0.99, inputs["retentionCycles"]):P0}.");
            AddReservoir(observations, inputs);
        }

        return observations.Complete();
    }

    private static double[] Steps(double[] values) => [.. values.Skip(1).Select((value, i) => value - values[i])];

    private static string Initial(string collector, string current) => $"initialEfficiency{(collector == Coated ? "Coated" : "Bare")}{current}";

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input InitialEfficiency(string collector, string current) => numbers.Printed(
            Initial(collector, current), "initial-efficiency", "coulombic_efficiency_percent", ("collector", collector), ("current_density_mA_per_cm2", current));
        Input Capacity(string name, string collector, string column) => numbers.Printed(name, "full-cell-capacity", column, ("collector", collector), ("cycle_1", "1"));
        return CaseDescription.Of<EfficiencyCase>(
            "efficiency",
            "Do efficiencies, capacities and lives of the cells fit each other?",
            answers: [
                "ice-decreases-with-j", "ice-li2te-above-cu", "ice-full-li2te", "ice-full-cu", "retention-ce", "rate-monotone", "rate-0p2c-between", "cathode-limits-life"],
            inputs:
            [
                .. CoatedCurrents.Select(current => InitialEfficiency(Coated, current)),
                .. BareCurrents.Select(current => InitialEfficiency(Bare, current)),
                Capacity("firstChargeCoated", Coated, "charge_mAh_per_g"),
                Capacity("firstDischargeCoated", Coated, "discharge_mAh_per_g"),
                Capacity("firstChargeBare", Bare, "charge_mAh_per_g"),
                Capacity("firstDischargeBare", Bare, "discharge_mAh_per_g"),
                numbers.Printed("retention", Parameters, "retentionAfter50Cycles"),
                PrintedNumbers.Text("retentionCycles", 50, "1", "Fig 7h and its text"),
                .. Rates.Select(rate => numbers.Printed($"discharge{rate}C", "rate-capability", "discharge_mAh_per_g", ("c_rate_per_h", rate))),
                PrintedNumbers.Text("lifeWithoutReservoir", 57, "cycles", "Fig S18 and its text: the efficiency begins to fluctuate"),
                PrintedNumbers.Text("lifeWithReservoir", 67, "cycles", "Fig S18 and its text: the cell with lithium foil deteriorates"),
                numbers.Setting("reservoir", "reservoir-efficiency", "reservoir_mAh_per_cm2", ("collector", Bare)),
                numbers.Setting("cycledCapacity", "reservoir-efficiency", "cycled_mAh_per_cm2", ("collector", Bare)),
                numbers.Printed("reservoirEfficiencyCoated", "reservoir-efficiency", "coulombic_efficiency_percent", ("collector", Coated)),
                numbers.Printed("reservoirEfficiencyBare", "reservoir-efficiency", "coulombic_efficiency_percent", ("collector", Bare)),
            ]);
    }

    // The final stripped charge is not printed, so that the efficiencies cannot be recomputed; the figure shows what they mean.
    private static void AddReservoir(CaseObservations observations, CaseInputs inputs)
    {
        ReservoirProtocol protocol = new() { ReservoirCapacity = inputs["reservoir"], CycledCapacity = inputs["cycledCapacity"], CycleCount = 10 };
        List<(string Collector, int Cycle, double Inventory)> rows = [];
        foreach ((string collector, double efficiency) in new[] { (Coated, inputs["reservoirEfficiencyCoated"]), (Bare, inputs["reservoirEfficiencyBare"]) })
        {
            ReservoirRun run = ReservoirSimulation.Run(protocol, efficiency);
            rows.AddRange(run.Inventory.Select((inventory, cycle) => (collector, cycle, inventory / 36_000)));
            observations.NoteText($"{collector}: a mean efficiency of {efficiency:P2} means that {protocol.FinalStrippedCapacity(efficiency) / 36_000:F3} mAh/cm² were stripped in the last step; this charge is not printed.");
        }

        observations
            .Table(new CaseTable("reservoir",
            [
                CaseColumn.Of("collector", [.. rows.Select(row => row.Collector)]),
                CaseColumn.InUnit("cycle_1", [.. rows.Select(row => (double)row.Cycle)]),
                CaseColumn.InUnit("inventory_mAh_per_cm2", [.. rows.Select(row => row.Inventory)]),
            ]))
            .Figure(new FigureDescription(
                "reservoir",
                "What the reservoir test leaves",
                "Charge that can be stripped after the reservoir was plated (cycle 0) and after each short cycle, at the printed mean efficiencies, if every plating loses the same share.",
                new FigureAxis("short cycle"),
                new FigureAxis("lithium that can be stripped (mAh/cm²)"),
                [new FigureLayer(FigureMark.Line, "reservoir", "cycle_1", "inventory_mAh_per_cm2", Series: "collector")],
                ["retention-ce"]));
    }
}
