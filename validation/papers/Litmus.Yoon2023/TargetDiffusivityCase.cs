using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Which diffusivity do the targets need, and does commercial foil have it? (yoon2023, Results, Battery design guidelines, Fig S10)</summary>
public sealed class TargetDiffusivityCase : IValidationCase
{
    private readonly IReadOnlyList<DesignTargetInputs> _targets;
    private readonly Input _foilDiffusivity;
    private readonly Input _foilThickness;
    private readonly Input _foilGrainSize;
    private readonly Input _ionicsGrainLimit;
    private readonly Input _ionicsThickness;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public TargetDiffusivityCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _targets = [.. DesignTargetInputs.Names.Select(target => new DesignTargetInputs(paper, target))];
        _foilDiffusivity = paper.Printed("foilDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150"));
        _foilThickness = paper.Definition("foilThickness", "fig8-thicknesses", "thickness_um", ("panel", "e"));
        _foilGrainSize = paper.Definition("foilGrainSize", "model-diffusivities", "grain_size_um", ("grain_size_um", "150"));
        _ionicsGrainLimit = paper.Printed("ionicsGrainLimit", "design-targets", "maximum_grain_size_um", ("target", "ionics"));
        _ionicsThickness = paper.Setting("ionicsThickness", "design-targets", "minimum_thickness_um", ("target", "ionics"));
        Description = CaseDescription.Of<TargetDiffusivityCase>(
            "target-diffusivity",
            "Which diffusivity do the targets need, and does commercial foil have it?",
            answers:
            [
                .. Answer.ByLaw("target-diffusivity-ionics", "target-diffusivity-mixed", "target-diffusivity-fast"),
                .. Answer.ByModel("commercial-foil-fails", "box-corner-foil"),
            ],
            inputs:
            [
                .. _targets.SelectMany(target => target.All), _foilDiffusivity, _foilThickness, _foilGrainSize, _ionicsGrainLimit, _ionicsThickness,
                .. BulkLithium.All,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double concentration = BulkLithium.Concentration(inputs);
        double[] required = [.. _targets.Select(target => DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(target.Of(inputs), concentration))];
        StrippingAnode foil = new(new StrippingParameters
        {
            DiffusionCoefficient = inputs[_foilDiffusivity],
            Thickness = inputs[_foilThickness],
            StrippingCurrentDensity = inputs[_targets[0].CurrentDensity],
            InitialConcentration = concentration,
        });

        // For grains far above the boundary width the share of the boundaries is 2 w D_GB / d. The small bulk share at the limit is left in: it makes the
        // result too large by less than one per cent.
        double atLeastThickness = DesignThresholds.RequiredDiffusionCoefficient(_targets[0].Of(inputs), inputs[_ionicsThickness], concentration);
        double ofBoundaries = atLeastThickness * inputs[_ionicsGrainLimit] / inputs[_foilGrainSize];
        return CaseObservations.For(Description)
            .Scalar("target-diffusivity-ionics", required[0], "m2/s")
            .Scalar("target-diffusivity-mixed", required[1], "m2/s")
            .Scalar("target-diffusivity-fast", required[2], "m2/s")
            .Note("target-diffusivity-fast", ("required_cm2_per_s", required[2]))
            .Scalar("commercial-foil-fails", foil.Capacity, "C/m2", numericalUncertainty: DepletionSolver.RootTolerance * foil.Capacity)
            .Scalar("box-corner-foil", ofBoundaries, "m2/s")
            .Note("box-corner-foil", ("least_cm2_per_s", atLeastThickness), ("thick_cm2_per_s", required[0]))
            .Complete();
    }
}
