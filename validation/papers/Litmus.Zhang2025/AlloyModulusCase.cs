using Litmus.Cases;
using Litmus.GrainSelection.Seed;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>What does the linear rule give for alloys of Li with Ag, Au and Si? (zhang2025, Results, interfacial layer; Fig 5A)</summary>
/// <remarks>The paper takes the elements from a database and prints only Li and Cu; measured moduli stand in for them, with a spread that covers calculated ones.</remarks>
public sealed class AlloyModulusCase(ReferenceDataset data) : IValidationCase
{
    private const string Silver = "linear-alloy-x-threshold";
    private const string Gold = "linear-alloy-x-threshold-au";
    private const string Measured = "measured, C. Kittel, Introduction to Solid State Physics, table of bulk moduli; the spread covers calculated values";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<AlloyModulusCase>(
        "alloy-modulus",
        "What does the linear rule give for alloys of Li with Ag, Au and Si?",
        answers: [Silver, Gold, "a-si-softening"],
        inputs:
        [
            .. ParameterInputs.Of(data.Paper(PrintedGrains.PaperId).Table("bulk-modulus"), "lithium", "interlayerLimit", "amorphousSiFraction"),
            Input.Assumed("silver", 100.7, "GPa", 7, Measured),
            Input.Assumed("gold", 173.2, "GPa", 20, Measured),
            Input.Assumed("silicon", 98.8, "GPa", 7, Measured),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double silver = Composition(inputs, "silver");
        double gold = Composition(inputs, "gold");
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Silver, silver, "1")
            .Scalar(Gold, gold, "1")
            .Scalar("a-si-softening", Mixing(inputs, "silicon").Modulus(inputs["amorphousSiFraction"]), "Pa");
        if (inputs.WantsFigures)
        {
            observations.NoteText(Gold, $"The text gives one composition for both metals: the rule gives {silver:F3} for Ag and {gold:F3} for Au. It holds for the softer of the two.");
        }

        return observations.Complete();
    }

    private static LinearModulusMixing Mixing(CaseInputs inputs, string host) => new() { LithiumModulus = inputs["lithium"], HostModulus = inputs[host] };

    // Pure lithium where the rule never falls below the limit, pure host where it is below from the start.
    private static double Composition(CaseInputs inputs, string host) =>
        Mixing(inputs, host).TryFindComposition(inputs["interlayerLimit"], out double fraction) ? fraction : inputs[host] > inputs["interlayerLimit"] ? 1 : 0;
}
