using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.Electrochemistry.Cycling;
using Litmus.Electrochemistry.Efficiency;
using Litmus.Electrochemistry.Energetics;
using Litmus.Electrochemistry.Inventory;
using Litmus.Electrochemistry.Spectroscopy;
using Litmus.Electrochemistry.Stack;
using Litmus.Electrochemistry.Stoichiometry;
using Litmus.Primitives.Deposition;

namespace Litmus.Verification;

/// <summary>Charge, cycling, inventory and stacks, beside round numbers that are worked out by hand and constants as they are published.</summary>
internal static class CellChecks
{
    // CODATA 2022.
    private const double Faraday = 96485.33212;
    private const string PublishedFaraday = "the published digits of F";
    private const string Rounding = "rounding";

    // 4 mAh/cm².
    private const double Capacity = 144_000;

    public static void Add(CaseObservations observations)
    {
        AddCharge(observations);
        AddEfficiency(observations);
        AddCycling(observations);
        AddStack(observations);
        AddCorrosion(observations);
        AddArithmetic(observations);
    }

    private static void AddCharge(CaseObservations observations)
    {
        observations.Check(
            typeof(SpecificCapacity), "lithium", "3862 mAh/g, in tables of anodes", SpecificCapacity.Of(6.94e-3) * 1e-3 / 3.6, 3862, "mAh/g",
            Tolerance.Absolute(0.5, "half a unit of the last published digit"));
        observations.Check(
            typeof(SpecificCapacity), "6.94 g/mol with one electron", "F/M with F = 96485.33212 C/mol", SpecificCapacity.Of(6.94e-3), Faraday / 6.94e-3,
            "C/kg", Tolerance.Relative(1e-10, PublishedFaraday));
        observations.Check(
            typeof(SpecificCapacity), "graphite LiC₆", "372 mAh/g, in every table of anodes", SpecificCapacity.Of(12.011e-3, 1.0 / 6) * 1e-3 / 3.6, 372,
            "mAh/g", Tolerance.Absolute(0.5, "half a unit of the last published digit"));
        observations.Check(
            typeof(IonPotential), "lithium, −293.3 kJ/mol", "−3.040 V, Bard, Parsons, Jordan, Standard Potentials in Aqueous Solution (1985)",
            IonPotential.Standard(-293.3e3), -3.040, "V", Tolerance.Absolute(0.0005, "half a unit of the last published digit"));
        observations.Check(
            typeof(IonPotential), "reversible hydrogen electrode at pH 14 and 25 °C", "14 times 59.16 mV",
            IonPotential.AgainstReversibleHydrogen(0, 14, 298.15), 14 * 0.05916, "V",
            Tolerance.Absolute(14 * 5e-6, "half a unit of the last digit of 59.16 mV"));
        observations.Check(
            typeof(IonPotential), "shift of lithium under 1 MPa", "p V_m/F with V_m = 13.0 cm³/mol and F = 96485.33212 C/mol",
            IonPotential.PressureShift(1e6, 1.3e-5), 13 / Faraday, "V", Tolerance.Relative(1e-10, PublishedFaraday));
    }

    // Reservoir 5, cycled 1, ten times, efficiency 0.98: 15 are plated, 14.7 come back, 10 of them in the cycles.
    private static void AddEfficiency(CaseObservations observations)
    {
        ReservoirProtocol test = new() { ReservoirCapacity = 5, CycledCapacity = 1, CycleCount = 10 };
        ReservoirRun run = ReservoirSimulation.Run(test, 0.98);
        observations.Check(
            typeof(ReservoirSimulation), "last stripping of a reservoir of 5 at 0.98 after ten cycles of 1", "4.7: of 15 plated 14.7 come back",
            run.FinalStrippedCapacity, 4.7, "C/m2", Tolerance.Absolute(1e-13, "rounding of ten steps"));
        observations.Check(
            typeof(ReservoirSimulation), "cycle that exhausts a reservoir of 1.6 at 0.8", "3: 1.28 is stored, each cycle costs 0.2, and 0.88 is less than 1",
            ReservoirSimulation.Run(test with { ReservoirCapacity = 1.6 }, 0.8).ExhaustedInCycle ?? 0, 3, "cycles", Tolerance.None("a count"));
        observations.Check(
            typeof(ReservoirProtocol), "efficiency of that test", "14.7/15", test.Efficiency(4.7), 0.98, "1", Tolerance.Absolute(1e-15, Rounding));
        observations.Check(
            typeof(ReservoirProtocol), "efficiency below which nothing is left", "10/15", test.SmallestEfficiency, 2.0 / 3, "1",
            Tolerance.Absolute(1e-15, Rounding));
        observations.Check(
            typeof(CumulativeEfficiency), "retention after 1000 cycles at 0.999", "0.367695424771", CumulativeEfficiency.Retention(0.999, 1000),
            0.367695424771, "1", Tolerance.Absolute(1e-12, "half a unit of the last digit, twice"));
        observations.Check(
            typeof(CumulativeEfficiency), "cycles to a quarter at √½", "4", CumulativeEfficiency.CyclesToRetention(Math.Sqrt(0.5), 0.25), 4, "cycles",
            Tolerance.Relative(1e-14, Rounding));
        LithiumInventory cell = new() { Efficiency = 0.99, SpareCapacities = 2 };
        observations.Check(
            typeof(LithiumInventory), "whole cycles with two spare capacities at 0.99", "200: each cycle costs a hundredth", cell.WholeCycles, 200, "cycles",
            Tolerance.Relative(1e-13, "1 − 0.99 by subtraction"));
        observations.Check(
            typeof(LithiumInventory), "retention one cycle later", "0.99", cell.RetentionAfter(201), 0.99, "1",
            Tolerance.Absolute(1e-12, "1 − 0.99 by subtraction"));
        observations.Check(
            typeof(LithiumInventory), "life to 0.99² of the capacity", "202 cycles", cell.CyclesToRetention(0.9801), 202, "cycles",
            Tolerance.Relative(1e-12, "logarithms near 1"));
    }

    private static void AddCycling(CaseObservations observations)
    {
        CapacityLimitedProtocol protocol = new() { FirstCapacity = 4, CycledCapacity = 3 };
        observations.Check(
            typeof(CapacityLimitedProtocol), "plated up to the fifth deposition of 4 and then 3", "16", protocol.CumulativePlated(5), 16, "C/m2",
            Tolerance.None("small whole numbers"));
        observations.Check(
            typeof(CapacityLimitedProtocol), "left after three cycles at 0.9", "0: 0.6, then 0.3, then 0", protocol.Ledger(3, 0.9)[2].Retained, 0, "C/m2",
            Tolerance.Absolute(1e-14, Rounding));
        GalvanostaticClock clock = new() { ArealCapacity = 3600, CurrentDensity = 1, FirstEfficiency = 0.5, LaterEfficiency = 0.75 };
        observations.Check(
            typeof(GalvanostaticClock), "three cycles of an hour with efficiencies 0.5, 0.75, 0.75", "1.5 + 1.75 + 1.75 = 5 hours", clock.Duration(3) / 3600,
            5, "h", Tolerance.Relative(1e-15, Rounding));
        observations.Check(
            typeof(GalvanostaticClock), "cycles completed in 4.9 of these hours", "2", clock.CompletedCycles(4.9 * 3600), 2, "cycles",
            Tolerance.None("a count"));
    }

    // Cathode 4 mAh/cm²: 200 mAh/g · 0.8 · 2.5 g/cm³ is 100 µm and 25 mg/cm². Inactive layer 30 µm of 2 g/cm³: 6 mg/cm². Lithium by F as published.
    private static void AddStack(CaseObservations observations)
    {
        const double density = 534, molarMass = 6.94e-3;
        StackCell cell = new()
        {
            ArealCapacity = Capacity,
            MeanVoltage = 3.8,
            Cathode = new CompositeElectrode { SpecificCapacity = 720_000, ActiveFraction = 0.8, Density = 2500 },
            InactiveLayers = [new StackLayer { Name = "separator", Thickness = 30e-6, Density = 2000 }],
            Lithium = new FaradayDeposition { Density = density, MolarMass = molarMass },
            SpareCapacities = 1.5,
        };
        double lithium = 1.5 * Capacity * molarMass / (Faraday * density);
        observations.Check(
            typeof(StackCell), "energy per volume", "547 200 J/m² over 100 µm of cathode, 30 µm of separator and 1.5 capacities of lithium",
            cell.EnergyDensity / 3.6e6, 547_200 / (130e-6 + lithium) / 3.6e6, "Wh/L", Tolerance.Relative(1e-10, PublishedFaraday));
        observations.Check(
            typeof(StackCell), "energy per mass", "547 200 J/m² over 0.25 and 0.06 kg/m² and 1.5 capacities of lithium", cell.SpecificEnergy / 3600,
            547_200 / (0.31 + (lithium * density)) / 3600, "Wh/kg", Tolerance.Relative(1e-10, PublishedFaraday));
        observations.Check(
            typeof(StackCell), "thickness of the lithium", "29.09 µm: 1.5 times 4 times 4.849 µm of 1 mAh/cm²", (cell.Thickness - 130e-6) * 1e6, 29.09, "um",
            Tolerance.Absolute(0.005, "half a unit of the last digit of 29.09"));
        observations.Check(
            typeof(StackCell), "metal of a cell that cycles 0.9 and leaves half of the rest at the anode", "0.05 capacities",
            (cell with { SpareCapacities = 0, Utilisation = 0.9, UnusedShareAtAnode = 0.5 }).MetalCapacity / Capacity, 0.05, "1",
            Tolerance.Relative(1e-14, "1 − 0.9 by subtraction"));
        StackCell graphite = cell with
        {
            SpareCapacities = 0, InsertionAnode = new CompositeElectrode { SpecificCapacity = 1_200_000, ActiveFraction = 0.96, Density = 1500 },
            AnodeToCathodeRatio = 1.2,
        };
        observations.Check(
            typeof(StackCell), "thickness of a host with 1.2 times the capacity", "100 µm: 172 800 C/m² of 1200 C/g · 0.96 · 1.5 g/cm³",
            (graphite.Thickness - 130e-6) * 1e6, 100, "um", Tolerance.Relative(1e-12, "a difference of thicknesses"));
    }

    private static void AddCorrosion(CaseObservations observations)
    {
        observations.Check(
            typeof(ConstantCorrosion), "loss of a law that loses 2 in 4 s, after 6 s", "3", ConstantCorrosion.FromLoss(2, 4).Loss(10, 6), 3, "C/m2",
            Tolerance.Relative(1e-15, Rounding));
        observations.Check(
            typeof(FirstOrderCorrosion), "share lost by a law that loses half in 1 s, after 3 s", "7/8", FirstOrderCorrosion.FromShare(0.5, 1).Loss(1, 3),
            0.875, "1", Tolerance.Relative(1e-15, Rounding));
        observations.Check(
            typeof(ParabolicCorrosion), "loss of a law that loses 2 in 4 s, after 9 s", "3: the square of the loss grows evenly",
            ParabolicCorrosion.FromLoss(2, 4).Loss(10, 9), 3, "C/m2", Tolerance.Relative(1e-15, Rounding));
    }

    private static void AddArithmetic(CaseObservations observations)
    {
        const double electronvolt = 1.602176634e-19;
        EnergyDifference difference = new() { First = 1.2 * electronvolt, Second = 1.1 * electronvolt, Temperature = 298.15, Accuracy = 0 };
        observations.Check(
            typeof(EnergyDifference), "0.1 eV at 298.15 K in thermal energies", "100 mV/25.6926 mV", difference.InThermalEnergies, 100 / 25.6926, "1",
            Tolerance.Relative(2e-6, "half a unit of the last digit of 25.6926 mV"));
        SpinOrbitDoublet first = new() { LowerLine = 573 * electronvolt, UpperLine = 583.5 * electronvolt },
            second = first with { UpperLine = 583.4 * electronvolt };
        observations.Check(
            typeof(SpinOrbitDoublet), "splitting of lines at 573 and 583.5 eV", "10.5 eV", first.Splitting / electronvolt, 10.5, "eV",
            Tolerance.Absolute(1e-11, "a difference of energies of 600 eV"));
        observations.Check(
            typeof(SpinOrbitDoublet), "spread of splittings of 10.5 and 10.4 eV", "0.1 eV", SpinOrbitDoublet.Spread([first, second]) / electronvolt, 0.1,
            "eV", Tolerance.Absolute(1e-11, "differences of energies of 600 eV"));
        Species lithium = Species.Of("Li", 0, ("Li", 1)), ion = Species.Of("Li+", 1, ("Li", 1));
        Species water = Species.Of("H2O", 0, ("H", 2), ("O", 1)), hydroxide = Species.Of("OH-", -1, ("O", 1), ("H", 1)),
            hydrogen = Species.Of("H2", 0, ("H", 2));
        observations.Check(
            typeof(Reaction), "2 Li + 2 H₂O = 2 Li⁺ + 2 OH⁻ + H₂, largest imbalance", "0",
            new Reaction([(lithium, 2), (water, 2)], [(ion, 2), (hydroxide, 2), (hydrogen, 1)]).LargestImbalance, 0, "1", Tolerance.None("whole numbers"));
        observations.Check(
            typeof(Reaction), "the same with one hydrogen molecule more, hydrogen created", "2 atoms",
            new Reaction([(lithium, 2), (water, 2)], [(ion, 2), (hydroxide, 2), (hydrogen, 2)]).LargestImbalance, 2, "1", Tolerance.None("whole numbers"));
    }
}
