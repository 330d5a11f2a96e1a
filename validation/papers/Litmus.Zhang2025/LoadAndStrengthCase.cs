using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do pressures, strengths, moduli and the lattice strain of the argument fit each other? (zhang2025, Results and Methods)</summary>
public sealed class LoadAndStrengthCase : IValidationCase
{
    private const string LatticeStrain = "lattice-strain-from-load";
    private const string Load = "load-10mpa-vs-used-5mpa";
    private const double StatedStrain = 0.03;
    private const string Torque = "stack pressures that are set by torque are known to about a quarter";

    private readonly Input _stackSolid, _stackLiquid, _load, _lowestYieldStrength, _highestYieldStrength, _yieldStrength, _lithium, _sodium;

    /// <summary>The case.</summary>
    public LoadAndStrengthCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table text = paper.Table("text-parameters"), moduli = paper.Table("bulk-modulus");
        Description = CaseDescription.Of<LoadAndStrengthCase>(
            "load-and-strength",
            "Do pressures, strengths, moduli and the lattice strain of the argument fit each other?",
            answers:
            [
                .. Answer.ByRestatement(
                    "yield-strength-in-range", "pressure-ratio-solid-liquid", Load, "stack-pressure-exceeds-yield", "liquid-load-below-yield",
                    "bulk-modulus-na-softer"),
                .. Answer.ByLaw(LatticeStrain),
            ],
            inputs:
            [
                _stackSolid = text.InputOf("stackingPressureSolid").Within(3.75, 6.25, Torque),
                _stackLiquid = text.InputOf("stackingPressureLiquid").Within(300, 400, "a load cell measures it; the spread of a cell that relaxes"),
                _load = text.InputOf("appliedLoad"),
                _lowestYieldStrength = text.InputOf("yieldStrengthLower"),
                _highestYieldStrength = text.InputOf("yieldStrengthUpper"),
                _yieldStrength = paper.Table("table-s2-parameters").InputOf("yieldStrength"),
                _lithium = Input.From("bulkModulusLithium", moduli.Parameter("lithium")),
                _sodium = Input.From("bulkModulusSodium", moduli.Parameter("sodium")),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double stack = inputs[_stackSolid], modulus = inputs[_lithium], load = inputs[_load];
        double strain = load / (3 * modulus);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("yield-strength-in-range", inputs[_yieldStrength], "Pa")
            .Scalar("pressure-ratio-solid-liquid", stack / inputs[_stackLiquid], "1")
            .Scalar(Load, stack, "Pa")
            .Scalar("stack-pressure-exceeds-yield", stack / inputs[_highestYieldStrength], "1")
            .Scalar("liquid-load-below-yield", inputs[_stackLiquid] / inputs[_lowestYieldStrength], "1")
            .Scalar(LatticeStrain, strain, "1")
            .Scalar("bulk-modulus-na-softer", inputs[_sodium] / modulus, "1");
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    LatticeStrain,
                    ("load_MPa", load),
                    ("strain", strain),
                    ("stack_MPa", stack),
                    ("stack_strain", stack / (3 * modulus)),
                    ("stated_percent", StatedStrain),
                    ("needed_GPa", StatedStrain * 3 * modulus))
                .Note(Load, ("stack_MPa", stack));
        }

        return observations.Complete();
    }
}
