using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Cycling;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>What was plated in total and what stayed at the interface, in each cycling test? (lewis2023, Fig 4, Fig 6)</summary>
public sealed class ChargeLedgerCase(ReferenceDataset data) : IValidationCase
{
    private const double MilliampereHour = 36_000;

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CapacityLimitedProtocol a = Protocol(inputs, "6a"), c = Protocol(inputs, "6c"), d = Protocol(inputs, "6d");
        double totalA = a.CumulativePlated(Cycles(inputs["shortCycle6a"])), totalC = inputs["cumulative6c"], totalD = d.CumulativePlated(Cycles(inputs["shortCycle6d"]));
        CapacityLimitedProtocol quarter = d with { CycledCapacity = inputs["cycledFraction6d"] * d.FirstCapacity };
        double[] byRetained = [totalC, totalD, totalA];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("half-cell-cumulative", inputs["cumulative4a"] - (inputs["fullDepositions"] * inputs["capacity4a"]), "C/m2")
            .Scalar("half-first-ce", inputs["capacity4a"] * (1 - inputs["firstEfficiencyHalf"]), "C/m2")
            .Scalar("full-first-ce-residual", inputs["capacity4b"] * (1 - inputs["firstEfficiencyFull"]), "C/m2")
            .Scalar("cumulative-6a", totalA, "C/m2")
            .Scalar("cumulative-6c", c.DepositionReaching(totalC), "cycles")
            .Scalar("fraction-6d", quarter.CycledCapacity, "C/m2")
            .Scalar("residual-6c", (c with { CycledCapacity = inputs["cycledFraction6c"] * c.FirstCapacity }).RetainedCapacity, "C/m2")
            .Scalar("residual-6d", quarter.RetainedCapacity, "C/m2")
            .Token("residual-controls-life", Trend.Truth(totalC < totalA && totalD < totalA))
            .Evidence("residual-controls-life", totalA - totalC, totalA - totalD)
            .Token("residual-rank-order", Trend.Of(byRetained))
            .Evidence("residual-rank-order", totalD - totalC, totalA - totalD)
            .Scalar("retention-extends-capacity", totalA, "C/m2");
        if (inputs.WantsFigures)
        {
            (double lowest, double highest) = a.CumulativeAtShort(Cycles(inputs["shortCycle6a"]));
            observations
                .NoteText("full-first-ce-residual", $"80 % of {inputs["capacity4b"] / MilliampereHour:F0} mAh/cm² leave {inputs["capacity4b"] * (1 - inputs["firstEfficiencyFull"]) / MilliampereHour:F2} mAh/cm²; the printed 0.5 would need {1 - (0.5 * MilliampereHour / inputs["capacity4b"]):P1}, or a first charge of 2.5 mAh/cm².")
                .NoteText("fraction-6d", "75 % of 3 mAh/cm² is 2.25 mAh/cm², which rounds to 2.3: it lies on the edge of the margin.")
                .NoteText("cumulative-6a", $"A short during the 75th deposition lies between {lowest / MilliampereHour:F1} and {highest / MilliampereHour:F1} mAh/cm².")
                .NoteText("residual-rank-order", $"Totals in the order of the retained 0.5, 0.75 and 1.5 mAh/cm²: {totalC / MilliampereHour:F1}, {totalD / MilliampereHour:F1} (at most) and {totalA / MilliampereHour:F1} mAh/cm². The retained share (50, 25 and 50 %) does not contradict them.");
            AddLedger(observations, inputs);
        }

        return observations.Complete();
    }

    private static CapacityLimitedProtocol Protocol(CaseInputs inputs, string figure) => new() { FirstCapacity = inputs[$"capacity{figure}"], CycledCapacity = inputs[$"cycled{figure}"] };

    private static int Cycles(double count) => (int)Math.Max(1, Math.Min(1e6, Math.Round(count)));

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Of(string name, string figure, string column) => numbers.Setting(name, Protocols, column, ("figure", figure));
        Input Efficiency(string name, string cell) => numbers.Printed(name, "coulombic-efficiency", "mean_ce_percent", ("cell", cell), ("first_cycle_1", "1"));
        return CaseDescription.Of<ChargeLedgerCase>(
            "charge-ledger",
            "What was plated in total and what stayed at the interface, in each cycling test?",
            answers: [
                "half-cell-cumulative", "half-first-ce", "full-first-ce-residual", "cumulative-6a", "cumulative-6c", "fraction-6d", "residual-6c", "residual-6d", "residual-controls-life",
                "residual-rank-order", "retention-extends-capacity"],
            inputs:
            [
                numbers.Printed("cumulative4a", Protocols, "cumulative_plated_mAh_per_cm2", ("figure", "4a")),
                Of("capacity4a", "4a", "first_capacity_mAh_per_cm2"),
                PrintedNumbers.Text("fullDepositions", 2, "1", "Section 2.2: the short forms during the third deposition"),
                Efficiency("firstEfficiencyHalf", "Cu/LPSC/Li"),
                Of("capacity4b", "4b", "first_capacity_mAh_per_cm2"),
                Efficiency("firstEfficiencyFull", "Cu/LPSC/NMC"),
                Of("capacity6a", "6a", "first_capacity_mAh_per_cm2"),
                Of("cycled6a", "6a", "cycled_capacity_mAh_per_cm2"),
                Of("shortCycle6a", "6a", "short_cycle_1"),
                Of("capacity6c", "6c", "first_capacity_mAh_per_cm2"),
                Of("cycled6c", "6c", "cycled_capacity_mAh_per_cm2"),
                numbers.Setting("cumulative6c", Protocols, "cumulative_plated_mAh_per_cm2", ("figure", "6c")),
                PrintedNumbers.Text("cycledFraction6c", 50, "%", "Section 2.3, on Fig 6c"),
                Of("capacity6d", "6d", "first_capacity_mAh_per_cm2"),
                Of("cycled6d", "6d", "cycled_capacity_mAh_per_cm2"),
                Of("shortCycle6d", "6d", "short_cycle_1"),
                PrintedNumbers.Text("cycledFraction6d", 75, "%", "Section 2.3, on Fig 6d"),
            ]);
    }

    private static void AddLedger(CaseObservations observations, CaseInputs inputs)
    {
        (string Figure, string Name, int Cycles)[] tests =
        [
            ("6a", "Fig 6a: 3, then 1.5 mAh/cm²", Cycles(inputs["shortCycle6a"])),
            ("6c", "Fig 6c: 1, then 0.5 mAh/cm²", Cycles(Protocol(inputs, "6c").DepositionReaching(inputs["cumulative6c"]))),
            ("6d", "Fig 6d: 3, then 2.3 mAh/cm²", Cycles(inputs["shortCycle6d"])),
        ];
        List<(string Test, LedgerEntry Entry)> rows = [];
        foreach ((string figure, string name, int cycles) in tests)
        {
            ImmutableArray<LedgerEntry> ledger = Protocol(inputs, figure).Ledger(cycles);
            rows.AddRange(ledger.Select(entry => (name, entry)));
        }

        observations
            .Table(new CaseTable("ledger",
            [
                CaseColumn.Of("test", [.. rows.Select(row => row.Test)]),
                CaseColumn.InUnit("cycle_1", [.. rows.Select(row => (double)row.Entry.Cycle)]),
                CaseColumn.InUnit("plated_in_total_mAh_per_cm2", [.. rows.Select(row => row.Entry.CumulativePlated / MilliampereHour)]),
                CaseColumn.InUnit("retained_mAh_per_cm2", [.. rows.Select(row => row.Entry.Retained / MilliampereHour)]),
            ]))
            .Figure(new FigureDescription(
                "ledger",
                "Charge plated in total until the short",
                "The three capacity-limited half-cells, without losses; the last point of a line is the deposition in which the short forms (Fig 6c: in which the printed total is reached).",
                new FigureAxis("cycle"),
                new FigureAxis("plated in total (mAh/cm²)"),
                [new FigureLayer(FigureMark.Line, "ledger", "cycle_1", "plated_in_total_mAh_per_cm2", Series: "test")],
                ["cumulative-6a", "cumulative-6c", "residual-controls-life", "residual-rank-order", "retention-extends-capacity"]));
    }
}
