using Litmus.Cases;
using Litmus.Electrochemistry.Cycling;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do hours, cycles and capacities of the half-cells fit each other? (wang2023, Fig 2g, Fig 3, Fig S7, Fig S8)</summary>
public sealed class CyclingTimesCase(ReferenceDataset data) : IValidationCase
{
    private const string Cycling = "half-cell-cycling";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        GalvanostaticClock slow = new()
        {
            ArealCapacity = inputs["arealCapacity"],
            CurrentDensity = inputs["slowCurrentDensity"],
            FirstEfficiency = inputs["efficiencyCoated"],
            LaterEfficiency = inputs["efficiencyCoated"],
        };
        GalvanostaticClock fast = new()
        {
            ArealCapacity = inputs["arealCapacity"],
            CurrentDensity = inputs["fastCurrentDensity"],
            FirstEfficiency = inputs["firstEfficiencyBare"],
            LaterEfficiency = inputs["laterEfficiencyBare"],
        };
        GalvanostaticClock thick = new() { ArealCapacity = inputs["thickArealCapacity"], CurrentDensity = inputs["fastCurrentDensity"] };
        double[] ratios =
        [
            inputs["unstableCycleBareSlow"] / inputs["stableCyclesCoatedSlow"],
            inputs["unstableTimeBareFast"] / inputs["stableTimeCoatedFast"],
            thick.Duration(inputs["unstableCycleBareThick"]) / inputs["stableTimeCoatedThick"],
        ];
        double twelfth = fast.Duration(inputs["twelfthCycle"] - 1);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("cycles-650h", slow.CompletedCycles(inputs["stableTimeCoatedSlow"]), "cycles")
            .Evidence("cycles-650h", inputs["stableTimeCoatedSlow"] - slow.Duration(32), slow.Duration(33) - inputs["stableTimeCoatedSlow"])
            .Scalar("cycle12-43h", twelfth, "s")
            .Scalar("cu-cycling-fails-first", ratios.Max(), "1")
            .Scalar("loading-optimum", Math.Max(inputs["unstableTimeThin"], inputs["unstableTimeHeavy"]) / inputs["stableTimeCoatedFast"], "1")
            .Scalar("cu-reservoir-below-short-capacity", inputs["reservoir"] / inputs["capacityAtShort"], "1");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText("cycle12-43h", $"Eleven cycles take 44 h without loss, {twelfth / 3600:F2} h with the first-cycle efficiency and that of the reservoir test afterwards; 43 h would need a mean of {(43.0 / 44 * 2) - 1:P1}.")
                .NoteText("cu-cycling-fails-first", $"Lives of bare Cu over those of Li2Te-Cu: {ratios[0]:F2}, {ratios[1]:F2} and {ratios[2]:F2}; those of Li2Te-Cu are lower bounds.")
                .NoteText("cu-reservoir-below-short-capacity", "The same collector, at the same current: one test shorts at 3.1 mAh/cm², the other plates 5 mAh/cm² and strips it again. Single cells differ, or the pressure and the coverage did.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Test(string name, bool isSetting, string column, string source, string collector, string loading)
        {
            (string, string)[] keys = [("source", source), ("collector", collector), ("cu2te_loading_mg_per_cm2", loading)];
            return isSetting ? numbers.Setting(name, Cycling, column, keys) : numbers.Printed(name, Cycling, column, keys);
        }

        return CaseDescription.Of<CyclingTimesCase>(
            "cycling-times",
            "Do hours, cycles and capacities of the half-cells fit each other?",
            answers: ["cycles-650h", "cycle12-43h", "cu-cycling-fails-first", "loading-optimum", "cu-reservoir-below-short-capacity"],
            inputs:
            [
                Test("arealCapacity", isSetting: true, "areal_capacity_mAh_per_cm2", "Fig 3e", Coated, "0.4"),
                Test("slowCurrentDensity", isSetting: true, "current_density_mA_per_cm2", "Fig 3e", Coated, "0.4"),
                Test("fastCurrentDensity", isSetting: true, "current_density_mA_per_cm2", "Fig 3h", Coated, "0.4"),
                Test("thickArealCapacity", isSetting: true, "areal_capacity_mAh_per_cm2", "Fig S7", Coated, "0.4"),
                Test("unstableCycleBareSlow", isSetting: true, "unstable_from_cycle_1", "Fig 3c-d", Bare, string.Empty),
                Test("stableCyclesCoatedSlow", isSetting: true, "stable_cycles_1", "Fig 3e", Coated, "0.4"),
                Test("stableTimeCoatedSlow", isSetting: true, "stable_until_h", "Fig 3e", Coated, "0.4"),
                Test("twelfthCycle", isSetting: true, "unstable_from_cycle_1", "Fig 3f-g", Bare, string.Empty),
                Test("unstableTimeBareFast", isSetting: false, "unstable_from_h", "Fig 3f-g", Bare, string.Empty),
                Test("stableTimeCoatedFast", isSetting: false, "stable_until_h", "Fig 3h", Coated, "0.4"),
                Test("unstableCycleBareThick", isSetting: true, "unstable_from_cycle_1", "Fig S7", Bare, string.Empty),
                Test("stableTimeCoatedThick", isSetting: false, "stable_until_h", "Fig S7", Coated, "0.4"),
                Test("unstableTimeThin", isSetting: false, "unstable_from_h", "Fig S8", Coated, "0.1"),
                Test("unstableTimeHeavy", isSetting: false, "unstable_from_h", "Fig S8", Coated, "1"),
                numbers.Printed("reservoir", "reservoir-efficiency", "reservoir_mAh_per_cm2", ("collector", Bare)),
                numbers.Printed("capacityAtShort", "continuous-plating", "areal_capacity_mAh_per_cm2", ("collector", Bare), ("current_density_mA_per_cm2", "0.5")),
                Input.Assumed("efficiencyCoated", 99.70, "%", 1.07, "that of the reservoir test stands for every cycle, which is not printed; half of the distance to the first-cycle 96 % as half-width"),
                numbers.Printed("firstEfficiencyBare", "initial-efficiency", "coulombic_efficiency_percent", ("collector", Bare), ("current_density_mA_per_cm2", "0.5")),
                Input.Assumed("laterEfficiencyBare", 98.47, "%", 2.16, "that of the reservoir test stands for the later cycles, which are not printed; half of the distance to the first-cycle 91 % as half-width"),
            ]);
    }
}
