using Litmus.Cases;
using Litmus.Electrochemistry.Cycling;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do hours, cycles and capacities of the half-cells fit each other? (wang2023, Fig 2g, Fig 3, Fig S7, Fig S8)</summary>
public sealed class CyclingTimesCase : IValidationCase
{
    private readonly Input _efficiencyCoated = Input.Assumed(
        "efficiencyCoated", 99.70, "%", 1.07, "not printed per cycle; from the reservoir test, half-width half of the distance to the first-cycle 96 %")
        .Within(96, 99.99, "from the first-cycle efficiency to nearly no loss");
    private readonly Input _laterEfficiencyBare = Input.Assumed(
        "laterEfficiencyBare", 98.47, "%", 2.16, "not printed per cycle; from the reservoir test, half-width half of the distance to the first-cycle 91 %")
        .Within(91, 99.9, "from the first-cycle efficiency to nearly no loss");
    private readonly Input _arealCapacity, _slowCurrentDensity, _fastCurrentDensity, _thickArealCapacity, _unstableCycleBareSlow, _stableCyclesCoatedSlow;
    private readonly Input _stableTimeCoatedSlow, _twelfthCycle, _unstableTimeBareFast, _stableTimeCoatedFast, _unstableCycleBareThick, _stableTimeCoatedThick;
    private readonly Input _unstableTimeThin, _unstableTimeHeavy, _reservoir, _capacityAtShort, _firstEfficiencyBare;

    /// <summary>Reads the printed tests.</summary>
    public CyclingTimesCase(ReferenceDataset data)
    {
        const string table = "half-cell-cycling", current = "current_density_mA_per_cm2", unstableCycle = "unstable_from_cycle_1";
        const string unstableTime = "unstable_from_h", stableTime = "stable_until_h";
        PrintedNumbers paper = new(data.Paper(PaperId));
        (string, string)[] Test(string source, string collector, string loading) =>
            [("source", source), ("collector", collector), ("cu2te_loading_mg_per_cm2", loading)];
        (string, string)[] coatedSlow = Test("Fig 3e", Coated, "0.4"), coatedFast = Test("Fig 3h", Coated, "0.4"), coatedThick = Test("Fig S7", Coated, "0.4");
        (string, string)[] bareFast = Test("Fig 3f-g", Bare, string.Empty);
        _arealCapacity = paper.Setting("arealCapacity", table, ArealCapacityColumn, coatedSlow);
        _slowCurrentDensity = paper.Setting("slowCurrentDensity", table, current, coatedSlow);
        _fastCurrentDensity = paper.Setting("fastCurrentDensity", table, current, coatedFast);
        _thickArealCapacity = paper.Setting("thickArealCapacity", table, ArealCapacityColumn, coatedThick);
        _unstableCycleBareSlow = paper.Setting("unstableCycleBareSlow", table, unstableCycle, Test("Fig 3c-d", Bare, string.Empty));
        _stableCyclesCoatedSlow = paper.Setting("stableCyclesCoatedSlow", table, "stable_cycles_1", coatedSlow);
        _stableTimeCoatedSlow = paper.Setting("stableTimeCoatedSlow", table, stableTime, coatedSlow);
        _twelfthCycle = paper.Setting("twelfthCycle", table, unstableCycle, bareFast);
        _unstableTimeBareFast = paper.Printed("unstableTimeBareFast", table, unstableTime, bareFast);
        _stableTimeCoatedFast = paper.Printed("stableTimeCoatedFast", table, stableTime, coatedFast);
        _unstableCycleBareThick = paper.Setting("unstableCycleBareThick", table, unstableCycle, Test("Fig S7", Bare, string.Empty));
        _stableTimeCoatedThick = paper.Printed("stableTimeCoatedThick", table, stableTime, coatedThick);
        _unstableTimeThin = paper.Printed("unstableTimeThin", table, unstableTime, Test("Fig S8", Coated, "0.1"));
        _unstableTimeHeavy = paper.Printed("unstableTimeHeavy", table, unstableTime, Test("Fig S8", Coated, "1"));
        _reservoir = paper.Printed("reservoir", "reservoir-efficiency", "reservoir_mAh_per_cm2", ("collector", Bare));
        _capacityAtShort = paper.Printed("capacityAtShort", "continuous-plating", ArealCapacityColumn, ("collector", Bare), (current, "0.5"));
        _firstEfficiencyBare = paper.Printed(
            "firstEfficiencyBare", "initial-efficiency", "coulombic_efficiency_percent", ("collector", Bare), (current, "0.5"));
        Description = CaseDescription.Of<CyclingTimesCase>(
            "cycling-times",
            "Do hours, cycles and capacities of the half-cells fit each other?",
            answers:
            [
                .. Answer.ByArithmetic("cycles-650h", "cycle12-43h"),
                .. Answer.ByRestatement("cu-cycling-fails-first", "loading-optimum", "cu-reservoir-below-short-capacity"),
            ],
            inputs:
            [
                _arealCapacity, _slowCurrentDensity, _fastCurrentDensity, _thickArealCapacity, _unstableCycleBareSlow, _stableCyclesCoatedSlow,
                _stableTimeCoatedSlow, _twelfthCycle, _unstableTimeBareFast, _stableTimeCoatedFast, _unstableCycleBareThick, _stableTimeCoatedThick,
                _unstableTimeThin, _unstableTimeHeavy, _reservoir, _capacityAtShort, _efficiencyCoated, _firstEfficiencyBare, _laterEfficiencyBare,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        GalvanostaticClock slow = new()
        {
            ArealCapacity = inputs[_arealCapacity],
            CurrentDensity = inputs[_slowCurrentDensity],
            FirstEfficiency = inputs[_efficiencyCoated],
            LaterEfficiency = inputs[_efficiencyCoated],
        };
        GalvanostaticClock fast = new()
        {
            ArealCapacity = inputs[_arealCapacity],
            CurrentDensity = inputs[_fastCurrentDensity],
            FirstEfficiency = inputs[_firstEfficiencyBare],
            LaterEfficiency = inputs[_laterEfficiencyBare],
        };
        GalvanostaticClock thick = new() { ArealCapacity = inputs[_thickArealCapacity], CurrentDensity = inputs[_fastCurrentDensity] };
        double[] ratios =
        [
            inputs[_unstableCycleBareSlow] / inputs[_stableCyclesCoatedSlow],
            inputs[_unstableTimeBareFast] / inputs[_stableTimeCoatedFast],
            thick.Duration(inputs[_unstableCycleBareThick]) / inputs[_stableTimeCoatedThick],
        ];
        double cyclesBefore = inputs[_twelfthCycle] - 1, twelfth = fast.Duration(cyclesBefore), stable = inputs[_stableTimeCoatedSlow];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("cycles-650h", slow.CompletedCycles(stable), "cycles")
            .DecidedBy("cycles-650h", stable - slow.Duration(32), slow.Duration(33) - stable)
            .Scalar("cycle12-43h", twelfth, "s")
            .Scalar("cu-cycling-fails-first", ratios.Max(), "1")
            .Scalar("loading-optimum", Math.Max(inputs[_unstableTimeThin], inputs[_unstableTimeHeavy]) / inputs[_stableTimeCoatedFast], "1")
            .Scalar("cu-reservoir-below-short-capacity", inputs[_reservoir] / inputs[_capacityAtShort], "1");
        if (inputs.WantsFigures)
        {
            double lossless = (fast with { FirstEfficiency = 1, LaterEfficiency = 1 }).Duration(cyclesBefore);
            observations
                .Note(
                    "cycle12-43h", ("cycles", cyclesBefore), ("lossless_h", lossless), ("computed_h", twelfth),
                    ("mean_percent", (Unit.Parse("h").ToSi(43) / lossless * 2) - 1))
                .Note("cu-cycling-fails-first", ("slow", ratios[0]), ("fast", ratios[1]), ("thick", ratios[2]))
                .Note(
                    "cu-reservoir-below-short-capacity", ("short_mAh_per_cm2", inputs[_capacityAtShort]),
                    ("reservoir_mAh_per_cm2", inputs[_reservoir]));
        }

        return observations.Complete();
    }
}
