using Litmus.Cases;
using Litmus.GrainSelection.Seed;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>What does the linear rule give for alloys of Li with Ag, Au and Si? (zhang2025, Results, interfacial layer; Fig 5A)</summary>
/// <remarks>The paper takes the elements from a database and prints only Li and Cu. Measured moduli replace them.</remarks>
public sealed class AlloyModulusCase : IValidationCase
{
    private const string SilverClaim = "linear-alloy-x-threshold";
    private const string GoldClaim = "linear-alloy-x-threshold-au";
    private const string Softening = "a-si-softening";
    private const string Computed = "from the value of density-functional theory with a generalized gradient, as in the paper's database, to the measured one";
    private const string Measured = "measured, C. Kittel, Introduction to Solid State Physics, table of bulk moduli; the spread covers calculated values";

    // Bulk moduli of Ag and Au in GPa by an all-electron code (WIEN2k) with the functional of the paper's database: the Δ-benchmark of equations of state,
    // K. Lejaeghere and others, Crit. Rev. Solid State Mater. Sci. 39, 1 (2014).
    private const double ComputedSilver = 90.148, ComputedGold = 139.109;

    private readonly Input _lithium, _limit, _siliconFraction, _silver, _gold, _silicon;

    /// <summary>The case.</summary>
    public AlloyModulusCase(ReferenceDataset data)
    {
        Table table = data.Paper("zhang2025").Table("bulk-modulus");
        Description = CaseDescription.Of<AlloyModulusCase>(
            "alloy-modulus",
            "What does the linear rule give for alloys of Li with Ag, Au and Si?",
            answers: [.. Answer.ByLaw(SilverClaim, GoldClaim, Softening, "a-si-30-possible")],
            inputs:
            [
                _lithium = table.InputOf("lithium"),
                _limit = table.InputOf("interlayerLimit"),
                _siliconFraction = table.InputOf("amorphousSiFraction"),
                _silver = Input.Assumed("silver", 100.7, "GPa", 7, Measured).Within(83, 110, Computed),
                _gold = Input.Assumed("gold", 173.2, "GPa", 20, Measured).Within(137, 181, Computed),
                _silicon = Input.Assumed("silicon", 98.8, "GPa", 7, Measured).Within(83, 102, Computed),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double silver = Composition(inputs, inputs[_silver]), gold = Composition(inputs, inputs[_gold]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(SilverClaim, silver, "1")
            .Scalar(GoldClaim, gold, "1")
            .Scalar(Softening, Mixing(inputs, inputs[_silicon]).Modulus(inputs[_siliconFraction]), "Pa")
            .Scalar("a-si-30-possible", SoftestMixture(inputs), "Pa");
        if (inputs.WantsFigures)
        {
            observations.Note(GoldClaim, ("silver", silver), ("gold", gold));
            observations.Note(
                $"{GoldClaim}/computed", ("silver", Composition(inputs, ComputedSilver * 1e9)), ("gold", Composition(inputs, ComputedGold * 1e9)));
        }

        return observations.Complete();
    }

    // Reuss: both elements under one pressure. No mixture of the two is softer. Atomic fractions stand for volume fractions, which differ by 2 % at most.
    private double SoftestMixture(CaseInputs inputs)
    {
        double lithium = inputs[_siliconFraction];
        return 1 / ((lithium / inputs[_lithium]) + ((1 - lithium) / inputs[_silicon]));
    }

    private LinearModulusMixing Mixing(CaseInputs inputs, double host) => new() { LithiumModulus = inputs[_lithium], HostModulus = host };

    // 1 (pure lithium) where the rule never falls below the limit, 0 (pure host) where it is below from the start.
    private double Composition(CaseInputs inputs, double host) =>
        Mixing(inputs, host).TryFindComposition(inputs[_limit], out double fraction) ? fraction : host > inputs[_limit] ? 1 : 0;
}
