using System.Collections.Immutable;

namespace Litmus.Diffusion.Design;

/// <summary>Where one target is met.</summary>
/// <param name="Target">Current and capacity.</param>
/// <param name="InventoryThickness">L_Q = Q/(F C₀) [m]: no design is thinner.</param>
/// <param name="ThickAnode">The largest grain size of an infinitely thick anode: no design is coarser.</param>
/// <param name="Boundary">The exact edge of the region: the largest grain size at each thickness. Shape: thicknesses.</param>
/// <param name="IsMet">Whether each point meets the target, row-major. Shape: grain sizes × thicknesses.</param>
public sealed record TargetRegion(
    DesignTarget Target, double InventoryThickness, GrainSizeThreshold ThickAnode, ImmutableArray<GrainSizeThreshold> Boundary, ImmutableArray<bool> IsMet);
