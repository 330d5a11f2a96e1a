using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Is the grain size of the temperature analysis that of the deposits? (zhang2025, Methods, temperature analysis; Results, pressure)</summary>
public sealed class GrainSizeCase : IValidationCase
{
    private const string Solid = "grain-size-10um-matches";

    private readonly Input _grainSize, _smallestInSolid, _largestInLiquid;

    /// <summary>The case.</summary>
    public GrainSizeCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table experiments = paper.Table("experiments");
        Description = CaseDescription.Of<GrainSizeCase>(
            "grain-size",
            "Is the grain size of the temperature analysis that of the deposits?",
            answers: [.. Answer.ByRestatement(Solid, "grain-size-10um-matches-liquid", "grain-size-ratio")],
            inputs:
            [
                _grainSize = paper.Table("table-s2-parameters").InputOf("grainSize"),
                _smallestInSolid = Input.From("smallestGrainSizeSolid", experiments.Cell("case", "solid-25C", "smallest_grain_size_um")),
                _largestInLiquid = Input.From("largestGrainSizeLiquid", experiments.Cell("case", "liquid-room-temperature", "largest_grain_size_um")),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double grainSize = inputs[_grainSize], smallest = inputs[_smallestInSolid];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Solid, grainSize, "m")
            .Scalar("grain-size-10um-matches-liquid", grainSize, "m")
            .Scalar("grain-size-ratio", smallest / inputs[_largestInLiquid], "1");
        if (inputs.WantsFigures)
        {
            observations.Note(Solid, ("times", smallest / grainSize));
        }

        return observations.Complete();
    }
}
