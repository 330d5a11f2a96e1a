using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do the Hart average and the boundary fraction have the right limits? (yoon2023, Eq 6 and 7)</summary>
public sealed class PolycrystalLimitsCase : IValidationCase
{
    // Stands for a grain without boundaries: f below 1e-24.
    private const double EndlessGrain = 1e15;

    private readonly Input _boundaryDiffusivity;
    private readonly Input _bulkDiffusivity;
    private readonly Input _boundaryWidth;
    private readonly Input _coarseGrainSize;

    /// <summary>Describes the case.</summary>
    /// <param name="data">The reference data.</param>
    public PolycrystalLimitsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        (string, string) coarse = ("grain_size_um", "150");
        _boundaryDiffusivity = paper.Setting("boundaryDiffusivity", "gb-diffusivity-300K", "diffusivity_cm2_per_s", ("boundary", "sigma5-001-twist-37"));
        _bulkDiffusivity = paper.Setting("bulkDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", coarse);
        _boundaryWidth = PolycrystalInference.BoundaryWidthOf(paper);
        _coarseGrainSize = paper.Definition("coarseGrainSize", "model-diffusivities", "grain_size_um", coarse);
        Description = CaseDescription.Of<PolycrystalLimitsCase>(
            "polycrystal-limits",
            "Do the Hart average and the boundary fraction have the right limits?",
            answers: [.. Answer.CannotFail("eq6-limits"), .. Answer.ByArithmetic("eq7-limits")],
            inputs: [_boundaryDiffusivity, _bulkDiffusivity, _boundaryWidth, _coarseGrainSize]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double boundary = inputs[_boundaryDiffusivity], bulk = inputs[_bulkDiffusivity], width = inputs[_boundaryWidth], grain = inputs[_coarseGrainSize];
        PolycrystalParameters polycrystal = new() { BoundaryDiffusionCoefficient = boundary, BulkDiffusionCoefficient = bulk, BoundaryWidth = width };
        double averageDeparture = Math.Max(
            Math.Abs((EffectiveDiffusivity.Hart(polycrystal, width) / boundary) - 1),
            Math.Abs((EffectiveDiffusivity.Hart(polycrystal, EndlessGrain) / bulk) - 1));
        double fractionDeparture = Math.Max(
            Math.Abs(BoundaryFraction.RegularPolygon(width, width) - 1),
            Math.Abs((BoundaryFraction.RegularPolygon(width, grain) * grain / (2 * width)) - 1));

        return CaseObservations.For(Description)
            .Scalar("eq6-limits", averageDeparture, "1")
            .Scalar("eq7-limits", fractionDeparture, "1")
            .Note("any-values")
            .Complete();
    }
}
