using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Cases.Zhang2025;

/// <summary>Is the grain size of the temperature analysis that of the deposits? (zhang2025, Methods, temperature analysis; Results, pressure)</summary>
public sealed class GrainSizeCase(ReferenceDataset data) : IValidationCase
{
    private const string Solid = "zhang2025.grain-size-10um-matches";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = new(
        "zhang2025/grain-size",
        "Is the grain size of the temperature analysis that of the deposits?",
        answers: [Solid, "zhang2025.grain-size-10um-matches-liquid", "zhang2025.grain-size-ratio"],
        inputs:
        [
            Input.From("grainSize", data.Paper(PrintedGrains.PaperId).Table("table-s2-parameters").Parameter("grainSize")),
            Observed(data, "smallestGrainSizeSolid", "solid-25C", "smallest_grain_size_um"),
            Observed(data, "largestGrainSizeLiquid", "liquid-room-temperature", "largest_grain_size_um"),
        ],
        solvers: []);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Solid, inputs["grainSize"], "m")
            .Scalar("zhang2025.grain-size-10um-matches-liquid", inputs["grainSize"], "m")
            .Scalar("zhang2025.grain-size-ratio", inputs["smallestGrainSizeSolid"] / inputs["largestGrainSizeLiquid"], "1");
        if (inputs.WantsFigures)
        {
            observations.Note(Solid, $"The smallest grain of the solid cell is {inputs["smallestGrainSizeSolid"] / inputs["grainSize"]:F1} times the grain size of Table S2; the temperature analysis with it is a reading of zhang2025/temperature-analysis.");
        }

        return observations.Complete();
    }

    private static Input Observed(ReferenceDataset data, string name, string deposit, string column) =>
        Input.From(name, data.Paper(PrintedGrains.PaperId).Table("experiments").Cell("case", deposit, column));
}
