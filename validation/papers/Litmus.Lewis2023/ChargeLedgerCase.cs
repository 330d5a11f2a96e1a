using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Cycling;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>What was plated in total and what stayed at the interface, in each cycling test? (lewis2023, Fig 4, Fig 6)</summary>
public sealed class ChargeLedgerCase : IValidationCase
{
    private readonly Input _cumulative4a, _capacity4a, _fullDepositions, _firstEfficiencyHalf, _capacity4b, _firstEfficiencyFull;
    private readonly Input _capacity6a, _cycled6a, _shortCycle6a, _capacity6c, _cycled6c, _cumulative6c, _cycledFraction6c;
    private readonly Input _capacity6d, _cycled6d, _shortCycle6d, _cycledFraction6d, _reading6d, _moment;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public ChargeLedgerCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Input Of(string name, string figure, string column) => numbers.Setting(name, Protocols, column, ("figure", figure));
        Input First(string name, string figure) => Of(name, figure, "first_capacity_mAh_per_cm2");
        Input Cycled(string name, string figure) => Of(name, figure, "cycled_capacity_mAh_per_cm2");
        Input Efficiency(string name, string cell) => numbers.Printed(name, Efficiencies, "mean_ce_percent", ("cell", cell), ("first_cycle_1", "1"));
        Description = CaseDescription.Of<ChargeLedgerCase>(
            "charge-ledger",
            "What was plated in total and what stayed at the interface, in each cycling test?",
            answers:
            [
                .. Answer.ByArithmetic(
                    "half-cell-cumulative", "half-first-ce", "full-first-ce-residual", "cumulative-6a", "cumulative-6c", "fraction-6d", "residual-6c",
                    "residual-6d", "retention-extends-capacity"),
                .. Answer.ByRestatement("residual-rank-order", "residual-controls-life"),
            ],
            inputs:
            [
                _cumulative4a = numbers.Printed("cumulative4a", Protocols, "cumulative_plated_mAh_per_cm2", ("figure", "4a")),
                _capacity4a = First("capacity4a", "4a"),
                _fullDepositions = PrintedNumbers.Text("fullDepositions", 2, "1", "Section 2.2: the short forms during the third deposition"),
                _firstEfficiencyHalf = Efficiency("firstEfficiencyHalf", "Cu/LPSC/Li"),
                _capacity4b = First("capacity4b", "4b"),
                _firstEfficiencyFull = Efficiency("firstEfficiencyFull", "Cu/LPSC/NMC"),
                _capacity6a = First("capacity6a", "6a"),
                _cycled6a = Cycled("cycled6a", "6a"),
                _shortCycle6a = Of("shortCycle6a", "6a", "short_cycle_1"),
                _capacity6c = First("capacity6c", "6c"),
                _cycled6c = Cycled("cycled6c", "6c"),
                _cumulative6c = Of("cumulative6c", "6c", "cumulative_plated_mAh_per_cm2"),
                _cycledFraction6c = PrintedNumbers.Text("cycledFraction6c", 50, "%", "Section 2.3, on Fig 6c"),
                _capacity6d = First("capacity6d", "6d"),
                _cycled6d = Cycled("cycled6d", "6d"),
                _shortCycle6d = Of("shortCycle6d", "6d", "short_cycle_1"),
                _cycledFraction6d = PrintedNumbers.Text("cycledFraction6d", 75, "%", "Section 2.3, on Fig 6d"),
                _reading6d = Input.Choice(
                    "cycledCapacity6d", ["2.3 mAh/cm² of the caption", "75 % of 3 mAh/cm² of the text"], chosen: 0, "the caption states the protocol"),
                _moment = Input.Choice(
                    "momentOfShort", ["at the end of the deposition", "at its beginning"], chosen: 0,
                    "the paper names the cycle only; the end of the deposition gives the printed total of Fig. 6a"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CapacityLimitedProtocol a = new() { FirstCapacity = inputs[_capacity6a], CycledCapacity = inputs[_cycled6a] };
        CapacityLimitedProtocol c = new() { FirstCapacity = inputs[_capacity6c], CycledCapacity = inputs[_cycled6c] };
        CapacityLimitedProtocol d = new() { FirstCapacity = inputs[_capacity6d], CycledCapacity = inputs[_cycled6d] };
        CapacityLimitedProtocol stated6d = d with { CycledCapacity = inputs[_cycledFraction6d] * d.FirstCapacity };
        CapacityLimitedProtocol cycledD = inputs.OptionOf(_reading6d) == 0 ? d : stated6d;
        int cyclesA = Cycles(inputs[_shortCycle6a]), cyclesD = Cycles(inputs[_shortCycle6d]);
        double AtShort(CapacityLimitedProtocol protocol, int cycle)
        {
            (double beginning, double end) = protocol.CumulativeAtShort(cycle);
            return inputs.OptionOf(_moment) == 0 ? end : beginning;
        }

        double totalA = AtShort(a, cyclesA), totalC = inputs[_cumulative6c], totalD = AtShort(cycledD, cyclesD);
        double leftFull = inputs[_capacity4b] * (1 - inputs[_firstEfficiencyFull]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("half-cell-cumulative", inputs[_cumulative4a] - (inputs[_fullDepositions] * inputs[_capacity4a]), "C/m2")
            .Scalar("half-first-ce", inputs[_capacity4a] * (1 - inputs[_firstEfficiencyHalf]), "C/m2")
            .Scalar("full-first-ce-residual", leftFull, "C/m2")
            .Scalar("cumulative-6a", totalA, "C/m2")
            .Scalar("cumulative-6c", c.DepositionReaching(totalC), "cycles")
            .Scalar("fraction-6d", stated6d.CycledCapacity, "C/m2")
            .Scalar("residual-6c", (c with { CycledCapacity = inputs[_cycledFraction6c] * c.FirstCapacity }).RetainedCapacity, "C/m2")
            .Scalar("residual-6d", stated6d.RetainedCapacity, "C/m2")
            .Token("residual-controls-life", Trend.Truth(totalC < totalA && totalD < totalA))
            .DecidedBy("residual-controls-life", totalA - totalC, totalA - totalD)
            .Token("residual-rank-order", Trend.Of([totalC, totalD, totalA]))
            .DecidedBy("residual-rank-order", totalD - totalC, totalA - totalD)
            .Scalar("retention-extends-capacity", totalA, "C/m2");
        if (inputs.WantsFigures)
        {
            double printed = Unit.Parse("mAh/cm2").ToSi(0.5);
            (double lowest, double highest) = a.CumulativeAtShort(cyclesA);
            observations
                .Note(
                    "full-first-ce-residual", ("efficiency_percent", inputs[_firstEfficiencyFull]), ("first_mAh_per_cm2", inputs[_capacity4b]),
                    ("left_mAh_per_cm2", leftFull), ("printed_mAh_per_cm2", printed), ("needed_percent", 1 - (printed / inputs[_capacity4b])),
                    ("needed_mAh_per_cm2", printed / (1 - inputs[_firstEfficiencyFull])))
                .Note(
                    "fraction-6d", ("share_percent", inputs[_cycledFraction6d]), ("first_mAh_per_cm2", d.FirstCapacity),
                    ("cycled_mAh_per_cm2", stated6d.CycledCapacity))
                .Note("cumulative-6a", ("cycle", cyclesA), ("lowest_mAh_per_cm2", lowest), ("highest_mAh_per_cm2", highest))
                .Note(
                    "residual-rank-order", ("retained_fig6c_mAh_per_cm2", c.RetainedCapacity), ("retained_fig6d_mAh_per_cm2", stated6d.RetainedCapacity),
                    ("retained_fig6a_mAh_per_cm2", a.RetainedCapacity), ("total_fig6c_mAh_per_cm2", totalC), ("total_fig6d_mAh_per_cm2", totalD),
                    ("total_fig6a_mAh_per_cm2", totalA), ("share_fig6c_percent", c.RetainedCapacity / c.FirstCapacity),
                    ("share_fig6d_percent", stated6d.RetainedCapacity / d.FirstCapacity), ("share_fig6a_percent", a.RetainedCapacity / a.FirstCapacity));
            AddLedger(
                observations,
                [
                    ("Fig 6a: 3, then 1.5 mAh/cm²", a.Ledger(cyclesA)),
                    ("Fig 6c: 1, then 0.5 mAh/cm²", c.Ledger(Cycles(c.DepositionReaching(totalC)))),
                    ("Fig 6d: 3, then 2.3 mAh/cm²", d.Ledger(cyclesD)),
                ]);
        }

        return observations.Complete();
    }

    private static int Cycles(double count) => (int)Math.Max(1, Math.Min(1e6, Math.Round(count)));

    private static void AddLedger(CaseObservations observations, (string Test, ImmutableArray<LedgerEntry> Ledger)[] tests)
    {
        (string Test, LedgerEntry Entry)[] rows = [.. tests.SelectMany(test => test.Ledger.Select(entry => (test.Test, entry)))];
        observations
            .Table(new CaseTable("ledger",
            [
                CaseColumn.Of("test", [.. rows.Select(row => row.Test)]),
                CaseColumn.Of("cycle_1", [.. rows.Select(row => (double)row.Entry.Cycle)]),
                CaseColumn.Of("plated_in_total_mAh_per_cm2", [.. rows.Select(row => row.Entry.CumulativePlated)]),
                CaseColumn.Of("retained_mAh_per_cm2", [.. rows.Select(row => row.Entry.Retained)]),
            ]))
            .Figure(new FigureDescription(
                "ledger",
                "Charge plated in total until the short",
                "Capacity-limited half-cells without losses. A line ends with the short; that of Fig 6c ends at the printed total.",
                new FigureAxis("cycle"),
                new FigureAxis("plated in total (mAh/cm²)"),
                [new FigureLayer(FigureMark.Line, "ledger", "cycle_1", "plated_in_total_mAh_per_cm2", Series: "test")],
                ["cumulative-6a", "cumulative-6c", "residual-controls-life", "residual-rank-order", "retention-extends-capacity"]));
    }
}
