using Litmus.Cases;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Which grain size follows from the printed boundaries, without any number of Fig 9? (yoon2023, Abstract, Fig 6a and 9, Conclusion)</summary>
public sealed class GrainSizeFromBoundariesCase : IValidationCase
{
    // Of the printed diffusivity of coarse grains, at least this part is left to the bulk.
    private const double LeastBulkShare = 0.01;

    private readonly IReadOnlyList<DesignTargetInputs> _targets;
    private readonly Input _coarseDiffusivity;
    private readonly Input _coarseGrainSize;
    private readonly Input _boundaryWidth;
    private readonly Input _meanBoundary;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public GrainSizeFromBoundariesCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        (string, string) coarse = ("grain_size_um", "150");
        _targets = [.. DesignTargetInputs.Names.Select(target => new DesignTargetInputs(paper, target))];
        _coarseDiffusivity = paper.Printed("coarseDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", coarse);
        _coarseGrainSize = paper.Definition("coarseGrainSize", "model-diffusivities", "grain_size_um", coarse);
        _boundaryWidth = PolycrystalInference.BoundaryWidthOf(paper);
        (double lowest, double highest) = MeanBetween(paper);
        double halfDecades = 0.5 * Math.Log10(highest / lowest);
        _meanBoundary = Input.Assumed(
            "meanBoundary", 0.5 * Math.Log10(lowest * highest), "decade", halfDecades / Math.Sqrt(3),
            "log10 of the mean D_GB in cm²/s at 300 K, which is not printed: middle of what the six printed boundaries and the count of 55 allow")
            .Within(
                Math.Log10(lowest), Math.Log10(highest),
                "the 49 boundaries that are not printed lie between the slowest and the fastest printed ones");
        Description = CaseDescription.Of<GrainSizeFromBoundariesCase>(
            "grain-size-from-boundaries",
            "Which grain size follows from the printed boundaries, without any number of Fig 9?",
            answers: [.. Answer.ByModel("optimal-grain-1um")],
            inputs:
            [
                .. _targets.SelectMany(target => target.All), _coarseDiffusivity, _coarseGrainSize, _boundaryWidth, _meanBoundary, .. BulkLithium.All,
            ]) with
        {
            Tables = [paper.Table("gb-diffusivity-300K")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        const double SquareCentimetre = 1e-4;
        double mean = Math.Pow(10, inputs[_meanBoundary]), loosest = Loosest(inputs, SquareCentimetre * mean);
        (double lower, double upper) = _meanBoundary.Plausible is { } range ? (Math.Pow(10, range.Lower), Math.Pow(10, range.Upper)) : (mean, mean);
        return CaseObservations.For(Description)
            .Scalar("optimal-grain-1um", loosest, "m")
            .Note(
                "optimal-grain-1um",
                ("lower_cm2_per_s", SquareCentimetre * lower), ("upper_cm2_per_s", SquareCentimetre * upper),
                ("smallest_um", Loosest(inputs, SquareCentimetre * lower)), ("largest_um", Loosest(inputs, SquareCentimetre * upper)))
            .Complete();
    }

    // What the mean of all boundaries can be, from the three fastest, the three slowest and the count: the others lie between these groups [cm² s⁻¹].
    private static (double Lowest, double Highest) MeanBetween(PrintedNumbers paper)
    {
        double[] fast = [.. PrintedBoundaries.Of(paper, "fastest").Select(input => input.Value)];
        double[] slow = [.. PrintedBoundaries.Of(paper, "slowest").Select(input => input.Value)];
        double count = paper.Setting("count", "parameters", "boundary_count").Value, printed = fast.Sum() + slow.Sum();
        double others = count - fast.Length - slow.Length;
        return ((printed + (others * slow.Max())) / count, (printed + (others * fast.Min())) / count);
    }

    // The largest grain size that meets any of the targets in a thick anode.
    private double Loosest(CaseInputs inputs, double boundary)
    {
        double coarse = inputs[_coarseDiffusivity], concentration = BulkLithium.Concentration(inputs);
        double fraction = BoundaryFraction.RegularPolygon(inputs[_boundaryWidth], inputs[_coarseGrainSize]);
        PolycrystalParameters polycrystal = new()
        {
            BoundaryWidth = inputs[_boundaryWidth],
            BoundaryDiffusionCoefficient = boundary,
            BulkDiffusionCoefficient = Math.Max((coarse - (fraction * boundary)) / (1 - fraction), LeastBulkShare * coarse),
        };
        return _targets.Max(target => DesignThresholds.LargestGrainSizeOfThickAnode(target.Of(inputs), polycrystal, concentration).LargestGrainSize);
    }
}
