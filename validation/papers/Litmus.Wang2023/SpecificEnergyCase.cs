using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Stack;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>How much specific energy does a cell gain without excess lithium, or with lithium instead of graphite? (wang2023, Introduction)</summary>
/// <remarks>The paper quotes both numbers from other work and prints no stack. Only the capacity of the cathode is its own.</remarks>
public sealed class SpecificEnergyCase : IValidationCase
{
    private readonly Input _fractionNmc = Input.Assumed(
        "fractionNmc", 0.8, "1", 0.1 / Math.Sqrt(3), "not printed for the comparison; that of the paper's own cells, 70 to 90 % in use, half-width/√3")
        .Within(0.7, 0.9, "composite cathodes with sulfide electrolytes in use");
    private readonly Input _spareCapacities = PrintedNumbers.Text("spareCapacities", 3, "1", "Introduction: three times excess");
    private readonly Input _arealCapacity = Input.Assumed(
        "arealCapacity", 4, "mAh/cm2", 1 / Math.Sqrt(3), "not printed for the comparison; cells for high energy have 3 to 5 mAh/cm2, half-width/√3")
        .Within(2, 6, "from the thinnest cathodes of commercial cells to the thickest in development");
    private readonly Input _graphitePotential = Input.Assumed(
        "graphitePotential", 0.1, "V", 0.03, "mean potential of graphite against lithium; not printed")
        .Within(0.08, 0.2, "graphite at low rate to a half-lithiated one");
    private readonly Input _graphiteFraction = Input.Assumed("graphiteFraction", 0.95, "1", 0.01, "graphite electrodes for liquid electrolytes; not printed")
        .Within(0.60, 0.97, "composites with solid electrolyte to electrodes for liquid electrolyte");
    private readonly Input _graphiteLayerDensity = Input.Assumed("graphiteLayerDensity", 1.6, "g/cm3", 0.1, "calendered graphite electrode; not printed")
        .Within(1.3, 1.8, "electrodes for high power to electrodes for high energy");
    private readonly Input _anodeToCathodeRatio = Input.Assumed("anodeToCathodeRatio", 1.1, "1", 0.03, "usual balance of lithium-ion cells; not printed")
        .Within(1.02, 1.2, "balances in use");
    private readonly Input _packagingShare = Input.Assumed(
        "packagingShare", 0.1, "1", 0.03, "mass of case, tabs and terminals over that of the cell; not printed")
        .Within(0.03, 0.25, "large pouch cells to small hard cases");
    private readonly Input _metalCell = Input.Choice(
        "metalCell",
        ["a foil of 100 um, as in the experimental section", "a foil of 70 um, as in the abstract", "threefold excess, as in the introduction"],
        chosen: 0,
        "the paper's own cell with metal has a rolled foil; the conclusions name no thickness");
    private readonly Input _cathodeSpecificCapacity, _specificCapacityGraphite, _foilExperimental, _foilAbstract;

    /// <summary>Reads the printed capacities.</summary>
    public SpecificEnergyCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _cathodeSpecificCapacity = paper.Printed("cathodeSpecificCapacity", "rate-capability", "discharge_mAh_per_g", ("c_rate_per_h", "0.1"));
        _specificCapacityGraphite = paper.Printed("specificCapacityGraphite", Parameters, "specificCapacityGraphite");
        _foilExperimental = paper.Setting("foilExperimental", Parameters, "lithiumFoilThicknessExperimental");
        _foilAbstract = paper.Setting("foilAbstract", Parameters, "lithiumFoilThicknessAbstract");
        Description = CaseDescription.Of<SpecificEnergyCase>(
            "specific-energy",
            "How much specific energy does a cell gain without excess lithium, or with lithium instead of graphite?",
            answers: [.. Answer.ByModel("anode-free-30-percent", "li-vs-graphite-50-percent", "nmc-sulfide-400whkg", "af-higher-specific-energy")],
            inputs:
            [
                _cathodeSpecificCapacity, _fractionNmc, _spareCapacities, _specificCapacityGraphite, _arealCapacity, _graphitePotential,
                _graphiteFraction, _graphiteLayerDensity, _anodeToCathodeRatio, _packagingShare, _metalCell, _foilExperimental, _foilAbstract,
                LithiumDeposit.Density, LithiumDeposit.MolarMass,
                .. StackAssumptions.Inputs,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        StackCell anodeFree = AnodeFree(inputs), graphite = WithGraphite(inputs, anodeFree);
        StackCell excess = anodeFree with { SpareCapacities = inputs[_spareCapacities] };
        StackCell metal = anodeFree with { SpareCapacities = MetalCapacities(inputs) };
        double wholeCell = anodeFree.SpecificEnergy * (1 - inputs[_packagingShare]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("anode-free-30-percent", Gain(anodeFree, excess), "1")
            .Scalar("li-vs-graphite-50-percent", Gain(anodeFree, graphite), "1")
            .Scalar("nmc-sulfide-400whkg", wholeCell, "J/kg")
            .Scalar("af-higher-specific-energy", Math.Min(Gain(anodeFree, metal), Gain(anodeFree, graphite)), "1");
        if (inputs.WantsFigures)
        {
            AddNotes(observations, anodeFree, excess, graphite);
            observations
                .Note("nmc-sulfide-400whkg", ("stack_J_per_kg", anodeFree.SpecificEnergy), ("cell_J_per_kg", wholeCell))
                .Note(
                    "af-higher-specific-energy", ("metal_percent", Gain(anodeFree, metal)), ("spare", metal.SpareCapacities),
                    ("graphite_percent", Gain(anodeFree, graphite)));
            AddStacks(observations, [("anode-free", anodeFree), ("threefold lithium", excess), ("lithium foil", metal), ("graphite", graphite)]);
        }

        return observations.Complete();
    }

    private double MetalCapacities(CaseInputs inputs)
    {
        double[] foils = [inputs[_foilExperimental], inputs[_foilAbstract]];
        int option = inputs.OptionOf(_metalCell);
        return option < foils.Length ? LithiumDeposit.Of(inputs).ArealCapacity(foils[option]) / inputs[_arealCapacity] : inputs[_spareCapacities];
    }

    private static double Gain(StackCell cell, StackCell other) => (cell.SpecificEnergy / other.SpecificEnergy) - 1;

    private StackCell AnodeFree(CaseInputs inputs) => new()
    {
        ArealCapacity = inputs[_arealCapacity],
        MeanVoltage = inputs[StackAssumptions.MeanVoltage],
        Cathode = new CompositeElectrode
        {
            SpecificCapacity = inputs[_cathodeSpecificCapacity],
            ActiveFraction = inputs[_fractionNmc],
            Density = StackAssumptions.CathodeDensity(inputs, inputs[_fractionNmc], 1 - inputs[_fractionNmc], carbon: 0),
        },
        InactiveLayers = StackAssumptions.Layers(inputs),
        Lithium = LithiumDeposit.Of(inputs),
    };

    private StackCell WithGraphite(CaseInputs inputs, StackCell anodeFree) => anodeFree with
    {
        MeanVoltage = inputs[StackAssumptions.MeanVoltage] - inputs[_graphitePotential],
        InsertionAnode = new CompositeElectrode
        {
            SpecificCapacity = inputs[_specificCapacityGraphite],
            ActiveFraction = inputs[_graphiteFraction],
            Density = inputs[_graphiteLayerDensity],
        },
        AnodeToCathodeRatio = inputs[_anodeToCathodeRatio],
    };

    private static void AddNotes(CaseObservations observations, StackCell anodeFree, StackCell excess, StackCell graphite)
    {
        // Lithium weighs most against active oxide alone, without electrolyte and collectors.
        StackCell bare = anodeFree with { InactiveLayers = [], Cathode = anodeFree.Cathode with { ActiveFraction = 1 } };
        StackCell bareExcess = bare with { SpareCapacities = excess.SpareCapacities };
        StackCell bareGraphite = bare with
        {
            MeanVoltage = graphite.MeanVoltage,
            InsertionAnode = graphite.InsertionAnode! with { ActiveFraction = 1 },
            AnodeToCathodeRatio = 1,
        };
        observations
            .Note(
                "anode-free-30-percent", ("lithium_kg_per_m2", excess.ArealMass - anodeFree.ArealMass),
                ("rest_kg_per_m2", anodeFree.ArealMass), ("oxide_percent", Gain(bare, bareExcess)),
                ("volume_percent", (anodeFree.EnergyDensity / excess.EnergyDensity) - 1))
            .Note("li-vs-graphite-50-percent", ("active_percent", Gain(bare, bareGraphite)), ("stack_percent", Gain(anodeFree, graphite)));
    }

    private static void AddStacks(CaseObservations observations, (string Name, StackCell Stack)[] cells) => observations
        .Table(new CaseTable("stacks",
        [
            CaseColumn.Of("cell", [.. cells.Select(cell => cell.Name)]),
            CaseColumn.Of("specific_energy_Wh_per_kg", [.. cells.Select(cell => cell.Stack.SpecificEnergy)]),
            CaseColumn.Of("energy_density_Wh_per_L", [.. cells.Select(cell => cell.Stack.EnergyDensity)]),
        ]))
        .Figure(new FigureDescription(
            "stacks",
            "Four anodes in one stack",
            "The same stack with four anodes, discharged, without case. Composition and layers are assumed.",
            new FigureAxis("specific energy (Wh/kg)"),
            new FigureAxis("energy density (Wh/L)"),
            [new FigureLayer(FigureMark.Point, "stacks", "specific_energy_Wh_per_kg", "energy_density_Wh_per_L", Series: "cell")],
            ["anode-free-30-percent", "li-vs-graphite-50-percent", "nmc-sulfide-400whkg", "af-higher-specific-energy"]));
}
