using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>Largest grain size and smallest thickness that meet a target. Each is one root of the depletion series, without allocation.</summary>
/// <remarks>
/// At thickness L the target uses u = Q/(F C₀ L) of the inventory: s(0, τ) = τ/u and D = τ L² j/Q. The inverse of Hart's average (columnar grains
/// along the flux) gives the grain size. Thresholds close to L_Q are ill-conditioned, since τ → u/(3(1 − u)).
/// </remarks>
public static class DesignThresholds
{
    /// <summary>The diffusion coefficient [m² s⁻¹] that just delivers the target at a thickness; +∞ where the anode holds too little, L ≤ L_Q.</summary>
    /// <param name="target">Current and capacity.</param>
    /// <param name="thickness">L [m].</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">A length or concentration is not a positive finite number.</exception>
    public static double RequiredDiffusionCoefficient(DesignTarget target, double thickness, double initialConcentration = Lithium.Concentration)
    {
        double utilisation = target.ArealCapacity / AnodeInventory.Capacity(thickness, initialConcentration);
        return utilisation >= 1 ? double.PositiveInfinity : DepletionRoot.TimeForUtilisation(utilisation) * thickness * thickness / target.Duration;
    }

    /// <summary>The diffusion coefficient [m² s⁻¹] that an infinitely thick anode needs for the target; any thinner anode needs more.</summary>
    /// <param name="target">Current and capacity.</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">The concentration is not a positive finite number.</exception>
    public static double RequiredDiffusionCoefficientOfThickAnode(DesignTarget target, double initialConcentration = Lithium.Concentration) =>
        DepletionLimits.DiffusionCoefficientFromSandTime(target.Duration, target.StrippingCurrentDensity, initialConcentration);

    /// <summary>The largest grain size that delivers the target at a thickness.</summary>
    /// <param name="target">Current and capacity.</param>
    /// <param name="polycrystal">Diffusion coefficients and boundary width; the boundary must be the faster one.</param>
    /// <param name="thickness">L [m].</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive and finite, or the boundary is not faster than the bulk.</exception>
    public static GrainSizeThreshold LargestGrainSize(
        DesignTarget target, PolycrystalParameters polycrystal, double thickness, double initialConcentration = Lithium.Concentration)
    {
        RequireFasterBoundary(polycrystal);
        return FromRequired(polycrystal, RequiredDiffusionCoefficient(target, thickness, initialConcentration));
    }

    /// <summary>The largest grain size that delivers the target in an infinitely thick anode; any thinner anode needs smaller grains.</summary>
    /// <param name="target">Current and capacity.</param>
    /// <param name="polycrystal">Diffusion coefficients and boundary width; the boundary must be the faster one.</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive and finite, or the boundary is not faster than the bulk.</exception>
    public static GrainSizeThreshold LargestGrainSizeOfThickAnode(
        DesignTarget target, PolycrystalParameters polycrystal, double initialConcentration = Lithium.Concentration)
    {
        RequireFasterBoundary(polycrystal);
        return FromRequired(polycrystal, RequiredDiffusionCoefficientOfThickAnode(target, initialConcentration));
    }

    /// <summary>The thinnest anode of a diffusion coefficient that delivers the target.</summary>
    /// <param name="target">Current and capacity.</param>
    /// <param name="diffusionCoefficient">D of the polycrystal [m² s⁻¹].</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">D or the concentration is not a positive finite number.</exception>
    public static ThicknessThreshold SmallestThickness(DesignTarget target, double diffusionCoefficient, double initialConcentration = Lithium.Concentration)
    {
        Require.PositiveFinite(diffusionCoefficient);
        double inventoryThickness = AnodeInventory.Thickness(target.ArealCapacity, initialConcentration);
        double strength = PhysicalConstants.Faraday * initialConcentration * Math.Sqrt(diffusionCoefficient / target.Duration) / target.StrippingCurrentDensity;
        return strength > 2 * ComplementaryErrorFunction.InverseRootPi
            ? new ThicknessThreshold(
                ThresholdKind.Limited, Math.Sqrt(diffusionCoefficient * target.Duration) / DepletionRoot.DiffusionLengthRatio(strength), inventoryThickness)
            : new ThicknessThreshold(ThresholdKind.DiffusionTooSlow, double.PositiveInfinity, inventoryThickness);
    }

    /// <summary>The thickness at which the capacity is a given share of that of an infinitely thick anode: more lithium hardly helps beyond it.</summary>
    /// <param name="strippingCurrentDensity">j [A m⁻²].</param>
    /// <param name="diffusionCoefficient">D [m² s⁻¹].</param>
    /// <param name="fractionOfSand">Share of the thick anode's capacity [1], between 0 and 1. From 0.98 to 0.999 the thickness grows 1.4 times.</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double PlateauThickness(
        double strippingCurrentDensity, double diffusionCoefficient, double fractionOfSand, double initialConcentration = Lithium.Concentration)
    {
        Require.PositiveFinite(fractionOfSand);
        Require.Between(fractionOfSand, 0, 1 - 1e-12);
        double capacity = fractionOfSand * DepletionLimits.SandCapacity(diffusionCoefficient, strippingCurrentDensity, initialConcentration);
        DesignTarget target = new() { StrippingCurrentDensity = strippingCurrentDensity, ArealCapacity = capacity };
        return SmallestThickness(target, diffusionCoefficient, initialConcentration).SmallestThickness;
    }

    internal static void RequireFasterBoundary(PolycrystalParameters polycrystal)
    {
        if (polycrystal.BoundaryDiffusionCoefficient <= polycrystal.BulkDiffusionCoefficient)
        {
            throw new ArgumentOutOfRangeException(
                nameof(polycrystal),
                polycrystal,
                $"The boundary diffusion coefficient is {polycrystal.BoundaryDiffusionCoefficient} m²/s; expected more than that of the bulk, "
                + $"{polycrystal.BulkDiffusionCoefficient} m²/s. Otherwise finer grains are slower and no largest grain size exists.");
        }
    }

    internal static GrainSizeThreshold FromRequired(PolycrystalParameters polycrystal, double required) =>
        double.IsPositiveInfinity(required) ? new GrainSizeThreshold(ThresholdKind.InventoryTooSmall, 0, required)
        : required > polycrystal.BoundaryDiffusionCoefficient ? new GrainSizeThreshold(ThresholdKind.BoundaryTooSlow, 0, required)
        : required <= polycrystal.BulkDiffusionCoefficient ? new GrainSizeThreshold(ThresholdKind.EveryGrainSize, double.PositiveInfinity, required)
        : new GrainSizeThreshold(ThresholdKind.Limited, HartInverse.GrainSize(polycrystal, required), required);
}
