using System.Collections.Immutable;

namespace Litmus.GrainSelection.PhaseFieldConstants;

/// <summary>The phase-field constants of all orientations of one case.</summary>
/// <param name="Temperature">Temperature T [K].</param>
/// <param name="ReferenceSurfaceEnergy">Mean surface energy E₀ [J m⁻²].</param>
/// <param name="Orientations">Constants, in the order of the grains.</param>
public sealed record PhaseFieldCase(double Temperature, double ReferenceSurfaceEnergy, ImmutableArray<OrientationConstants> Orientations)
{
    /// <summary>Smallest of all L_q and κ_q [1].</summary>
    public double SmallestConstant => Orientations.Min(o => Math.Min(o.Mobility, o.GradientEnergyCoefficient));

    /// <summary>Largest of all L_q and κ_q [1].</summary>
    public double LargestConstant => Orientations.Max(o => Math.Max(o.Mobility, o.GradientEnergyCoefficient));

    /// <summary>The orientation with the largest Lκ. It limits an explicit step.</summary>
    public OrientationConstants LimitingOrientation => Orientations.MaxBy(o => o.Diffusivity)!;
}
