using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Electrochemistry.Stack;
using Litmus.Primitives;

namespace Litmus.LithiumMetal;

/// <summary>Layers of a solid-state stack that no paper of the suite prints: the ranges of cell designs, and their middles.</summary>
public static class StackAssumptions
{
    private const string Range = "no stack is printed; middle of the range of cell designs with sulfide electrolytes, half-width/√3 as uncertainty: ";

    private const string Designs = "the range of cell designs with sulfide electrolytes that the value is the middle of";

    /// <summary>Mean voltage of the cell.</summary>
    public static Input MeanVoltage { get; } = Input.Assumed(
        "meanVoltage", 3.8, "V", 0.05, "layered oxide against lithium at low rate, 3.7 to 3.9 V; not printed")
        .Within(3.7, 3.9, "mean voltages of layered oxides with 60 to 90 % of nickel against lithium, cut off at 4.2 to 4.3 V");

    /// <summary>Thickness of the separator.</summary>
    public static Input SeparatorThickness { get; } = Input.Assumed("separatorThickness", 30, "um", 10 / Math.Sqrt(3), Range + "20 to 40 um")
        .Within(20, 40, Designs);

    /// <summary>Density of the electrolyte, in the separator and in the cathode.</summary>
    public static Input SeparatorDensity { get; } = Input.Assumed(
        "separatorDensity", 1.86, "g/cm3", 0.03, "Li6PS5Cl, crystal density (cubic, 0.9859 nm, four formula units of 268.4 g/mol); not printed")
        .Within(1.64, 1.90, "from the 1.64 g/cm3 that is often quoted as the theoretical density of Li6PS5Cl to its crystal density");

    /// <summary>Thickness of the copper collector, which is coated on both sides.</summary>
    public static Input CopperThickness { get; } = Input.Assumed("copperThickness", 10, "um", 2 / Math.Sqrt(3), Range + "8 to 12 um, half of it for each cell")
        .Within(8, 12, Designs);

    /// <summary>Density of copper.</summary>
    public static Input CopperDensity { get; } = Input.Assumed("copperDensity", 8.96, "g/cm3", 0.005, "CRC Handbook of Chemistry and Physics")
        .Within(8.9, 8.97, "handbook values of rolled and of electrodeposited copper");

    /// <summary>Thickness of the aluminium collector, which is coated on both sides.</summary>
    public static Input AluminiumThickness { get; } = Input.Assumed(
        "aluminiumThickness", 12, "um", 3 / Math.Sqrt(3), Range + "9 to 15 um, half of it for each cell")
        .Within(9, 15, Designs);

    /// <summary>Density of aluminium.</summary>
    public static Input AluminiumDensity { get; } = Input.Assumed("aluminiumDensity", 2.70, "g/cm3", 0.005, "CRC Handbook of Chemistry and Physics")
        .Within(2.68, 2.73, "handbook values of aluminium and of the alloys of foils");

    /// <summary>Density of the active oxide.</summary>
    public static Input OxideDensity { get; } = Input.Assumed(
        "oxideDensity", 4.75, "g/cm3", 0.05, "layered oxide with nickel, crystal density 4.7 to 4.8 g/cm3; not printed")
        .Within(4.65, 4.85, "crystal densities of layered oxides with 33 to 90 % of nickel");

    /// <summary>Density of the carbon fibres.</summary>
    public static Input CarbonDensity { get; } = Input.Assumed("carbonDensity", 2.0, "g/cm3", 0.1, "vapour-grown carbon fibres; not printed")
        .Within(1.8, 2.2, "carbon fibres to graphite");

    /// <summary>Share of pores in the cathode's volume.</summary>
    public static Input CathodePorosity { get; } = Input.Assumed("cathodePorosity", 0.10, "1", 0.05 / Math.Sqrt(3), Range + "5 to 15 %")
        .Within(0.05, 0.15, Designs);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Input> Inputs { get; } =
    [
        MeanVoltage, SeparatorThickness, SeparatorDensity, CopperThickness, CopperDensity,
        AluminiumThickness, AluminiumDensity, OxideDensity, CarbonDensity, CathodePorosity,
    ];

    /// <summary>Separator and half of each collector.</summary>
    public static ImmutableArray<StackLayer> Layers(CaseInputs inputs) =>
    [
        new StackLayer { Name = "separator", Thickness = inputs[SeparatorThickness], Density = inputs[SeparatorDensity] },
        new StackLayer { Name = "copper", Thickness = inputs[CopperThickness] / 2, Density = inputs[CopperDensity] },
        new StackLayer { Name = "aluminium", Thickness = inputs[AluminiumThickness] / 2, Density = inputs[AluminiumDensity] },
    ];

    /// <summary>Density of a composite of oxide, electrolyte and carbon with pores [kg m⁻³], from mass fractions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A fraction is negative: the others leave nothing for it.</exception>
    public static double CathodeDensity(CaseInputs inputs, double oxide, double electrolyte, double carbon)
    {
        Require.NonNegativeFinite(electrolyte, nameof(electrolyte));
        double solid = (oxide / inputs[OxideDensity]) + (electrolyte / inputs[SeparatorDensity]) + (carbon / inputs[CarbonDensity]);
        return (oxide + electrolyte + carbon) * (1 - inputs[CathodePorosity]) / solid;
    }
}
