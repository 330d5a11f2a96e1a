using Litmus.Cases;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;

namespace Litmus.Yoon2023;

/// <summary>
/// The boundary and bulk diffusivities at 300 K. The paper does not print them, so they are inferred from two printed statements, chosen before any result
/// was known. D_bulk follows from D(150 µm, 300 K) = 2.9e-11 cm²/s, the only polycrystal diffusivity with two digits. D_GB follows from a grain limit of
/// Fig 9. Which of the three is a choice: that of 1.8 µm, of the IONICS target, has the smallest relative rounding. The boundary width lies anywhere in its
/// printed range.
/// </summary>
internal sealed class PolycrystalInference
{
    /// <summary>Why an answer that rests on the inferred values is no prediction.</summary>
    public const string Closure = "D_GB and D_bulk are fitted to D(150 µm) = 2.9e-11 cm²/s and to the IONICS grain limit of 1.8 µm.";

    /// <summary>Declares the inputs of the inference.</summary>
    /// <param name="paper">The printed numbers.</param>
    /// <param name="arePrecise">
    /// Whether the fitted statements are exact. Where they are themselves the claim, its margin already contains their printed precision.
    /// </param>
    public PolycrystalInference(PrintedNumbers paper, bool arePrecise = false)
    {
        (string, string) coarse = ("grain_size_um", "150");
        CoarseGrainSize = paper.Definition("coarseGrainSize", "model-diffusivities", "grain_size_um", coarse);
        CoarseDiffusivity = Fitted("coarseDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", coarse);
        Targets = [.. DesignTargetInputs.Names.Select(target => new DesignTargetInputs(paper, target))];
        GrainLimits =
        [
            .. DesignTargetInputs.Names.Select(
                target => Fitted($"{target}GrainLimit", "design-targets", "maximum_grain_size_um", ("target", target))),
        ];
        BoundaryWidth = BoundaryWidthOf(paper);

        Input Fitted(string name, string table, string column, (string, string) key) =>
            arePrecise ? paper.Setting(name, table, column, key) : paper.Printed(name, table, column, key);
    }

    /// <summary>The grain size of the printed diffusivity.</summary>
    public Input CoarseGrainSize { get; }

    /// <summary>The diffusivity at that grain size.</summary>
    public Input CoarseDiffusivity { get; }

    /// <summary>The three targets: IONICS, mixed, fast charging.</summary>
    public IReadOnlyList<DesignTargetInputs> Targets { get; }

    /// <summary>Their grain limits.</summary>
    public IReadOnlyList<Input> GrainLimits { get; }

    /// <summary>Which of the grain limits fixes D_GB.</summary>
    public Input FittedLimit { get; } = Input.Choice(
        "fittedLimit",
        ["1.8 µm for 3 mAh/cm² at 3 mA/cm²", "0.9 µm for 5 mAh/cm² at 3 mA/cm²", "0.3 µm for 5 mAh/cm² at 10 mA/cm²"],
        chosen: 0,
        "the limit with the smallest relative rounding; the paper prints no D_GB and all three limits rest on it");

    /// <summary>The boundary width.</summary>
    public Input BoundaryWidth { get; }

    /// <summary>All inputs.</summary>
    public IReadOnlyList<Input> All =>
    [
        CoarseGrainSize, CoarseDiffusivity, .. Targets.SelectMany(target => target.All), .. GrainLimits, FittedLimit, BoundaryWidth, .. BulkLithium.All,
    ];

    /// <summary>The boundary width, anywhere in its printed range.</summary>
    public static Input BoundaryWidthOf(PrintedNumbers paper)
    {
        double smallest = paper.Setting("smallest", "parameters", "smallest_boundary_width").Value;
        double largest = paper.Setting("largest", "parameters", "largest_boundary_width").Value;
        return Input.Assumed(
            "boundaryWidth", 0.5 * (smallest + largest), "Angstrom", 0.5 * (largest - smallest) / Math.Sqrt(3),
            "middle of the range over all temperatures in Methods, which limits a rectangular distribution")
            .Within(smallest, largest, "the printed range of the averages at each temperature");
    }

    /// <summary>The polycrystal whose Hart average passes through two points: Δ = (D₂ − D₁)/(f₂ − f₁), D_b = D₁ − f₁ Δ, D_g = D_b + Δ.</summary>
    /// <param name="boundaryWidth">w [m].</param>
    /// <param name="grainSize1">d₁ [m].</param>
    /// <param name="diffusionCoefficient1">D₁ [m² s⁻¹].</param>
    /// <param name="grainSize2">d₂ [m].</param>
    /// <param name="diffusionCoefficient2">D₂ [m² s⁻¹].</param>
    /// <exception cref="ArgumentOutOfRangeException">No positive D_bulk and D_GB fit.</exception>
    public static PolycrystalParameters Through(
        double boundaryWidth, double grainSize1, double diffusionCoefficient1, double grainSize2, double diffusionCoefficient2)
    {
        double fraction1 = BoundaryFraction.RegularPolygon(boundaryWidth, grainSize1), fraction2 = BoundaryFraction.RegularPolygon(boundaryWidth, grainSize2);
        double difference = (diffusionCoefficient2 - diffusionCoefficient1) / (fraction2 - fraction1);
        double bulk = diffusionCoefficient1 - (fraction1 * difference);
        return new PolycrystalParameters { BulkDiffusionCoefficient = bulk, BoundaryDiffusionCoefficient = bulk + difference, BoundaryWidth = boundaryWidth };
    }

    /// <summary>Adds the remark <c>inferred-values</c> to a case.</summary>
    public static void Describe(CaseObservations observations, PolycrystalParameters polycrystal) => observations.Note(
        "inferred-values",
        ("boundary_cm2_per_s", polycrystal.BoundaryDiffusionCoefficient),
        ("bulk_cm2_per_s", polycrystal.BulkDiffusionCoefficient),
        ("width_Angstrom", polycrystal.BoundaryWidth),
        ("product_cm3_per_s", polycrystal.BoundaryDiffusionCoefficient * polycrystal.BoundaryWidth));

    /// <summary>The polycrystal at 300 K.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No positive D_bulk and D_GB fit the inputs.</exception>
    public PolycrystalParameters At300Kelvin(CaseInputs inputs)
    {
        double concentration = BulkLithium.Concentration(inputs);
        double[] required = [.. Targets.Select(target => DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(target.Of(inputs), concentration))];
        double[] limits = [.. GrainLimits.Select(limit => inputs[limit])];
        int fitted = inputs.OptionOf(FittedLimit);
        return Through(inputs[BoundaryWidth], inputs[CoarseGrainSize], inputs[CoarseDiffusivity], limits[fitted], required[fitted]);
    }
}
