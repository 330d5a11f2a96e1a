using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Stack;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>What energy density has an anode-free stack, at full and at half utilisation, and how much smaller is it than one with spare lithium? (lewis2023, Abstract, Introduction, Section 2.3)</summary>
/// <remarks>No stack is printed. The specific capacity of the cathode is that of the paper's own cells; its composition and every other layer are assumed.</remarks>
public sealed class StackEnergyCase(ReferenceDataset data) : IValidationCase
{
    private const double WattHourPerLitre = 3.6e6;

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        StackCell stack = Stack(inputs);
        double foil = inputs["excessFoilThickness"];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("energy-1500", stack.EnergyDensity, "J/m3")
            .Scalar("energy-750", AtUtilisation(inputs, stack, inputs["utilisation"]).EnergyDensity / stack.EnergyDensity, "1")
            .Scalar("stack-15-percent", foil / (stack.Thickness + foil), "1");
        if (inputs.WantsFigures)
        {
            AddEvidence(observations, inputs, stack);
        }

        return observations.Complete();
    }

    private static StackCell Stack(CaseInputs inputs) => new()
    {
        ArealCapacity = inputs["arealCapacity"],
        MeanVoltage = inputs["meanVoltage"],
        Cathode = new CompositeElectrode
        {
            SpecificCapacity = inputs["specificCapacity"],
            ActiveFraction = inputs["activeFraction"],
            Density = Density(inputs, inputs["activeFraction"]),
        },
        InactiveLayers = StackAssumptions.Layers(inputs),
        Lithium = LithiumDeposit.Of(inputs),
    };

    private static double Density(CaseInputs inputs, double active) => StackAssumptions.CathodeDensity(inputs, active, 1 - active - inputs["carbonFraction"], inputs["carbonFraction"]);

    private static StackCell AtUtilisation(CaseInputs inputs, StackCell stack, double utilisation) => stack with { Utilisation = utilisation, UnusedShareAtAnode = inputs["unusedShareAtAnode"] };

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<StackEnergyCase>(
            "stack-energy",
            "What energy density has an anode-free stack, at full and at half utilisation, and how much smaller is it than one with spare lithium?",
            answers: ["energy-1500", "energy-750", "stack-15-percent"],
            inputs:
            [
                numbers.Printed("arealCapacity", Parameters, "energy_estimate_loading"),
                numbers.Printed("specificCapacity", Parameters, "nmc_specific_capacity"),
                Input.Assumed("activeFraction", 80, "%", 10 / Math.Sqrt(3), "the composite of the estimate is not printed; from the 70 % of the paper's own cells to the 90 % of dense electrodes, half-width/√3"),
                numbers.Printed("printedActivePart", Parameters, "nmc_weight_part"),
                Input.Assumed("carbonFraction", 2.5, "%", 0, "that of the paper's own cells; the rest is electrolyte"),
                PrintedNumbers.Text("utilisation", 50, "%", "Section 2.3"),
                Input.Assumed("unusedShareAtAnode", 0.5, "1", 0.5 / Math.Sqrt(3), "whether unused lithium stays at the anode (as in the cycling tests) or in the cathode is not stated: anything from 0 to 1, half-width/√3"),
                Input.Assumed("excessFoilThickness", 35, "um", 15 / Math.Sqrt(3), "the spare lithium is not stated; thin foils for cells are 20 to 50 um, half-width/√3"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                .. StackAssumptions.Inputs,
            ]);
    }

    private static void AddEvidence(CaseObservations observations, CaseInputs inputs, StackCell stack)
    {
        double cathode = stack.Cathode.Thickness(stack.ArealCapacity), needed = stack.ArealEnergy / (1500 * WattHourPerLitre);
        double EnergyWith(double active) => (stack with { Cathode = stack.Cathode with { ActiveFraction = active, Density = Density(inputs, active) } }).EnergyDensity / WattHourPerLitre;
        observations
            .NoteText("energy-1500", $"{stack.ArealEnergy / 36_000:F1} mWh/cm² on {stack.Thickness * 1e6:F0} µm, of which the cathode takes {cathode * 1e6:F0} µm. 1500 Wh/L leave {needed * 1e6:F0} µm for everything.")
            .NoteText("energy-1500", $"With the composite of the paper's own cells, {inputs["printedActivePart"]:P0} of oxide, the stack has {EnergyWith(inputs["printedActivePart"]):F0} Wh/L; with 90 % it has {EnergyWith(0.9):F0} Wh/L.")
            .NoteText("energy-750", $"The ratio is 0.5 if the unused lithium stays in the cathode, and {(stack with { Utilisation = inputs["utilisation"], UnusedShareAtAnode = 1 }).EnergyDensity / stack.EnergyDensity:F3} if it stays at the anode, as in the cycling tests.")
            .NoteText("stack-15-percent", $"15 % are {0.15 / 0.85 * stack.Thickness * 1e6:F0} µm of lithium beside this stack, {stack.Lithium.ArealCapacity(0.15 / 0.85 * stack.Thickness) / stack.ArealCapacity:F2} times the cathode's capacity; the foil of the cells, 300 µm, would be {300e-6 / (stack.Thickness + 300e-6):P0}.");
        double[] utilisations = Trend.Sweep(0.1, 1, 91);
        (string Name, StackCell Stack)[] cells = [("anode-free", stack), ("with spare lithium", stack with { SpareCapacities = stack.Lithium.ArealCapacity(inputs["excessFoilThickness"]) / stack.ArealCapacity })];
        double AtEach(StackCell cell, double utilisation) => AtUtilisation(inputs, cell, utilisation).EnergyDensity / WattHourPerLitre;
        observations
            .Table(new CaseTable("stack-energy",
            [
                CaseColumn.Of("stack", [.. cells.SelectMany(cell => utilisations.Select(_ => cell.Name))]),
                CaseColumn.InUnit("utilisation_percent", [.. cells.SelectMany(_ => utilisations.Select(utilisation => 100 * utilisation))]),
                CaseColumn.InUnit("energy_density_Wh_per_L", [.. cells.SelectMany(cell => utilisations.Select(utilisation => AtEach(cell.Stack, utilisation)))]),
            ]))
            .Table(new CaseTable("stated-energy",
            [
                CaseColumn.InUnit("utilisation_percent", [100.0, 50.0]),
                CaseColumn.InUnit("energy_density_Wh_per_L", [1500.0, 750.0]),
            ]))
            .Figure(new FigureDescription(
                "stack-energy",
                "Energy density of the stack against utilisation",
                "Stack at 5 mAh/cm², discharged; composite, separator, collectors and spare lithium are assumed. Points: as stated.",
                new FigureAxis("utilisation (%)"),
                new FigureAxis("energy density (Wh/L)"),
                [
                    new FigureLayer(FigureMark.Line, "stack-energy", "utilisation_percent", "energy_density_Wh_per_L", Series: "stack"),
                    new FigureLayer(FigureMark.Point, "stated-energy", "utilisation_percent", "energy_density_Wh_per_L", Label: "stated"),
                ],
                ["energy-1500", "energy-750", "stack-15-percent"]));
    }
}
