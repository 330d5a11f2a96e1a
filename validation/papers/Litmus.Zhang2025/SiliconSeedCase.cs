using Litmus.Cases;
using Litmus.GrainSelection.Seed;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do capacity, composition and thicknesses of the Si seed fit each other? (zhang2025, Results, interfacial layer; Fig S13, S14, S17)</summary>
public sealed class SiliconSeedCase : IValidationCase
{
    private const string Swelling = "si-swelling";
    private const string ArealCapacity = "si-areal-capacity";
    private const string Dense = "si-density-below-dense";

    private readonly Input _thickness, _capacity, _specificCapacity, _lithium, _fullLithium, _molarMass, _density, _denseDensity, _lithiumVolume;

    /// <summary>The case.</summary>
    public SiliconSeedCase(ReferenceDataset data)
    {
        Table table = data.Paper("zhang2025").Table("si-seed");
        Description = CaseDescription.Of<SiliconSeedCase>(
            "silicon-seed",
            "Do capacity, composition and thicknesses of the Si seed fit each other?",
            answers:
            [
                .. Answer.ByLaw("si-li-ratio", "si-below-full", "si-window-contains", ArealCapacity, Dense, Swelling),
                .. Answer.ByArithmetic("si-fraction", "si-full-fraction"),
            ],
            inputs:
            [
                _thickness = table.InputOf("filmThickness").Within(475, 525, "a section by ion beam in an electron microscope is known to 2 to 5 %"),
                _capacity = table.InputOf("lithiationCapacity"),
                _specificCapacity = table.InputOf("specificCapacity"),
                _lithium = table.InputOf("lithiumPerSilicon"),
                _fullLithium = table.InputOf("lithiumPerSiliconFull"),
                _molarMass = Input.Assumed("siliconMolarMass", 28.085, "g/mol", 0.0005, "IUPAC conventional atomic weight")
                    .Within(28.084, 28.086, "IUPAC interval of natural silicon"),
                _density = Input.Assumed(
                    "siliconDensity",
                    2.2,
                    "g/cm3",
                    0.1,
                    "amorphous Si: 2.29 g/cm³ without voids (Custer et al., Appl. Phys. Lett. 64, 437, 1994); sputtered films are a few percent lighter")
                    .Within(2.05, 2.29, "amorphous Si from a tenth of voids, as in sputtered films, to none"),
                _denseDensity = Input.Assumed(
                    "denseAmorphousSiliconDensity",
                    2.285,
                    "g/cm3",
                    0.01,
                    "amorphous Si without voids, 1.8 % lighter than the crystal (Custer et al., Appl. Phys. Lett. 64, 437, 1994)")
                    .Within(2.25, 2.33, "from amorphous Si with few voids to the crystal"),
                _lithiumVolume = Input.Assumed(
                    "lithiumPartialMolarVolume",
                    9.0,
                    "cm3/mol",
                    0.2,
                    "difference of Li15Si4 (10.69 Å, 45.98 cm³ per mole of Si) and Si (5.431 Å, 12.06 cm³), per 3.75 Li")
                    .Within(8.5, 9.3, "from 8.9 cm³/mol of amorphous alloys (Obrovac and Chevrier, Chem. Rev. 114, 11444, 2014) by 5 % either way"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double lithium = Lithiation.LithiumPerAtom(inputs[_specificCapacity], inputs[_molarMass]);
        SeedLayer seed = new() { Thickness = inputs[_thickness], Density = inputs[_density], MolarMass = inputs[_molarMass] };
        double implied = seed.DensityImpliedBy(inputs[_capacity], inputs[_specificCapacity]);
        double swollen = seed.Thickness * seed.SwellingRatio(inputs[_lithium], inputs[_lithiumVolume]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("si-li-ratio", lithium, "1")
            .Scalar("si-fraction", Lithiation.LithiumFraction(inputs[_lithium]), "1")
            .Scalar("si-full-fraction", Lithiation.LithiumFraction(inputs[_fullLithium]), "1")
            .Scalar("si-below-full", lithium, "1")
            .Scalar("si-window-contains", Lithiation.LithiumFraction(lithium), "1")
            .Scalar(ArealCapacity, seed.SpecificCapacity(inputs[_capacity]), "C/kg")
            .Scalar(Dense, implied / inputs[_denseDensity], "1")
            .Scalar(Swelling, swollen, "m");
        if (inputs.WantsFigures)
        {
            observations
                .Note(ArealCapacity, ("density_g_per_cm3", implied))
                .Note(Dense, ("density_g_per_cm3", implied), ("dense_g_per_cm3", inputs[_denseDensity]))
                .Note(Swelling, ("thickness_um", swollen), ("volume_cm3_per_mol", inputs[_lithiumVolume]), ("density_g_per_cm3", seed.Density));
        }

        return observations.Complete();
    }
}
