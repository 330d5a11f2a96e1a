using Litmus.Cases;
using Litmus.GrainSelection.Seed;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do capacity, composition and thicknesses of the Si seed fit each other? (zhang2025, Results, interfacial layer; Fig S13, S14, S17)</summary>
public sealed class SiliconSeedCase(ReferenceDataset data) : IValidationCase
{
    private const string Swelling = "si-swelling";
    private const string ArealCapacity = "si-areal-capacity";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double lithium = Lithiation.LithiumPerAtom(inputs["specificCapacity"], inputs["siliconMolarMass"]);
        SeedLayer seed = new() { Thickness = inputs["filmThickness"], Density = inputs["siliconDensity"], MolarMass = inputs["siliconMolarMass"] };
        double swollen = seed.Thickness * seed.SwellingRatio(inputs["lithiumPerSilicon"], inputs["lithiumPartialMolarVolume"]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("si-li-ratio", lithium, "1")
            .Scalar("si-fraction", Lithiation.LithiumFraction(inputs["lithiumPerSilicon"]), "1")
            .Scalar("si-full-fraction", Lithiation.LithiumFraction(inputs["lithiumPerSiliconFull"]), "1")
            .Scalar("si-below-full", lithium, "1")
            .Scalar("si-window-contains", Lithiation.LithiumFraction(lithium), "1")
            .Scalar(ArealCapacity, seed.SpecificCapacity(inputs["lithiationCapacity"]), "C/kg")
            .Scalar(Swelling, swollen, "m");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText(ArealCapacity, $"The two capacities agree for a density of {seed.DensityImpliedBy(inputs["lithiationCapacity"], inputs["specificCapacity"]) / 1000:F3} g/cm³; the paper prints none.")
                .NoteText(Swelling, $"A dense seed that keeps its area becomes {swollen * 1e6:F2} µm thick with {inputs["lithiumPartialMolarVolume"] * 1e6:F1} cm³ a mole of Li and Si of {seed.Density / 1000:F2} g/cm³; neither is printed.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper) => CaseDescription.Of<SiliconSeedCase>(
        "silicon-seed",
        "Do capacity, composition and thicknesses of the Si seed fit each other?",
        answers:
        [
            "si-li-ratio", "si-fraction", "si-full-fraction", "si-below-full", "si-window-contains", ArealCapacity, Swelling,
        ],
        inputs:
        [
            .. ParameterInputs.Of(paper.Table("si-seed"), "filmThickness", "lithiationCapacity", "specificCapacity", "lithiumPerSilicon", "lithiumPerSiliconFull"),
            Input.Assumed("siliconMolarMass", 28.085, "g/mol", 0.0005, "IUPAC conventional atomic weight"),
            Input.Assumed(
                "siliconDensity", 2.2, "g/cm3", 0.1, "amorphous Si: 4.90e22 atoms/cm³ or 2.29 g/cm³ when free of voids (Custer et al., Appl. Phys. Lett. 64, 437, 1994); sputtered films are up to some percent lighter"),
            Input.Assumed(
                "lithiumPartialMolarVolume", 9.0, "cm3/mol", 0.2, "from the lattice parameter of Li15Si4, 10.69 Å (45.98 cm³ a mole of Si), beside that of Si, 5.431 Å (12.06 cm³), for 3.75 Li"),
        ]);
}
