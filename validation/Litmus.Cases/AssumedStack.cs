using System.Collections.Immutable;
using Litmus.Electrochemistry.Stack;
using Litmus.Primitives;

namespace Litmus.Cases;

/// <summary>Layers of a solid-state stack that no paper of the suite prints: the ranges within which cell designs lie, and their middles.</summary>
internal static class AssumedStack
{
    private const string Range = "no stack is printed; middle of the range of cell designs with sulfide electrolytes, half-width/√3 as uncertainty: ";

    /// <summary>Separator, collectors coated on both sides, components of the composite, mean voltage.</summary>
    public static IReadOnlyList<Input> Inputs { get; } =
    [
        Input.Assumed("meanVoltage", 3.8, "V", 0.05, "layered oxide against lithium at low rate, 3.7 to 3.9 V; not printed"),
        Input.Assumed("separatorThickness", 30, "um", 10 / Math.Sqrt(3), Range + "20 to 40 um"),
        Input.Assumed("separatorDensity", 1.86, "g/cm3", 0.03, "Li6PS5Cl, crystal density (cubic, 0.9859 nm, four formula units of 268.4 g/mol); not printed"),
        Input.Assumed("copperThickness", 10, "um", 2 / Math.Sqrt(3), Range + "8 to 12 um, half of it for each cell"),
        Input.Assumed("copperDensity", 8.96, "g/cm3", 0.005, "CRC Handbook of Chemistry and Physics"),
        Input.Assumed("aluminiumThickness", 12, "um", 3 / Math.Sqrt(3), Range + "9 to 15 um, half of it for each cell"),
        Input.Assumed("aluminiumDensity", 2.70, "g/cm3", 0.005, "CRC Handbook of Chemistry and Physics"),
        Input.Assumed("oxideDensity", 4.75, "g/cm3", 0.05, "layered oxide with nickel, crystal density 4.7 to 4.8 g/cm3; not printed"),
        Input.Assumed("carbonDensity", 2.0, "g/cm3", 0.1, "vapour-grown carbon fibres; not printed"),
        Input.Assumed("cathodePorosity", 0.10, "1", 0.05 / Math.Sqrt(3), Range + "5 to 15 %"),
    ];

    /// <summary>Separator and half of each collector.</summary>
    public static ImmutableArray<StackLayer> Layers(CaseInputs inputs) =>
    [
        new StackLayer { Name = "separator", Thickness = inputs["separatorThickness"], Density = inputs["separatorDensity"] },
        new StackLayer { Name = "copper", Thickness = inputs["copperThickness"] / 2, Density = inputs["copperDensity"] },
        new StackLayer { Name = "aluminium", Thickness = inputs["aluminiumThickness"] / 2, Density = inputs["aluminiumDensity"] },
    ];

    /// <summary>Density of a composite of oxide, electrolyte and carbon with pores [kg m⁻³], from mass fractions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A fraction is negative: the others leave nothing for it.</exception>
    public static double CathodeDensity(CaseInputs inputs, double oxide, double electrolyte, double carbon) =>
        (oxide + electrolyte + carbon) * (1 - inputs["cathodePorosity"])
        / ((oxide / inputs["oxideDensity"]) + (Require.NonNegativeFinite(electrolyte) / inputs["separatorDensity"]) + (carbon / inputs["carbonDensity"]));
}
