using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Is the grain size of the temperature analysis that of the deposits? (zhang2025, Methods, temperature analysis; Results, pressure)</summary>
public sealed class GrainSizeCase(ReferenceDataset data) : IValidationCase
{
    private const string Solid = "grain-size-10um-matches";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<GrainSizeCase>(
        "grain-size",
        "Is the grain size of the temperature analysis that of the deposits?",
        answers: [Solid, "grain-size-10um-matches-liquid", "grain-size-ratio"],
        inputs:
        [
            Input.From("grainSize", data.Paper(PrintedGrains.PaperId).Table("table-s2-parameters").Parameter("grainSize")),
            Observed(data, "smallestGrainSizeSolid", "solid-25C", "smallest_grain_size_um"),
            Observed(data, "largestGrainSizeLiquid", "liquid-room-temperature", "largest_grain_size_um"),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Solid, inputs["grainSize"], "m")
            .Scalar("grain-size-10um-matches-liquid", inputs["grainSize"], "m")
            .Scalar("grain-size-ratio", inputs["smallestGrainSizeSolid"] / inputs["largestGrainSizeLiquid"], "1");
        if (inputs.WantsFigures)
        {
            observations.NoteText(Solid, $"The smallest grain of the solid cell is {inputs["smallestGrainSizeSolid"] / inputs["grainSize"]:F1} times the grain size of Table S2; the temperature analysis with it is a reading of zhang2025/temperature-analysis.");
        }

        return observations.Complete();
    }

    private static Input Observed(ReferenceDataset data, string name, string deposit, string column) =>
        Input.From(name, data.Paper(PrintedGrains.PaperId).Table("experiments").Cell("case", deposit, column));
}
