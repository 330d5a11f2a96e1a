using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.LithiumMetal;

namespace Litmus.Yoon2023;

/// <summary>
/// The boundary and bulk diffusivities that the paper does not print, inferred from what it does print. Each unknown is fixed by the most precise printed statement that depends on it, chosen
/// before any result was known: D_bulk by D(150 µm, 300 K) = 2.9e-11 cm²/s, the only polycrystal diffusivity with two digits; D_GB by the grain limit 1.8 µm of the IONICS target, the limit with
/// the smallest relative rounding; w lies somewhere in the printed range. All other statements are asked of the result.
/// </summary>
internal static class PolycrystalInference
{
    /// <summary>Why an answer that rests on the inferred values is no prediction.</summary>
    public const string Closure =
        "D_GB and D_bulk at 300 K are not printed; they were fitted to two other statements of the paper, D(150 µm) = 2.9e-11 cm²/s and the IONICS grain limit of 1.8 µm (thick anode), with w anywhere in 10.9-15.3 Å.";

    /// <summary>The inputs of the inference.</summary>
    /// <param name="paper">The printed numbers.</param>
    /// <param name="arePrecise">Whether the two fitted statements are taken as exact: where they are themselves the claim, their printed precision is its margin already.</param>
    public static IReadOnlyList<Input> Inputs(PrintedNumbers paper, bool arePrecise = false)
    {
        (string, string) coarse = ("grain_size_um", "150"), target = ("target", "ionics");
        return
        [
            paper.Setting("coarseGrainSize", "model-diffusivities", "grain_size_um", coarse),
            arePrecise
                ? paper.Setting("coarseDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", coarse)
                : paper.Printed("coarseDiffusivity", "model-diffusivities", "diffusivity_cm2_per_s", coarse),
            paper.Setting("ionicsCurrentDensity", "design-targets", "current_density_mA_per_cm2", target),
            paper.Setting("ionicsCapacity", "design-targets", "capacity_mAh_per_cm2", target),
            arePrecise
                ? paper.Setting("ionicsGrainLimit", "design-targets", "maximum_grain_size_um", target)
                : paper.Printed("ionicsGrainLimit", "design-targets", "maximum_grain_size_um", target),
            BoundaryWidth(paper),
            LithiumDeposit.Density,
            LithiumDeposit.MolarMass,
        ];
    }

    /// <summary>The boundary width, anywhere in its printed range.</summary>
    public static Input BoundaryWidth(PrintedNumbers paper)
    {
        double smallest = paper.Setting("smallest", "parameters", "smallest_boundary_width").Value, largest = paper.Setting("largest", "parameters", "largest_boundary_width").Value;
        return Input.Assumed(
            "boundaryWidth", 0.5 * (smallest + largest), "Angstrom", 0.5 * (largest - smallest) / Math.Sqrt(3),
            "Methods prints only the range over all temperatures; its middle, with the range as limits of a rectangular distribution");
    }

    /// <summary>The polycrystal at 300 K.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No positive D_bulk and D_GB fit the inputs.</exception>
    public static PolycrystalParameters At300Kelvin(CaseInputs inputs)
    {
        double required = DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(Ionics(inputs), Concentration(inputs));
        return Through(inputs["boundaryWidth"], inputs["coarseGrainSize"], inputs["coarseDiffusivity"], inputs["ionicsGrainLimit"], required);
    }

    /// <summary>The polycrystal whose Hart average passes through two points: Δ = (D₂ − D₁)/(f₂ − f₁), D_b = D₁ − f₁ Δ, D_g = D_b + Δ.</summary>
    /// <param name="boundaryWidth">w [m].</param>
    /// <param name="grainSize1">d₁ [m].</param>
    /// <param name="diffusionCoefficient1">D₁ [m² s⁻¹].</param>
    /// <param name="grainSize2">d₂ [m].</param>
    /// <param name="diffusionCoefficient2">D₂ [m² s⁻¹].</param>
    /// <exception cref="ArgumentOutOfRangeException">No positive D_bulk and D_GB fit.</exception>
    public static PolycrystalParameters Through(double boundaryWidth, double grainSize1, double diffusionCoefficient1, double grainSize2, double diffusionCoefficient2)
    {
        double fraction1 = BoundaryFraction.RegularPolygon(boundaryWidth, grainSize1), fraction2 = BoundaryFraction.RegularPolygon(boundaryWidth, grainSize2);
        double difference = (diffusionCoefficient2 - diffusionCoefficient1) / (fraction2 - fraction1);
        double bulk = diffusionCoefficient1 - (fraction1 * difference);
        return new PolycrystalParameters { BulkDiffusionCoefficient = bulk, BoundaryDiffusionCoefficient = bulk + difference, BoundaryWidth = boundaryWidth };
    }

    /// <summary>The IONICS target.</summary>
    public static DesignTarget Ionics(CaseInputs inputs) => new() { StrippingCurrentDensity = inputs["ionicsCurrentDensity"], ArealCapacity = inputs["ionicsCapacity"] };

    /// <summary>The concentration of lithium C₀ [mol m⁻³].</summary>
    public static double Concentration(CaseInputs inputs) => AnodeInventory.Concentration(inputs["lithiumDensity"], inputs["lithiumMolarMass"]);

    /// <summary>What was inferred, as a remark.</summary>
    public static string Describe(PolycrystalParameters polycrystal) =>
        $"Inferred at 300 K: D_GB = {Text.Of(polycrystal.BoundaryDiffusionCoefficient * 1e4)} cm²/s, D_bulk = {Text.Of(polycrystal.BulkDiffusionCoefficient * 1e4)} cm²/s "
        + $"with w = {Text.Of(polycrystal.BoundaryWidth * 1e10)} Å; only the product w D_GB = {Text.Of(polycrystal.BoundaryDiffusionCoefficient * polycrystal.BoundaryWidth * 1e6)} cm³/s is fixed for grains far above w.";
}
