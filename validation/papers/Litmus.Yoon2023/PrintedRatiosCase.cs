using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do ratios that are put in words follow from the numbers beside them? (yoon2023, Results and Conclusion)</summary>
public sealed class PrintedRatiosCase : IValidationCase
{
    private readonly string[] _fastest;
    private readonly string[] _slowest;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PrintedRatiosCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        IReadOnlyList<Input> fastest = PrintedBoundaries.Of(paper, "fastest"), slowest = PrintedBoundaries.Of(paper, "slowest");
        (_fastest, _slowest) = ([.. fastest.Select(input => input.Name)], [.. slowest.Select(input => input.Name)]);
        Description = CaseDescription.Of<PrintedRatiosCase>(
            "printed-ratios",
            "Do ratios that are put in words follow from the numbers beside them?",
            answers: ["dgb-spread", "llzo-vs-li", "two-orders-smaller"],
            inputs:
            [
                .. fastest,
                .. slowest,
                paper.Printed("diffusivityInLlzo", "literature-diffusivities", "diffusivity_cm2_per_s", ("system", "Li+ in LLZO")),
                paper.Printed("diffusivityInLithium", "literature-diffusivities", "diffusivity_cm2_per_s", ("cited_as", "Jow and Liang 1983")),
                paper.Setting("foilGrainSize", "parameters", "foil_grain_size"),
                paper.Setting("proposedGrainSize", "parameters", "proposed_grain_size"),
            ]) with
        {
            Tables = [paper.Table("gb-diffusivity-300K")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description)
            .Scalar("dgb-spread", _fastest.Average(name => inputs[name]) / _slowest.Average(name => inputs[name]), "1")
            .Scalar("llzo-vs-li", inputs["diffusivityInLlzo"] / inputs["diffusivityInLithium"], "1")
            .Scalar("two-orders-smaller", inputs["foilGrainSize"] / inputs["proposedGrainSize"], "1")
            .Complete();
}
