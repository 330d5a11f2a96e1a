using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Cases.Yoon2023;

/// <summary>Do ratios that are put in words follow from the numbers beside them? (yoon2023, Results and Conclusion)</summary>
public sealed class PrintedRatiosCase : IValidationCase
{
    private static readonly string[] Groups = ["fastest", "slowest"];

    private readonly Dictionary<string, string[]> _names;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PrintedRatiosCase(ReferenceDataset data)
    {
        PaperNumbers paper = new(data);
        IReadOnlyList<TableRow> boundaries = paper.Rows("gb-diffusivity-300K");
        _names = Groups.ToDictionary(group => group, group => boundaries.Where(row => row["group"] == group).Select((_, i) => $"{group}{i}").ToArray(), StringComparer.Ordinal);
        Description = new CaseDescription(
            "yoon2023/printed-ratios",
            "Do ratios that are put in words follow from the numbers beside them?",
            answers: ["yoon2023.dgb-spread", "yoon2023.llzo-vs-li", "yoon2023.two-orders-smaller"],
            inputs:
            [
                .. Groups.SelectMany(group => boundaries.Where(row => row["group"] == group).Select((row, i) => paper.Printed(
                    $"{group}{i}", "gb-diffusivity-300K", "diffusivity_cm2_per_s", ("boundary", row["boundary"])))),
                paper.Printed("diffusivityInLlzo", "literature-diffusivities", "diffusivity_cm2_per_s", ("system", "Li+ in LLZO")),
                paper.Printed("diffusivityInLithium", "literature-diffusivities", "diffusivity_cm2_per_s", ("cited_as", "Jow and Liang 1983")),
                paper.Setting("foilGrainSize", "parameters", "foil_grain_size"),
                paper.Setting("proposedGrainSize", "parameters", "proposed_grain_size"),
            ],
            solvers: []);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description)
            .Scalar("yoon2023.dgb-spread", _names["fastest"].Average(name => inputs[name]) / _names["slowest"].Average(name => inputs[name]), "1")
            .Scalar("yoon2023.llzo-vs-li", inputs["diffusivityInLlzo"] / inputs["diffusivityInLithium"], "1")
            .Scalar("yoon2023.two-orders-smaller", inputs["foilGrainSize"] / inputs["proposedGrainSize"], "1")
            .Complete();
}
