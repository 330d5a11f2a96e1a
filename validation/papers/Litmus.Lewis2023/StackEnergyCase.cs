using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Stack;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>
/// What energy density has an anode-free stack, at full and at half utilisation, and how much smaller is it than one with spare lithium?
/// (lewis2023, Abstract, Introduction, Section 2.3)
/// </summary>
/// <remarks>
/// No stack is printed. The specific capacity of the cathode is that of the paper's own cells. Its composition and every other layer are assumed.
/// </remarks>
public sealed class StackEnergyCase : IValidationCase
{
    private readonly Input _arealCapacity, _specificCapacity, _activeFraction, _printedActivePart, _carbonFraction;
    private readonly Input _utilisation, _unusedShareAtAnode, _foilThickness;

    /// <summary>Takes the inputs from the printed numbers and from what is assumed of the stack.</summary>
    public StackEnergyCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Description = CaseDescription.Of<StackEnergyCase>(
            "stack-energy",
            "What energy density has an anode-free stack, at full and at half utilisation, and how much smaller is it than one with spare lithium?",
            answers: [.. Answer.ByLaw("energy-1500", "energy-750", "stack-15-percent")],
            inputs:
            [
                _arealCapacity = numbers.Printed("arealCapacity", Parameters, "energy_estimate_loading"),
                _specificCapacity = numbers.Printed("specificCapacity", Parameters, "nmc_specific_capacity"),
                _activeFraction = Input.Assumed(
                    "activeFraction", 80, "%", 10 / Math.Sqrt(3),
                    "not printed; from the 70 % of the paper's own cells to the 90 % of dense electrodes, half-width/√3")
                    .Within(70, 90, "from the paper's own composite to that of dense electrodes"),
                _printedActivePart = numbers.Printed("printedActivePart", Parameters, "nmc_weight_part"),
                _carbonFraction = Input.Assumed("carbonFraction", 2.5, "%", 0, "that of the paper's own cells; the rest is electrolyte")
                    .Within(0, 4, "from composites without carbon to the usual upper end"),
                _utilisation = PrintedNumbers.Text("utilisation", 50, "%", "Section 2.3"),
                _unusedShareAtAnode = Input.Assumed(
                    "unusedShareAtAnode", 0.5, "1", 0.5 / Math.Sqrt(3),
                    "not stated; 0: unused lithium stays in the cathode, 1: at the anode, as in the cycling tests; half-width/√3")
                    .Within(0, 1, "all of it in the cathode to all of it at the anode"),
                _foilThickness = Input.Assumed(
                    "excessFoilThickness", 35, "um", 15 / Math.Sqrt(3), "the spare lithium is not stated; thin foils for cells are 20 to 50 um, half-width/√3")
                    .Within(20, 50, "thin lithium foils that are sold for cells"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                .. StackAssumptions.Inputs,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        StackCell stack = Stack(inputs);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("energy-1500", stack.EnergyDensity, "J/m3")
            .Scalar("energy-750", AtUtilisation(inputs, stack, inputs[_utilisation]).EnergyDensity / stack.EnergyDensity, "1")
            .Scalar("stack-15-percent", ShareOf(inputs[_foilThickness], stack), "1");
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, stack);
            AddCurves(observations, inputs, stack);
        }

        return observations.Complete();
    }

    private StackCell Stack(CaseInputs inputs) => new()
    {
        ArealCapacity = inputs[_arealCapacity],
        MeanVoltage = inputs[StackAssumptions.MeanVoltage],
        Cathode = new CompositeElectrode
        {
            SpecificCapacity = inputs[_specificCapacity],
            ActiveFraction = inputs[_activeFraction],
            Density = Density(inputs, inputs[_activeFraction]),
        },
        InactiveLayers = StackAssumptions.Layers(inputs),
        Lithium = LithiumDeposit.Of(inputs),
    };

    private double Density(CaseInputs inputs, double active) =>
        StackAssumptions.CathodeDensity(inputs, active, 1 - active - inputs[_carbonFraction], inputs[_carbonFraction]);

    private StackCell AtUtilisation(CaseInputs inputs, StackCell stack, double utilisation) =>
        stack with { Utilisation = utilisation, UnusedShareAtAnode = inputs[_unusedShareAtAnode] };

    // Share of a foil in the volume of the stack and the foil together.
    private static double ShareOf(double foil, StackCell stack) => foil / (stack.Thickness + foil);

    private void AddNotes(CaseObservations observations, CaseInputs inputs, StackCell stack)
    {
        // As stated: the energy density, the share of spare lithium, and the foil of the paper's cells. 90 % is a dense electrode.
        const double statedShare = 0.15, cellFoil = 300e-6, dense = 0.9;
        double stated = Unit.Parse("Wh/L").ToSi(1500), printed = inputs[_printedActivePart], spare = statedShare / (1 - statedShare) * stack.Thickness;
        double EnergyWith(double active) =>
            (stack with { Cathode = stack.Cathode with { ActiveFraction = active, Density = Density(inputs, active) } }).EnergyDensity;
        observations
            .Note(
                "energy-1500/thickness", ("energy_mWh_per_cm2", stack.ArealEnergy), ("stack_um", stack.Thickness),
                ("cathode_um", stack.Cathode.Thickness(stack.ArealCapacity)), ("stated_Wh_per_L", stated), ("needed_um", stack.ArealEnergy / stated))
            .Note(
                "energy-1500/composition", ("printed_percent", printed), ("printed_Wh_per_L", EnergyWith(printed)), ("dense_percent", dense),
                ("dense_Wh_per_L", EnergyWith(dense)))
            .Note(
                "energy-750", ("utilisation", inputs[_utilisation]),
                ("ratio", (stack with { Utilisation = inputs[_utilisation], UnusedShareAtAnode = 1 }).EnergyDensity / stack.EnergyDensity))
            .Note(
                "stack-15-percent", ("stated_percent", statedShare), ("spare_um", spare),
                ("spare_capacities", stack.Lithium.ArealCapacity(spare) / stack.ArealCapacity), ("foil_um", cellFoil),
                ("foil_percent", ShareOf(cellFoil, stack)));
    }

    private void AddCurves(CaseObservations observations, CaseInputs inputs, StackCell stack)
    {
        double[] utilisations = Trend.Sweep(0.1, 1, 91);
        double EnergyAt(StackCell cell, double utilisation) => AtUtilisation(inputs, cell, utilisation).EnergyDensity;
        StackCell withSpare = stack with { SpareCapacities = stack.Lithium.ArealCapacity(inputs[_foilThickness]) / stack.ArealCapacity };
        (string Name, StackCell Stack)[] cells = [("anode-free", stack), ("with spare lithium", withSpare)];
        observations
            .Table(new CaseTable("stack-energy",
            [
                CaseColumn.Of("stack", [.. cells.SelectMany(cell => utilisations.Select(_ => cell.Name))]),
                CaseColumn.Of("utilisation_percent", [.. cells.SelectMany(_ => utilisations)]),
                CaseColumn.Of("energy_density_Wh_per_L", [.. cells.SelectMany(cell => utilisations.Select(share => EnergyAt(cell.Stack, share)))]),
            ]))
            .Table(new CaseTable("stated-energy",
            [
                CaseColumn.InUnit("utilisation_percent", [100.0, 50.0]),
                CaseColumn.InUnit("energy_density_Wh_per_L", [1500.0, 750.0]),
            ]))
            .Figure(new FigureDescription(
                "stack-energy",
                "Energy density of the stack against utilisation",
                "Discharged stack at 5 mAh/cm². Composite, separator, collectors and spare lithium are assumed. Points: as stated.",
                new FigureAxis("utilisation (%)"),
                new FigureAxis("energy density (Wh/L)"),
                [
                    new FigureLayer(FigureMark.Line, "stack-energy", "utilisation_percent", "energy_density_Wh_per_L", Series: "stack"),
                    new FigureLayer(FigureMark.Point, "stated-energy", "utilisation_percent", "energy_density_Wh_per_L", Label: "stated"),
                ],
                ["energy-1500", "energy-750", "stack-15-percent"]));
    }
}
