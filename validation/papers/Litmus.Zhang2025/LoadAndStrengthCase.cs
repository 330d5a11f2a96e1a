using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do pressures, strengths, moduli and the lattice strain of the argument fit each other? (zhang2025, Results and Methods)</summary>
public sealed class LoadAndStrengthCase(ReferenceDataset data) : IValidationCase
{
    private const string LatticeStrain = "lattice-strain-from-load";
    private const string Load = "load-10mpa-vs-used-5mpa";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double stack = inputs["stackingPressureSolid"];
        double modulus = inputs["bulkModulusLithium"];
        double strain = inputs["appliedLoad"] / (3 * modulus);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("yield-strength-in-range", inputs["yieldStrength"], "Pa")
            .Scalar("pressure-ratio-solid-liquid", stack / inputs["stackingPressureLiquid"], "1")
            .Scalar(Load, stack, "Pa")
            .Scalar("stack-pressure-exceeds-yield", stack / inputs["yieldStrengthUpper"], "1")
            .Scalar(LatticeStrain, strain, "1")
            .Scalar("bulk-modulus-na-softer", inputs["bulkModulusSodium"] / modulus, "1");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText(LatticeStrain, $"{inputs["appliedLoad"] / 1e6:F0} MPa change the lattice parameter by {strain:G3} and the {stack / 1e6:F0} MPa of the cells by {stack / (3 * modulus):G3}; 3 % needs {0.03 * 3 * modulus / 1e9:F2} GPa. Plastic flow does not change the lattice parameter, and the yield strength bounds the deviatoric part.")
                .NoteText(Load, "The argument is made for loads above 10 MPa on cells with a solid electrolyte; the deposits that are mapped were made at 5 MPa.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        Table text = paper.Table("text-parameters");
        return CaseDescription.Of<LoadAndStrengthCase>(
            "load-and-strength",
            "Do pressures, strengths, moduli and the lattice strain of the argument fit each other?",
            answers:
            [
                "yield-strength-in-range", "pressure-ratio-solid-liquid", Load, "stack-pressure-exceeds-yield", LatticeStrain,
                "bulk-modulus-na-softer",
            ],
            inputs:
            [
                .. ParameterInputs.Of(text, "stackingPressureSolid", "stackingPressureLiquid", "appliedLoad", "yieldStrengthUpper"),
                Input.From("yieldStrength", paper.Table("table-s2-parameters").Parameter("yieldStrength")),
                Input.From("bulkModulusLithium", paper.Table("bulk-modulus").Parameter("lithium")),
                Input.From("bulkModulusSodium", paper.Table("bulk-modulus").Parameter("sodium")),
            ]);
    }
}
