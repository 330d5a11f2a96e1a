namespace Litmus.Diffusion.Design;

/// <summary>The grain sizes that meet a target at a given thickness: all d ≤ <paramref name="LargestGrainSize"/>.</summary>
/// <param name="Kind">What limits.</param>
/// <param name="LargestGrainSize">Upper limit [m]: +∞ if every grain size meets the target, 0 if none does.</param>
/// <param name="RequiredDiffusionCoefficient">D of the polycrystal that just meets the target [m² s⁻¹]; +∞ if the inventory is too small.</param>
public readonly record struct GrainSizeThreshold(ThresholdKind Kind, double LargestGrainSize, double RequiredDiffusionCoefficient)
{
    /// <summary>Whether some grain size meets the target.</summary>
    public bool CanBeMet => Kind is ThresholdKind.Limited or ThresholdKind.EveryGrainSize;
}
