namespace Litmus.Diffusion.Design;

/// <summary>The thicknesses that meet a target at a given diffusion coefficient: all L ≥ <paramref name="SmallestThickness"/>.</summary>
/// <param name="Kind"><see cref="ThresholdKind.Limited"/> or <see cref="ThresholdKind.DiffusionTooSlow"/>.</param>
/// <param name="SmallestThickness">Lower limit [m]: +∞ if no thickness meets the target.</param>
/// <param name="InventoryThickness">L_Q = Q/(F C₀) [m]; no design is thinner.</param>
public readonly record struct ThicknessThreshold(ThresholdKind Kind, double SmallestThickness, double InventoryThickness)
{
    /// <summary>Whether some thickness meets the target.</summary>
    public bool CanBeMet => Kind == ThresholdKind.Limited;
}
