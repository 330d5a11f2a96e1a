using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Efficiency;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do efficiencies, capacities and lives of the cells fit each other? (wang2023, Fig 2c, Fig 3a-b, Fig 7, Fig S18, Fig S19)</summary>
public sealed class EfficiencyCase : IValidationCase
{
    private const int ReservoirCycleCount = 10;
    private const int EarlyCycleCount = 3;
    private static readonly string[] CoatedCurrents = ["0.5", "1", "2", "4", "6", "8"];
    private static readonly string[] BareCurrents = ["0.5", "1", "2"];
    private static readonly string[] Rates = ["0.1", "0.5", "1"];

    private readonly Input _retentionCycles = PrintedNumbers.Text("retentionCycles", 50, "1", "Fig 7h and its text");
    private readonly Input _lifeWithoutReservoir = PrintedNumbers.Text(
        "lifeWithoutReservoir", 57, "cycles", "Fig S18 and its text: the efficiency begins to fluctuate");
    private readonly Input _lifeWithReservoir = PrintedNumbers.Text(
        "lifeWithReservoir", 67, "cycles", "Fig S18 and its text: the cell with lithium foil deteriorates");
    private readonly Input[] _initialCoated, _initialBare, _discharges;
    private readonly Input _firstChargeCoated, _firstDischargeCoated, _firstChargeBare, _firstDischargeBare, _retention;
    private readonly Input _secondDischarge, _fifthDischarge;
    private readonly Input _reservoir, _cycledCapacity, _reservoirEfficiencyCoated, _reservoirEfficiencyBare;

    /// <summary>Reads the printed efficiencies and capacities.</summary>
    public EfficiencyCase(ReferenceDataset data)
    {
        const string efficiency = "coulombic_efficiency_percent", reservoir = "reservoir-efficiency";
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input[] Initial(string name, string collector, string[] currents) =>
        [
            .. currents.Select(current => paper.Printed(
                name + current, "initial-efficiency", efficiency, ("collector", collector), ("current_density_mA_per_cm2", current))),
        ];
        Input Capacity(string name, string collector, string column, string cycle = "1") =>
            paper.Printed(name, "full-cell-capacity", column, ("collector", collector), ("cycle_1", cycle));
        _secondDischarge = Capacity("secondDischarge", Coated, "discharge_mAh_per_g", "2");
        _fifthDischarge = Capacity("fifthDischarge", Coated, "discharge_mAh_per_g", "5");
        _initialCoated = Initial("initialEfficiencyCoated", Coated, CoatedCurrents);
        _initialBare = Initial("initialEfficiencyBare", Bare, BareCurrents);
        _firstChargeCoated = Capacity("firstChargeCoated", Coated, "charge_mAh_per_g");
        _firstDischargeCoated = Capacity("firstDischargeCoated", Coated, "discharge_mAh_per_g");
        _firstChargeBare = Capacity("firstChargeBare", Bare, "charge_mAh_per_g");
        _firstDischargeBare = Capacity("firstDischargeBare", Bare, "discharge_mAh_per_g");
        _retention = paper.Printed("retention", Parameters, "retentionAfter50Cycles");
        _discharges = [.. Rates.Select(rate => paper.Printed($"discharge{rate}C", "rate-capability", "discharge_mAh_per_g", ("c_rate_per_h", rate)))];
        _reservoir = paper.Setting("reservoir", reservoir, "reservoir_mAh_per_cm2", ("collector", Bare));
        _cycledCapacity = paper.Setting("cycledCapacity", reservoir, "cycled_mAh_per_cm2", ("collector", Bare));
        _reservoirEfficiencyCoated = paper.Printed("reservoirEfficiencyCoated", reservoir, efficiency, ("collector", Coated));
        _reservoirEfficiencyBare = paper.Printed("reservoirEfficiencyBare", reservoir, efficiency, ("collector", Bare));
        Description = CaseDescription.Of<EfficiencyCase>(
            "efficiency",
            "Do efficiencies, capacities and lives of the cells fit each other?",
            answers:
            [
                .. Answer.ByArithmetic("ice-full-li2te", "ice-full-cu", "retention-ce", "full-cell-ce-cycles-2-5"),
                .. Answer.ByRestatement(
                    "ice-decreases-with-j", "ice-li2te-above-cu", "rate-monotone", "rate-0p2c-between", "cathode-limits-life", "adams-ce-li2te",
                    "adams-ce-cu"),
            ],
            inputs:
            [
                .. _initialCoated, .. _initialBare, _firstChargeCoated, _firstDischargeCoated, _firstChargeBare, _firstDischargeBare, _retention,
                _retentionCycles, .. _discharges, _lifeWithoutReservoir, _lifeWithReservoir, _reservoir, _cycledCapacity, _reservoirEfficiencyCoated,
                _reservoirEfficiencyBare, _secondDischarge, _fifthDischarge,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] coated = [.. _initialCoated.Select(efficiency => inputs[efficiency])], bare = [.. _initialBare.Select(efficiency => inputs[efficiency])];
        double[] capacities = [.. _discharges.Select(discharge => inputs[discharge])];
        string ofCoated = Trend.Of(coated), ofBare = Trend.Of(bare);
        double mean = CumulativeEfficiency.MeanEfficiency(inputs[_retention], inputs[_retentionCycles]);
        double early = CumulativeEfficiency.MeanEfficiency(Math.Min(1, inputs[_fifthDischarge] / inputs[_secondDischarge]), EarlyCycleCount);
        ReservoirProtocol protocol = new()
        {
            ReservoirCapacity = inputs[_reservoir],
            CycledCapacity = inputs[_cycledCapacity],
            CycleCount = ReservoirCycleCount,
        };
        double Adams(Input efficiency) => protocol.Efficiency(ReservoirSimulation.Run(protocol, inputs[efficiency]).FinalStrippedCapacity);
        double fullBare = inputs[_firstDischargeBare] / inputs[_firstChargeBare];
        CaseObservations observations = CaseObservations.For(Description)
            .Token("ice-decreases-with-j", ofCoated == ofBare ? ofCoated : "not monotone")
            .DecidedBy("ice-decreases-with-j", [.. Steps(coated), .. Steps(bare)])
            .Scalar("ice-li2te-above-cu", bare.Select((efficiency, i) => coated[i] - efficiency).Min(), "1")
            .Scalar("ice-full-li2te", inputs[_firstDischargeCoated] / inputs[_firstChargeCoated], "1")
            .Scalar("ice-full-cu", fullBare, "1")
            .Scalar("retention-ce", mean, "1")
            .Scalar("full-cell-ce-cycles-2-5", early, "1")
            .Scalar("adams-ce-li2te", Adams(_reservoirEfficiencyCoated), "1", closure: "The final charge is not printed. It was found from this efficiency.")
            .Scalar("adams-ce-cu", Adams(_reservoirEfficiencyBare), "1", closure: "The final charge is not printed. It was found from this efficiency.")
            .Token("rate-monotone", Trend.Of(capacities))
            .DecidedBy("rate-monotone", Steps(capacities))
            .Scalar("rate-0p2c-between", inputs[_firstDischargeCoated], "C/kg")
            .Scalar("cathode-limits-life", inputs[_lifeWithoutReservoir] / inputs[_lifeWithReservoir], "1");
        if (inputs.WantsFigures)
        {
            double halfDigit = Unit.Parse("mAh/g").ToSi(0.5);
            observations
                .Note(
                    "ice-full-cu", ("discharge_mAh_per_g", inputs[_firstDischargeBare]), ("charge_mAh_per_g", inputs[_firstChargeBare]),
                    ("efficiency_percent", fullBare),
                    ("lower_percent", (inputs[_firstDischargeBare] - halfDigit) / (inputs[_firstChargeBare] + halfDigit)),
                    ("upper_percent", (inputs[_firstDischargeBare] + halfDigit) / (inputs[_firstChargeBare] - halfDigit)))
                .Note(
                    "retention-ce", ("mean_percent", mean), ("cycles", inputs[_retentionCycles]),
                    ("left_percent", CumulativeEfficiency.Retention(0.99, inputs[_retentionCycles])));
            observations.Note(
                "full-cell-ce-cycles-2-5", ("second_mAh_per_g", inputs[_secondDischarge]), ("fifth_mAh_per_g", inputs[_fifthDischarge]),
                ("mean_percent", early), ("left_mAh_per_g", inputs[_secondDischarge] * CumulativeEfficiency.Retention(0.99, EarlyCycleCount)));
            AddReservoir(observations, inputs, protocol);
        }

        return observations.Complete();
    }

    private static double[] Steps(double[] values) => [.. values.Skip(1).Select((value, i) => value - values[i])];

    // The final stripped charge is not printed. The efficiencies cannot be recomputed, and the figure shows what they mean.
    private void AddReservoir(CaseObservations observations, CaseInputs inputs, ReservoirProtocol protocol)
    {
        List<(string Collector, int Cycle, double Inventory)> rows = [];
        foreach ((string collector, Input printed) in new[] { (Coated, _reservoirEfficiencyCoated), (Bare, _reservoirEfficiencyBare) })
        {
            double efficiency = inputs[printed];
            rows.AddRange(ReservoirSimulation.Run(protocol, efficiency).Inventory.Select((inventory, cycle) => (collector, cycle, inventory)));
            observations.Note(
                "reservoir", ("collector", collector), ("mean_percent", efficiency), ("stripped_mAh_per_cm2", protocol.FinalStrippedCapacity(efficiency)));
        }

        observations
            .Table(new CaseTable("reservoir",
            [
                CaseColumn.Of("collector", [.. rows.Select(row => row.Collector)]),
                CaseColumn.Of("cycle_1", [.. rows.Select(row => (double)row.Cycle)]),
                CaseColumn.Of("inventory_mAh_per_cm2", [.. rows.Select(row => row.Inventory)]),
            ]))
            .Figure(new FigureDescription(
                "reservoir",
                "What the reservoir test leaves",
                "Charge that can be stripped after the reservoir (cycle 0) and each short cycle, if every plating loses the same share.",
                new FigureAxis("short cycle"),
                new FigureAxis("lithium that can be stripped (mAh/cm²)"),
                [new FigureLayer(FigureMark.Line, "reservoir", "cycle_1", "inventory_mAh_per_cm2", Series: "collector")],
                ["retention-ce"]));
    }
}
