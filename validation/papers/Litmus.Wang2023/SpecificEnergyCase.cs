using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Stack;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>How much specific energy does a cell gain without excess lithium, or with lithium instead of graphite? (wang2023, Introduction)</summary>
/// <remarks>The paper quotes both numbers from other work and prints no stack; the capacity of the cathode is its own, composition and layers are assumed.</remarks>
public sealed class SpecificEnergyCase(ReferenceDataset data) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        StackCell anodeFree = AnodeFree(inputs), excess = anodeFree with { SpareCapacities = inputs["spareCapacities"] }, graphite = WithGraphite(inputs, anodeFree);
        double overExcess = (anodeFree.SpecificEnergy / excess.SpecificEnergy) - 1, overGraphite = (anodeFree.SpecificEnergy / graphite.SpecificEnergy) - 1;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("anode-free-30-percent", overExcess, "1")
            .Scalar("li-vs-graphite-50-percent", overGraphite, "1");
        if (inputs.WantsFigures)
        {
            AddEvidence(observations, inputs, anodeFree, excess, graphite);
        }

        return observations.Complete();
    }

    private static StackCell AnodeFree(CaseInputs inputs) => new()
    {
        ArealCapacity = inputs["arealCapacity"],
        MeanVoltage = inputs["meanVoltage"],
        Cathode = new CompositeElectrode
        {
            SpecificCapacity = inputs["cathodeSpecificCapacity"],
            ActiveFraction = inputs["fractionNmc"],
            Density = StackAssumptions.CathodeDensity(inputs, inputs["fractionNmc"], 1 - inputs["fractionNmc"], carbon: 0),
        },
        InactiveLayers = StackAssumptions.Layers(inputs),
        Lithium = LithiumDeposit.Of(inputs),
    };

    private static StackCell WithGraphite(CaseInputs inputs, StackCell anodeFree) => anodeFree with
    {
        MeanVoltage = inputs["meanVoltage"] - inputs["graphitePotential"],
        InsertionAnode = new CompositeElectrode { SpecificCapacity = inputs["specificCapacityGraphite"], ActiveFraction = inputs["graphiteFraction"], Density = inputs["graphiteLayerDensity"] },
        AnodeToCathodeRatio = inputs["anodeToCathodeRatio"],
    };

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<SpecificEnergyCase>(
            "specific-energy",
            "How much specific energy does a cell gain without excess lithium, or with lithium instead of graphite?",
            answers: ["anode-free-30-percent", "li-vs-graphite-50-percent"],
            inputs:
            [
                numbers.Printed("cathodeSpecificCapacity", "rate-capability", "discharge_mAh_per_g", ("c_rate_per_h", "0.1")),
                Input.Assumed("fractionNmc", 0.8, "1", 0.1 / Math.Sqrt(3), "that of the paper's own cells, 70 to 90 % in use, half-width/√3; the comparison is quoted from other work"),
                PrintedNumbers.Text("spareCapacities", 3, "1", "Introduction: three times excess"),
                numbers.Printed("specificCapacityGraphite", Parameters, "specificCapacityGraphite"),
                Input.Assumed("arealCapacity", 4, "mAh/cm2", 1 / Math.Sqrt(3), "no capacity is stated for the comparison; 3 to 5 mAh/cm2 is what cells for high energy are designed for, half-width/√3"),
                Input.Assumed("graphitePotential", 0.1, "V", 0.03, "mean potential of graphite against lithium; not printed"),
                Input.Assumed("graphiteFraction", 0.95, "1", 0.01, "graphite electrodes for liquid electrolytes; not printed"),
                Input.Assumed("graphiteLayerDensity", 1.6, "g/cm3", 0.1, "calendered graphite electrode; not printed"),
                Input.Assumed("anodeToCathodeRatio", 1.1, "1", 0.03, "the usual balance of lithium-ion cells; not printed"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                .. StackAssumptions.Inputs,
            ]);
    }

    private static void AddEvidence(CaseObservations observations, CaseInputs inputs, StackCell anodeFree, StackCell excess, StackCell graphite)
    {
        // The most that lithium can weigh against: active oxide alone, no electrolyte, no collector.
        StackCell bare = anodeFree with { InactiveLayers = [], Cathode = anodeFree.Cathode with { ActiveFraction = 1 } };
        StackCell bareExcess = bare with { SpareCapacities = excess.SpareCapacities };
        StackCell bareGraphite = bare with { MeanVoltage = graphite.MeanVoltage, InsertionAnode = graphite.InsertionAnode! with { ActiveFraction = 1 }, AnodeToCathodeRatio = 1 };
        (string Cell, StackCell Stack)[] cells = [("anode-free", anodeFree), ("threefold lithium", excess), ("graphite", graphite)];
        observations
            .NoteText("anode-free-30-percent", $"Threefold lithium weighs {excess.ArealMass - anodeFree.ArealMass:G3} kg/m² beside {anodeFree.ArealMass:G3} kg/m² of everything else. Even against the oxide alone, without electrolyte and collectors, it would be {(bare.SpecificEnergy / bareExcess.SpecificEnergy) - 1:P0}. By volume the gain is {(anodeFree.EnergyDensity / excess.EnergyDensity) - 1:P0}: 30 % can be a gain in energy density, not in specific energy.")
            .NoteText("li-vs-graphite-50-percent", $"Against oxide and graphite alone the gain is {(bare.SpecificEnergy / bareGraphite.SpecificEnergy) - 1:P0}; with electrolyte and collectors {(anodeFree.SpecificEnergy / graphite.SpecificEnergy) - 1:P0}. Over 50 % holds for active materials only.")
            .Table(new CaseTable("stacks",
            [
                CaseColumn.Of("cell", [.. cells.Select(cell => cell.Cell)]),
                CaseColumn.InUnit("specific_energy_Wh_per_kg", [.. cells.Select(cell => cell.Stack.SpecificEnergy / 3600)]),
                CaseColumn.InUnit("energy_density_Wh_per_L", [.. cells.Select(cell => cell.Stack.EnergyDensity / 3.6e6)]),
            ]))
            .Figure(new FigureDescription(
                "stacks",
                "Three anodes in one stack",
                "Energy by mass and by volume of the same stack with three anodes, discharged, layers without case. Composition and layers are assumed.",
                new FigureAxis("specific energy (Wh/kg)"),
                new FigureAxis("energy density (Wh/L)"),
                [new FigureLayer(FigureMark.Point, "stacks", "specific_energy_Wh_per_kg", "energy_density_Wh_per_L", Series: "cell")],
                ["anode-free-30-percent", "li-vs-graphite-50-percent"]));
    }
}
