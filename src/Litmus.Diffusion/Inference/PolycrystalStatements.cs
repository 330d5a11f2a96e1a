using System.Collections.Immutable;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;

namespace Litmus.Diffusion.Inference;

/// <summary>Predictions from boundary diffusivity D_g [m² s⁻¹], bulk diffusivity D_b [m² s⁻¹] and boundary width w [m], with Hart's average.</summary>
public static class PolycrystalStatements
{
    /// <summary>The unknowns with their search ranges.</summary>
    /// <param name="boundaryDiffusivity">Range of D_g [m² s⁻¹].</param>
    /// <param name="bulkDiffusivity">Range of D_b [m² s⁻¹].</param>
    /// <param name="boundaryWidth">Range of w [m].</param>
    public static ImmutableArray<InferredParameter> Unknowns(
        (double Lower, double Upper) boundaryDiffusivity, (double Lower, double Upper) bulkDiffusivity, (double Lower, double Upper) boundaryWidth) =>
    [
        new() { Name = "boundary diffusion coefficient", Lower = boundaryDiffusivity.Lower, Upper = boundaryDiffusivity.Upper },
        new() { Name = "bulk diffusion coefficient", Lower = bulkDiffusivity.Lower, Upper = bulkDiffusivity.Upper },
        new() { Name = "boundary width", Lower = boundaryWidth.Lower, Upper = boundaryWidth.Upper },
    ];

    /// <summary>The values as the parameters of the averages.</summary>
    public static PolycrystalParameters Polycrystal(ReadOnlySpan<double> values) =>
        new() { BoundaryDiffusionCoefficient = values[0], BulkDiffusionCoefficient = values[1], BoundaryWidth = values[2] };

    /// <summary>D_g [m² s⁻¹].</summary>
    public static Prediction BoundaryDiffusivity() => static values => values[0];

    /// <summary>D_b [m² s⁻¹].</summary>
    public static Prediction BulkDiffusivity() => static values => values[1];

    /// <summary>w [m].</summary>
    public static Prediction BoundaryWidth() => static values => values[2];

    /// <summary>D_g/D_b [1].</summary>
    public static Prediction DiffusivityContrast() => static values => values[0] / values[1];

    /// <summary>D of a grain size [m² s⁻¹].</summary>
    /// <param name="grainSize">d [m].</param>
    public static Prediction Diffusivity(double grainSize) => values => EffectiveDiffusivity.Hart(Polycrystal(values), grainSize);

    /// <summary>D of a fine over D of a coarse grain size [1].</summary>
    /// <param name="fineGrainSize">d [m] of the numerator.</param>
    /// <param name="coarseGrainSize">d [m] of the denominator.</param>
    public static Prediction Gain(double fineGrainSize, double coarseGrainSize) =>
        values => EffectiveDiffusivity.Hart(Polycrystal(values), fineGrainSize) / EffectiveDiffusivity.Hart(Polycrystal(values), coarseGrainSize);

    /// <summary>Depletion time [s] of an anode of a grain size.</summary>
    /// <param name="grainSize">d [m].</param>
    /// <param name="thickness">L [m].</param>
    /// <param name="strippingCurrentDensity">j [A m⁻²].</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    public static Prediction DepletionTime(
        double grainSize, double thickness, double strippingCurrentDensity, double initialConcentration = Lithium.Concentration) =>
        values => new StrippingAnode(new StrippingParameters
        {
            DiffusionCoefficient = EffectiveDiffusivity.Hart(Polycrystal(values), grainSize),
            Thickness = thickness,
            StrippingCurrentDensity = strippingCurrentDensity,
            InitialConcentration = initialConcentration,
        }).DepletionTime;

    /// <summary>
    /// Largest grain size [m] that meets a target at a thickness: 0 if none does, +∞ if all do.
    /// Unlike <see cref="DesignThresholds"/> it accepts boundaries slower than the bulk, which a search may visit.
    /// </summary>
    /// <param name="target">Current and capacity.</param>
    /// <param name="thickness">L [m]; +∞ for an infinitely thick anode.</param>
    /// <param name="initialConcentration">C₀ [mol m⁻³].</param>
    public static Prediction LargestGrainSize(DesignTarget target, double thickness, double initialConcentration = Lithium.Concentration)
    {
        double required = double.IsPositiveInfinity(thickness)
            ? DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(target, initialConcentration)
            : DesignThresholds.RequiredDiffusionCoefficient(target, thickness, initialConcentration);
        return values => values[0] > values[1] ? DesignThresholds.FromRequired(Polycrystal(values), required).LargestGrainSize
            : values[1] >= required ? double.PositiveInfinity : 0;
    }
}
