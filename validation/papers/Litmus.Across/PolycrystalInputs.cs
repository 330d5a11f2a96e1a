using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;

namespace Litmus.Across;

/// <summary>
/// Lithium with boundaries at 300 K (yoon2023, Eq 6 and 7). Neither the diffusivity of the grains nor that of the boundaries is printed there. Both follow from
/// the polycrystal at two grain sizes: 150 µm, which has two digits, and 1 µm, which is an order of magnitude.
/// </summary>
internal sealed class PolycrystalInputs
{
    /// <summary>Declares the inputs.</summary>
    /// <param name="paper">The numbers of yoon2023.</param>
    /// <param name="coarseRange">The diffusivity at the coarse grain size: as printed, or as wide as measurements scatter.</param>
    public PolycrystalInputs(PrintedNumbers paper, Func<Input, Input>? coarseRange = null)
    {
        (string, string) temperature = ("temperature_K", "300"), coarse = ("grain_size_um", "150"), fine = ("grain_size_um", "1");
        Input printed = paper.Printed("coarseDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", temperature, coarse);
        CoarseDiffusivity = coarseRange is null ? printed : coarseRange(printed);
        CoarseGrainSize = paper.Setting("coarseGrainSize", "model-diffusivities", "grain_size_um", temperature, coarse);
        FineDiffusivity = paper.Printed("fineDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", temperature, fine)
            .Within(3.2e-10, 3.2e-9, "half a decade about the printed order of magnitude");
        FineGrainSize = paper.Setting("fineGrainSize", "model-diffusivities", "grain_size_um", temperature, fine);
        double smallest = paper.Setting("smallest", "parameters", "smallest_boundary_width").Value;
        double largest = paper.Setting("largest", "parameters", "largest_boundary_width").Value;
        BoundaryWidth = Input.Assumed(
            "boundaryWidth", 0.5 * (smallest + largest), "Angstrom", 0.5 * (largest - smallest) / Math.Sqrt(3),
            "middle of the range that yoon2023 prints in Methods")
            .Within(smallest, largest, "the printed range of the averages at each temperature");
    }

    /// <summary>Diffusivity at the coarse grain size.</summary>
    public Input CoarseDiffusivity { get; }

    /// <summary>The coarse grain size.</summary>
    public Input CoarseGrainSize { get; }

    /// <summary>Diffusivity at the fine grain size.</summary>
    public Input FineDiffusivity { get; }

    /// <summary>The fine grain size.</summary>
    public Input FineGrainSize { get; }

    /// <summary>Width of the boundaries.</summary>
    public Input BoundaryWidth { get; }

    /// <summary>All inputs.</summary>
    public IReadOnlyList<Input> All => [CoarseDiffusivity, CoarseGrainSize, FineDiffusivity, FineGrainSize, BoundaryWidth];

    /// <summary>The polycrystal whose Hart average passes through both points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No positive diffusivities fit.</exception>
    public PolycrystalParameters Of(CaseInputs inputs)
    {
        double width = inputs[BoundaryWidth];
        double coarse = BoundaryFraction.RegularPolygon(width, inputs[CoarseGrainSize]), fine = BoundaryFraction.RegularPolygon(width, inputs[FineGrainSize]);
        double difference = (inputs[FineDiffusivity] - inputs[CoarseDiffusivity]) / (fine - coarse);
        double grains = inputs[CoarseDiffusivity] - (coarse * difference);
        return new PolycrystalParameters { BulkDiffusionCoefficient = grains, BoundaryDiffusionCoefficient = grains + difference, BoundaryWidth = width };
    }
}
