using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do ratios that are put in words follow from the numbers beside them? (yoon2023, Results and Conclusion)</summary>
public sealed class PrintedRatiosCase : IValidationCase
{
    private readonly IReadOnlyList<Input> _fastest;
    private readonly IReadOnlyList<Input> _slowest;
    private readonly Input _diffusivityInLlzo;
    private readonly Input _diffusivityInLithium;
    private readonly Input _foilGrainSize;
    private readonly Input _proposedGrainSize;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PrintedRatiosCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _fastest = PrintedBoundaries.Of(paper, "fastest");
        _slowest = PrintedBoundaries.Of(paper, "slowest");
        _diffusivityInLlzo = paper.Printed("diffusivityInLlzo", "literature-diffusivities", "diffusivity_cm2_per_s", ("system", "Li+ in LLZO"))
            .Within(1e-9, 4.5e-9, "diffusivities in one electrolyte from several groups differ by a factor of two either way");
        _diffusivityInLithium = paper.Printed(
            "diffusivityInLithium", "literature-diffusivities", "diffusivity_cm2_per_s", ("cited_as", "Jow and Liang 1983"))
            .Within(3.9e-11, 1.6e-10, "the span of the measured diffusivities that the paper quotes");
        _foilGrainSize = paper.Setting("foilGrainSize", "parameters", "foil_grain_size")
            .Within(75, 300, "grains of rolled foil differ by a factor of two either way; the paper calls 150 µm nominal");
        _proposedGrainSize = paper.Setting("proposedGrainSize", "parameters", "proposed_grain_size")
            .Within(0.5, 1.5, "'approximately 1 µm' has one digit");
        Description = CaseDescription.Of<PrintedRatiosCase>(
            "printed-ratios",
            "Do ratios that are put in words follow from the numbers beside them?",
            answers: [.. Answer.ByRestatement("dgb-spread", "llzo-vs-li", "two-orders-smaller")],
            inputs: [.. _fastest, .. _slowest, _diffusivityInLlzo, _diffusivityInLithium, _foilGrainSize, _proposedGrainSize]) with
        {
            Tables = [paper.Table("gb-diffusivity-300K")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description)
            .Scalar("dgb-spread", _fastest.Average(input => inputs[input]) / _slowest.Average(input => inputs[input]), "1")
            .Scalar("llzo-vs-li", inputs[_diffusivityInLlzo] / inputs[_diffusivityInLithium], "1")
            .Scalar("two-orders-smaller", inputs[_foilGrainSize] / inputs[_proposedGrainSize], "1")
            .Complete();
}
